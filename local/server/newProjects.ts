// The kinds of new project that the first page offers.
import { sampleFiles } from '../demo/demo';
import { carryThrough, startProject } from '../demo/project';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ServerContext } from './context';

/** Makes a project; only the empty one has a name of its own. @throws InputError, AddOnError */
type Maker = (context: ServerContext, name: string) => SpreadsheetFile;

const LONGEST_NAME = 200;

/** The sample after everybody has answered, with its action plan. @throws InputError, AddOnError */
export function answeredSample({ workspace, addOn }: ServerContext): SpreadsheetFile {
  const files = sampleFiles();
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
]);
