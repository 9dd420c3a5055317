// Refresh action plan: brings the regions that are ours up to date, and loses nothing that a person wrote.
import type { TextDocument } from '../google/document';
import { planSections, sectionContent, type PlanSection } from '../model/documents/actionPlan';
import { eitherMemory, refreshRegion, type RegionStep } from '../model/documents/refresh';
import { failingGoals } from '../model/goals';
import { today } from './calendar';
import { checkGoals } from './checkGoals';
import { planMemoryText, planPrintOf, readPlanMemory, type PlanMemory } from './planMemory';
import { UserError, type DocumentState, type Project } from './project';
import { openDocument, type PlanResult } from './projectDocument';
import { begin } from './projectTabs';
import { readPlan } from './readPlan';

/** What became of the sections, by their titles. */
export interface RefreshResult extends PlanResult {
  /** Brought up to date where they stand. */
  readonly updated: readonly string[];
  /** Left as they are, since people changed them or they no longer fit, with a dated copy below. */
  readonly copied: readonly string[];
  /** No longer in the document, and not put back. */
  readonly gone: readonly string[];
}

/** Refreshes the action plan from what the project has by now. @throws UserError while there is none. */
export function refreshActionPlan(): RefreshResult {
  const { project, notices, tell } = begin();
  const plan = writtenPlan(project);
  const document = openDocument('action plan', plan);
  checkGoals(project, tell);
  const input = readPlan(project, tell);
  failingGoals(input.goals).forEach(tell);
  const sections = planSections(input);
  const steps = refresh(project, plan, document, { sections, print: input.print });
  const titles = (outcome: RegionStep['outcome']): string[] =>
    sections.filter(({ name }) => steps.get(name)?.outcome === outcome).map(({ title }) => title);
  const became = { updated: titles('updated'), copied: titles('copied'), gone: titles('gone') };
  const message = [...sentences(became, plan.url), ...notices].join(' ');
  project.spreadsheet.toast(message);
  return { message, url: plan.url, ...became };
}

/** The plan, written whole. @throws UserError while there is none. */
export function writtenPlan({ state: { plan } }: Project): DocumentState {
  if (plan?.url) return plan;
  throw new UserError(
    'There is no action plan yet. Create it first (Extensions, Calibrate, Create action plan).',
  );
}

/** @returns what became of each region, by its name. */
function refresh(
  project: Project,
  plan: DocumentState,
  document: TextDocument,
  { sections, print }: { readonly sections: readonly PlanSection[]; readonly print: string },
): ReadonlyMap<string, RegionStep> {
  const before = readPlanMemory(project, plan.id);
  const printBefore = planPrintOf(project, plan.id);
  const places = document.find(sections.map(({ name }) => name));
  const steps = new Map<string, RegionStep>();
  const day = today(project);
  for (const section of sections) {
    const { name } = section;
    const found = places.get(name)?.found ?? { own: null, copy: null };
    steps.set(name, refreshRegion(sectionContent(section), before[name], found, day));
  }
  const after = memoryOf(steps, before, (step) => step.memory);
  if ([...steps.values()].some(({ work }) => work.kind !== 'none')) {
    // Until the document is saved nobody knows which texts it has: both are known, whatever interrupts this.
    const either = memoryOf(steps, before, (step, known) => eitherMemory(known, step.memory));
    project.save({}, planMemoryText(plan.id, either, printBefore));
    write(plan, document, steps, places);
  }
  if (JSON.stringify(after) !== JSON.stringify(before) || print !== printBefore)
    project.save({}, planMemoryText(plan.id, after, print));
  return steps;
}

/** Does the work of all regions and saves it. @throws UserError when the person may only read the plan. */
function write(
  { title }: DocumentState,
  document: TextDocument,
  steps: ReadonlyMap<string, RegionStep>,
  places: ReturnType<TextDocument['find']>,
): void {
  try {
    for (const [name, { work }] of steps) {
      const place = places.get(name);
      if (place) document.work(name, place, work);
    }
    document.save();
  } catch (error) {
    if (!(error instanceof Error) || !/permission/i.test(error.message)) throw error;
    throw new UserError(
      `You may read the action plan "${title}", but not edit it. Ask its owner to let you edit it, and try again.`,
    );
  }
}

/** The memory of all regions after a refresh; what is not refreshed stays remembered. */
function memoryOf(
  steps: ReadonlyMap<string, RegionStep>,
  before: PlanMemory,
  memory: (step: RegionStep, known: PlanMemory[string] | undefined) => PlanMemory[string],
): PlanMemory {
  const entries = [...steps].map(([name, step]) => [name, memory(step, before[name])] as const);
  return { ...before, ...Object.fromEntries(entries) };
}

function sentences(became: Pick<RefreshResult, 'updated' | 'copied' | 'gone'>, url: string): string[] {
  const { updated, copied, gone } = became;
  const changed = updated.length + copied.length > 0;
  return [
    `${changed ? 'The action plan is refreshed' : 'The action plan was up to date'}: ${url}`,
    ...(updated.length > 0 ? [`Changed where it stands: ${updated.join(', ')}.`] : []),
    ...(copied.length > 0
      ? [
          `Left as it is, with a dated new version below, because people edited it or it no longer fits: ${copied.join(', ')}. Keep what you want of both.`,
        ]
      : []),
    ...(gone.length > 0 ? [`Deleted from the document, and not put back: ${gone.join(', ')}.`] : []),
  ];
}
