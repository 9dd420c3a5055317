// Create action plan: writes a Google Doc once, from what the project has so far.
import { actionPlan, planSections, planTitle } from '../model/documents/actionPlan';
import { newPlanMemory, planMemoryText } from './planMemory';
import type { DocumentState, Project } from './project';
import { lostDocuments, openDocument, writeOnce, type PlanResult } from './projectDocument';
import { openProject, type Tell } from './projectTabs';
import { readPlan } from './readPlan';

export type { PlanResult } from './projectDocument';

/** Writes the action plan; where it exists, says where. */
export function createActionPlan(): PlanResult {
  const project = openProject();
  const { plan } = project.state;
  const result = plan?.url ? existingPlan(plan) : writePlan(project, plan);
  project.spreadsheet.toast(result.message);
  return result;
}

function existingPlan(plan: DocumentState): PlanResult {
  const { url } = openDocument('action plan', plan);
  const said = [
    `The action plan is there already: ${url}`,
    'Refresh action plan brings it up to date, and keeps what people wrote.',
    ...lostDocuments(plan),
  ];
  return { message: said.join(' '), url };
}

function writePlan(project: Project, earlier: DocumentState | null): PlanResult {
  const notices: string[] = [];
  const tell: Tell = (message) => notices.push(message);
  const input = readPlan(project, tell);
  const memory = newPlanMemory(planSections(input));
  const plan = writeOnce(
    'action plan',
    planTitle(input.settings),
    actionPlan(input),
    earlier,
    // What is about to be written is remembered before it is, so that it is known again whatever happens.
    (state) => project.save({ plan: state }, state.id === '' ? {} : planMemoryText(state.id, memory)),
  );
  project.save({ plan });
  const said = [`The action plan is created: ${plan.url}`, ...notices, ...lostDocuments(plan)];
  return { message: said.join(' '), url: plan.url };
}
