// The kinds of new project that the first page offers.
import { carryThrough, startProject, type ProjectFiles } from '../demo/project';
import { sampleFiles } from '../demo/sample';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ServerContext } from './context';

/** Makes a project; only the empty one has a name of its own. @throws InputError, AddOnError */
type Maker = (context: ServerContext, name: string) => SpreadsheetFile;

const LONGEST_NAME = 200;

/** The sample before its meeting: everybody has answered, and a first action plan is there. @throws InputError, AddOnError */
export const answeredSample = (context: ServerContext): SpreadsheetFile =>
  carriedSample(context, { ...sampleFiles(context.workspace.clock.now()), meeting: null });

/** The sample after its meeting: with final scores, chosen strategies, goals, action plan and memo. @throws InputError, AddOnError */
const finishedSample = (context: ServerContext): SpreadsheetFile =>
  carriedSample(context, sampleFiles(context.workspace.clock.now()));

function carriedSample({ workspace, addOn }: ServerContext, files: ProjectFiles): SpreadsheetFile {
  const { spreadsheet, project } = startProject(workspace, addOn, files);
  carryThrough(workspace, project, spreadsheet, files);
  return spreadsheet;
}

export const PROJECT_KINDS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [
    'empty',
    ({ workspace }, name) =>
      SpreadsheetFile.create(workspace, name.slice(0, LONGEST_NAME) || 'Untitled project'),
  ],
  ['sample', ({ workspace, addOn }) => startProject(workspace, addOn, sampleFiles()).spreadsheet],
  ['answered', answeredSample],
  ['finished', finishedSample],
]);
