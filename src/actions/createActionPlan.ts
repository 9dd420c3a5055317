// Create action plan: writes a Google Doc once, from what the project has so far.
import { actionPlan, planSections, planTitle } from '../model/documents/actionPlan';
import { failingGoals } from '../model/goals';
import { checkGoals } from './checkGoals';
import { newPlanMemory, planMemoryText } from './planMemory';
import type { DocumentState, Project } from './project';
import { isGone, lostDocuments, openDocument, writeOnce, type PlanResult } from './projectDocument';
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

/**
 * Writes another action plan, but only where the one that is remembered cannot be opened any more, so that there are
 * never two of them; an attempt that was interrupted goes on.
 */
export function createNewActionPlan(): PlanResult {
  const project = openProject();
  const { plan } = project.state;
  const result = plan?.id && isGone(plan) ? replacePlan(project, plan) : goOn(project, plan);
  project.spreadsheet.toast(result.message);
  return result;
}

function goOn(project: Project, plan: DocumentState | null): PlanResult {
  if (!plan?.url) return writePlan(project, plan);
  const { url } = plan;
  const message = `The action plan is still there: ${url} A new one is made only once that one is deleted for good in Google Drive, in the bin too.`;
  return { message, url };
}

function replacePlan(project: Project, { title }: DocumentState): PlanResult {
  const { message, url } = writePlan(project, null);
  const said = [
    message,
    `The earlier one, "${title}", cannot be opened any more and is not brought up to date.`,
    'The new one is not shared with the team yet.',
    ...(project.state.shortForms.planReview?.url
      ? ['Press "Update the plan review form" on the panel, so that it leads to the new one.']
      : []),
  ];
  return { message: said.join(' '), url };
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
  checkGoals(project, tell);
  const input = readPlan(project, tell);
  failingGoals(input.goals).forEach(tell);
  const memory = newPlanMemory(planSections(input));
  const plan = writeOnce(
    'action plan',
    planTitle(input.settings),
    actionPlan(input),
    earlier,
    // What is about to be written is remembered before it is, so that it is known again whatever happens.
    (state) =>
      project.save(
        { plan: state, ...(earlier ? {} : { sharedWith: [] }) },
        state.id === '' ? {} : planMemoryText(state.id, memory, input.print),
      ),
  );
  project.save({ plan });
  const said = [`The action plan is created: ${plan.url}`, ...notices, ...lostDocuments(plan)];
  return { message: said.join(' '), url: plan.url };
}
