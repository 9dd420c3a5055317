// A project whose action plan is written and then refreshed: what its tests start from, and how they look at the Doc.
import type { RefreshResult } from '../../src/actions/refreshActionPlan';
import { isResult } from '../../local/addOn';
import type { DocumentFile } from '../../local/files/documentFile';
import type { BlockNode, DocumentContent, DocumentNode, TextBlock } from '../../local/files/document/nodes';
import { isTextBlock, textOf } from '../../local/files/document/tree';
import type { StoredFiles } from '../../local/store';
import { TestProject } from './project';

export const TEAM = [
  ['State leadership', 'Ann Ames', 'ann@example.org'],
  ['Local practitioners', 'Bob Bold', 'bob@example.org'],
  ['Local practitioners', 'Cid Cole', 'cid@example.org'],
];

/** Goal, strategy, measure, baseline, target, owner, start, due, resources. */
export const GOALS = [
  ['Agree on 40 terms', 'A dictionary', 'terms', '0', '40', 'Ann Ames', '12/1/2026', '6/30/2027', 'two days'],
  ['Train 12 trainers', 'Training', 'trainers', '2', '12', 'Bob Bold', '1/4/2027', '9/30/2027', 'a room'],
];

/** A project with answers, priorities and goals, whose plan is written. */
export function withPlan(): TestProject {
  const project = TestProject.withForm({
    team: TEAM,
    settings: { 'Project name': 'Oregon', Vision: 'Every learner sees where a pathway leads.' },
  });
  project.answer('ann@example.org', { '1.a': 1, '2.a': 4 });
  project.answer('bob@example.org', { '1.a': 4, '2.a': 4 });
  project.answer('cid@example.org', { '1.a': 4, '2.a': 4 });
  project.paste('Priorities', [
    ['Strength', 'Roles are clear', '2.a'],
    ['Challenge', 'Definitions differ', '1.a'],
  ]);
  project.paste('Goals', GOALS);
  project.createActionPlan();
  return project;
}

/** What the store of a project holds, for others to start from. */
export function storedOf(project: TestProject): StoredFiles {
  project.workspace.settle();
  const stored = project.store.load();
  project.workspace.close();
  return stored;
}

const isRefreshed = (value: unknown): value is RefreshResult =>
  isResult(value) && 'updated' in value && 'copied' in value && 'gone' in value;

export function refresh(project: TestProject): RefreshResult {
  const { value, error } = project.run('refreshActionPlan');
  if (error) throw new Error(error.message);
  if (!isRefreshed(value)) throw new Error('The refresh returned something else than expected.');
  return value;
}

/** Changes the Doc as a person does in it. */
export function byHand(plan: DocumentFile, work: (content: DocumentContent) => void): void {
  const content = structuredClone(plan.content) as DocumentContent;
  work(content);
  plan.commit(content);
}

/** The ids of what a region's mark covers; its dated copy is `<name>:copy`. */
export const marked = ({ ranges }: Readonly<DocumentContent>, name: string): string[] =>
  ranges.find((range) => range.name === `calibrate:${name}`)?.parts.map(({ node }) => node) ?? [];

/** The blocks that a region's mark covers, in the order of the body. */
export function blocksOf(content: Readonly<DocumentContent>, name: string): BlockNode[] {
  const ids = new Set(marked(content, name));
  return content.body.children.filter(({ id }) => ids.has(id));
}

/** The first paragraph or list item of a region. */
export function firstText(content: Readonly<DocumentContent>, name: string): TextBlock {
  const found = blocksOf(content, name).find(isTextBlock);
  if (!found) throw new Error(`The region ${name} has no text.`);
  return found;
}

/** What each block of the body says. */
export const lines = (content: Readonly<DocumentContent>): string[] => content.body.children.map(textOf);

export const json = (nodes: readonly DocumentNode[]): string[] => nodes.map((node) => JSON.stringify(node));
