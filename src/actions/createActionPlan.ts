// Create action plan: writes a Google Doc once, from what the project has so far.
import { TextDocument } from '../google/document';
import { actionPlan } from '../model/documents/actionPlan';
import type { Finals } from '../model/documents/scores';
import { teamProgress } from '../model/team';
import { checkIns, checkInsTab } from '../workbook/checkInsTab';
import { goals, goalsTab } from '../workbook/goalsTab';
import { priorities, prioritiesTab } from '../workbook/prioritiesTab';
import { strategies, strategiesTab } from '../workbook/strategiesTab';
import { codesOf } from '../workbook/codedRows';
import { summaryTab, type SummaryKey } from '../workbook/summaryTab';
import type { Table } from '../workbook/table';
import { Project, UserError, type PlanState } from './project';
import { openTable, openTeam, type Tell } from './projectTabs';
import { readScores } from './readScores';
import type { Result } from './setUpProject';

/** What was made, and where it is. */
export interface PlanResult extends Result {
  readonly url: string;
}

/** Writes the action plan; where it exists, says where. */
export function createActionPlan(): PlanResult {
  const project = Project.open();
  if (project.tab('instrument') === null)
    throw new UserError('Set up the project first (Extensions, Calibrate).');
  const { plan } = project.state;
  const result = plan?.url ? existingPlan(plan) : writePlan(project, plan);
  project.spreadsheet.toast(result.message);
  return result;
}

function existingPlan(plan: PlanState): PlanResult {
  const { url } = open(plan);
  return { message: [`The action plan is there already: ${url}`, ...lostDocuments(plan)].join(' '), url };
}

function writePlan(project: Project, earlier: PlanState | null): PlanResult {
  const notices: string[] = [];
  const tell: Tell = (message) => notices.push(message);
  const blocks = actionPlan(readInput(project, tell));
  const plan = earlier?.id ? earlier : createDocument(project, earlier, titleOf(blocks));
  const document = open(plan);
  // An interrupted attempt may have written it whole without saying so.
  if (!document.hasRegions()) document.write(blocks);
  const { url } = document;
  project.save({ plan: { ...plan, url } });
  const said = [`The action plan is created: ${url}`, ...notices, ...lostDocuments(plan)];
  return { message: said.join(' '), url };
}

const lostDocuments = ({ lost }: PlanState): string[] =>
  lost.map((title) => `An empty document "${title}" may be left in your Drive; delete it there.`);

function createDocument(project: Project, earlier: PlanState | null, title: string): PlanState {
  // The title is recorded before the file is made, so that a file whose id is lost can be named to the owner.
  const lost = earlier ? [...earlier.lost, earlier.title] : [];
  const plan: PlanState = { title, id: '', lost, url: '' };
  project.save({ plan });
  const known = { ...plan, id: TextDocument.create(title).id };
  project.save({ plan: known });
  return known;
}

function open(plan: PlanState): TextDocument {
  try {
    return TextDocument.open(plan.id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The action plan "${plan.title}" cannot be opened (${reason}). Restore it from the bin in Google Drive, or ask its owner to share it with you, and try again.`,
    );
  }
}

function readInput(project: Project, tell: Tell): Parameters<typeof actionPlan>[0] {
  const { settings, summary, reading } = readScores(project, tell, 'displayed');
  const { members } = openTeam(project, tell);
  return {
    settings,
    summary,
    finals: finalsOf(openTable(project, summaryTab(settings.levels), tell, 'displayed')),
    team: members,
    progress: teamProgress(members, reading.responses),
    priorities: priorities(openTable(project, prioritiesTab, tell, 'displayed')),
    strategies: strategies(openTable(project, strategiesTab, tell, 'displayed')),
    goals: goals(openTable(project, goalsTab, tell, 'displayed')),
    checkIns: checkIns(openTable(project, checkInsTab, tell, 'displayed')),
  };
}

function finalsOf(table: Table<SummaryKey>): Finals {
  return new Map(codesOf(table).map((code, row) => [code, table.text(row, 'final')]));
}

function titleOf(blocks: ReturnType<typeof actionPlan>): string {
  const title = blocks.find((block) => block.kind === 'heading');
  return title?.kind === 'heading' ? title.text : 'Action plan';
}
