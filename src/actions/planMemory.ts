// What is remembered of each region of the action plan, so that a refresh knows what people changed.
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
}

/** What is remembered of the regions of a document; nothing of another one. */
export function readPlanMemory(project: Project, document: string): PlanMemory {
  const text = project.text(NAME);
  const stored = text === undefined ? null : (JSON.parse(text) as Stored);
  return stored?.document === document ? stored.regions : {};
}

/** What to remember of a document that is about to be written whole. */
export const newPlanMemory = (sections: readonly PlanSection[]): PlanMemory =>
  Object.fromEntries(sections.map((section) => [section.name, regionMemory(sectionContent(section))]));

/** The text to save beside the state. */
export const planMemoryText = (document: string, regions: PlanMemory): Record<string, string> => ({
  [NAME]: JSON.stringify({ document, regions } satisfies Stored),
});
