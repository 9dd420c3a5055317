// What is remembered of the action plan: each region, so that a refresh knows what people changed, and what it shows.
import { sectionContent, type PlanSection } from '../model/documents/actionPlan';
import { regionMemory, type RegionMemory } from '../model/documents/refresh';
import type { Project } from './project';

/** The name under which it is kept beside the project's state. */
const NAME = 'planRegions';

/** By the name of each region. */
export type PlanMemory = Readonly<Record<string, RegionMemory>>;

interface Stored {
  /** The document that it tells of: a copied spreadsheet, or a second plan, has another one. */
  readonly document: string;
  readonly regions: PlanMemory;
  /** The print of what was entered when it was written or refreshed; an earlier version has none. */
  readonly print?: string;
}

/** What is remembered of the regions of a document; nothing of another one. */
export function readPlanMemory(project: Project, document: string): PlanMemory {
  return stored(project, document)?.regions ?? {};
}

/** The print of what a document shows; empty where it is not known. */
export const planPrintOf = (project: Project, document: string): string =>
  stored(project, document)?.print ?? '';

function stored(project: Project, document: string): Stored | null {
  const text = project.text(NAME);
  const found = text === undefined ? null : (JSON.parse(text) as Stored);
  return found?.document === document ? found : null;
}

/** What to remember of a document that is about to be written whole. */
export const newPlanMemory = (sections: readonly PlanSection[]): PlanMemory =>
  Object.fromEntries(sections.map((section) => [section.name, regionMemory(sectionContent(section))]));

/** The text to save beside the state. */
export const planMemoryText = (
  document: string,
  regions: PlanMemory,
  print: string,
): Record<string, string> => ({
  [NAME]: JSON.stringify({ document, regions, print } satisfies Stored),
});
