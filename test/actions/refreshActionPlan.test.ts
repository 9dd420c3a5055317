// Refresh action plan: what is ours comes up to date, what people wrote stays, and what they deleted stays deleted.
import { insertNode, newId, removeNode, setBlockText } from '../../local/files/document/edit';
import { findNode, textBlocksOf, textOf } from '../../local/files/document/tree';
import type { TableNode } from '../../local/files/document/nodes';
import { putPicture } from './humanEdits';
import { TestProject } from './project';
import {
  blocksOf,
  byHand,
  firstText,
  GOALS,
  json,
  lines,
  marked,
  refresh,
  storedOf,
  TEAM,
  withPlan,
} from './planOf';

const stored = storedOf(withPlan());
const start = (): TestProject => new TestProject(stored);
/** The notice above a dated version. */
const NOTICE =
  /^Updated [A-Z][a-z]+ \d+, \d{4}: this section with the latest entries\. The earlier text above was kept as it was\.$/;

const texts = (project: TestProject, name: string): string[] =>
  blocksOf(project.plan.content, name).map(textOf);

/** Writes over the text of the first paragraph of a region, as a person would. */
function write(project: TestProject, name: string, text: string): void {
  byHand(project.plan, (content) => setBlockText(content, firstText(content, name), text));
}

test('with nothing new it changes nothing and says where the plan is', () => {
  const project = start();
  const before = JSON.stringify(project.plan.content);
  const { message, updated, copied, gone } = refresh(project);
  expect({ updated, copied, gone }).toEqual({ updated: [], copied: [], gone: [] });
  expect(message).toMatch(
    /^The action plan was up to date: https:\S+ 2 goals do not pass their checks yet: .*\.$/,
  );
  expect(JSON.stringify(project.plan.content)).toBe(before);
});

test('a changed score changes its cells where they stand, so that comments on the table stay', () => {
  const project = start();
  const before = blocksOf(project.plan.content, 'scores');
  project.fill('Summary', project.rowNumber('1.b'), { Final: '2' });
  expect(refresh(project).updated).toEqual(['Scores']);
  const after = blocksOf(project.plan.content, 'scores');
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const [, table] = after as [unknown, TableNode];
  const [, old] = before as [unknown, TableNode];
  const row = table.children[3]?.children ?? [];
  expect(row.map(textOf)).toEqual(['1.b Errors', '3.00', '2 – Building', 'final']);
  expect(row.map(({ backgroundColor }) => backgroundColor)).toEqual([
    undefined,
    '#f4cd06',
    '#f79c42',
    undefined,
  ]);
  // With the score of 1.b, that which it proposes for its element changes.
  const others = (node: TableNode) => json(node.children.filter((_, index) => index !== 1 && index !== 3));
  expect(others(table)).toEqual(others(old));
  expect(table.children.flatMap((each) => each.children.map(({ id }) => id))).toEqual(
    old.children.flatMap((each) => each.children.map(({ id }) => id)),
  );
});

test('a section that people edited is left as it is, and a dated version comes below it', () => {
  const project = start();
  write(project, 'vision', 'Our own words.');
  const edited = json(blocksOf(project.plan.content, 'vision'));
  project.set('Vision', 'A new vision.');
  const { copied, updated, message } = refresh(project);
  expect({ copied, updated }).toEqual({ copied: ['Vision'], updated: [] });
  expect(message).toContain('Left as it is, with a dated new version below');
  expect(json(blocksOf(project.plan.content, 'vision'))).toEqual(edited);
  expect(texts(project, 'vision:copy')).toEqual([expect.stringMatching(NOTICE), 'A new vision.', '']);
  const at = lines(project.plan.content).indexOf('Our own words.');
  expect(lines(project.plan.content)[at + 1]).toMatch(NOTICE);
});

test('a dated version that nobody touched is replaced by the next one, and one that people edited is not', () => {
  const project = start();
  write(project, 'vision', 'Our own words.');
  project.set('Vision', 'The second.');
  refresh(project);
  project.set('Vision', 'The third.\nIn two lines.');
  refresh(project);
  expect(lines(project.plan.content).filter((line) => line.startsWith('Updated'))).toHaveLength(1);
  expect(texts(project, 'vision:copy').slice(1, 3)).toEqual(['The third.', 'In two lines.']);
  expect(lines(project.plan.content)).not.toContain('The second.');
  byHand(project.plan, (content) => {
    const [, third] = blocksOf(content, 'vision:copy');
    if (third?.type === 'PARAGRAPH') setBlockText(content, third, 'The third, says Ann.');
  });
  project.set('Vision', 'The fourth.');
  refresh(project);
  const all = lines(project.plan.content);
  const [own, third, fourth] = ['Our own words.', 'The third, says Ann.', 'The fourth.'].map((line) =>
    all.indexOf(line),
  );
  expect([own, third, fourth].every((at) => at !== undefined && at > 0)).toBe(true);
  expect((own ?? 0) < (third ?? 0) && (third ?? 0) < (fourth ?? 0)).toBe(true);
});

test('a plan that was created early fills up where it stands, and is in the end what a late one is', () => {
  const priorities = [
    ['Strength', 'Roles are clear', '2.a'],
    ['Challenge', 'Terms differ', '1.a'],
  ];
  const stages: ((project: TestProject) => void)[] = [
    (project) => {
      TEAM.forEach(([, , email = ''], index) => project.answer(email, { '1.a': index + 1, '2.a': 4 }));
      project.set('Vision', 'Every learner sees where a pathway leads.');
    },
    (project) => project.paste('Priorities', priorities),
    (project) => project.paste('Priorities', [...priorities, ['Strength', 'We talk', '1.b']]),
    (project) => project.paste('Strategies', [['', 'A dictionary', 'Terms', '', '', 'yes']]),
    (project) => project.paste('Goals', GOALS),
    (project) => project.paste('Check-ins', [['3/15/2027', 'Agree on 40 terms', '', 'planned']]),
  ];
  const [early, late] = [TestProject.withForm({ team: TEAM }), TestProject.withForm({ team: TEAM })];
  early.createActionPlan();
  expect(lines(early.plan.content).filter((line) => line.includes('will stand here'))).toHaveLength(8);
  const changed = stages.map((stage) => {
    stage(early);
    stage(late);
    const { updated, copied } = refresh(early);
    expect(copied).toEqual([]);
    return updated;
  });
  expect(changed).toEqual([
    ['Vision', 'How the scores were made', 'Scores', 'Next steps'],
    ['Strengths', 'Challenges', 'Next steps'],
    ['Strengths'],
    ['Chosen strategies', 'Next steps'],
    ['Goals', 'Resources', 'Next steps'],
    ['Check-ins', 'Next steps'],
  ]);
  late.createActionPlan();
  const saying = ({ plan }: TestProject): string[] => lines(plan.content).filter((line) => line !== '');
  expect(saying(early)).toEqual(saying(late));
});

test('another number of goals does not fit the table any more: it stays, with the new one below', () => {
  const project = start();
  const before = json(blocksOf(project.plan.content, 'goals'));
  project.paste('Goals', [...GOALS, ['A third goal', 'Training', 'pilots', '0', '3', 'Cid Cole']]);
  expect(refresh(project).copied).toEqual(['Goals']);
  expect(json(blocksOf(project.plan.content, 'goals'))).toEqual(before);
  const [, , table] = blocksOf(project.plan.content, 'goals:copy');
  expect(table?.type === 'TABLE' && table.children).toHaveLength(4);
});

test('a version below a list of people’s own joins neither that list nor ours', () => {
  const project = start();
  byHand(project.plan, (content) => {
    const item = firstText(content, 'strengths');
    const index = content.body.children.indexOf(item);
    const own = { ...structuredClone(item), id: newId(content), children: [] };
    insertNode(content, content.body, index + 1, own);
    setBlockText(content, own, 'Ours: people');
    content.ranges
      .filter(({ name }) => name === 'calibrate:strengths')
      .forEach((range) => (range.parts = range.parts.filter(({ node }) => node !== own.id)));
    setBlockText(content, item, 'Roles are clear, we think');
  });
  const before = project.plan.content.body.children.filter(({ type }) => type === 'LIST_ITEM');
  project.paste('Priorities', [
    ['Strength', 'Roles are clear', '2.a, 2'],
    ['Challenge', 'Definitions differ', '1.a'],
  ]);
  expect(refresh(project).copied).toEqual(['Strengths']);
  const after = project.plan.content.body.children;
  const lists = new Set(before.map((item) => item.type === 'LIST_ITEM' && item.listId));
  const [, , added] = blocksOf(project.plan.content, 'strengths:copy');
  expect(added?.type === 'LIST_ITEM' && lists.has(added.listId)).toBe(false);
  expect(json(after.filter(({ id }) => before.some((item) => item.id === id)))).toEqual(json(before));
});

test('a section that people deleted is not put back, and that is said', () => {
  const project = start();
  byHand(project.plan, (content) => {
    for (const id of marked(content, 'vision')) {
      const found = findNode(content, id);
      if (found?.parent) removeNode(content, found.parent, found.node);
    }
  });
  project.set('Vision', 'A new vision.');
  const { gone, message } = refresh(project);
  expect(gone).toEqual(['Vision']);
  expect(message).toContain('Deleted from the document, and not put back: Vision.');
  expect(lines(project.plan.content).join('\n')).not.toContain('A new vision.');
});

test('where people keep only the dated version, it is the section from then on', () => {
  const project = start();
  write(project, 'vision', 'Our own words.');
  project.set('Vision', 'The second.');
  refresh(project);
  byHand(project.plan, (content) => {
    const found = findNode(content, marked(content, 'vision')[0] ?? '');
    if (found?.parent) removeNode(content, found.parent, found.node);
  });
  project.set('Vision', 'The third.');
  expect(refresh(project)).toMatchObject({ gone: [], copied: ['Vision'] });
  expect(texts(project, 'vision:copy')).toContain('The third.');
  expect(lines(project.plan.content)).not.toContain('The second.');
});

test('a plan that was written before regions were remembered loses nothing', () => {
  const project = start();
  [...project.properties.keys()]
    .filter((name) => name.startsWith('planRegions'))
    .forEach((name) => project.properties.delete(name));
  const before = JSON.stringify(project.plan.content);
  expect(refresh(project)).toMatchObject({ updated: [], copied: [], gone: [] });
  expect(JSON.stringify(project.plan.content)).toBe(before);
  project.set('Vision', 'A new vision.');
  expect(refresh(project)).toMatchObject({ updated: ['Vision'], copied: [] });
});

test('where people take back their words the section is ours again, and its dated version goes unless they wrote there', () => {
  const undone = (inCopy: boolean): string[] => {
    const project = start();
    const vision = textOf(firstText(project.plan.content, 'vision'));
    write(project, 'vision', 'Our own words.');
    project.set('Vision', 'The second.');
    refresh(project);
    if (inCopy) write(project, 'vision:copy', 'Seen by Ann.');
    write(project, 'vision', vision);
    project.set('Vision', 'The third.');
    expect(refresh(project)).toMatchObject({ updated: ['Vision'], copied: [] });
    const all = lines(project.plan.content);
    return all.slice(all.indexOf('Vision') + 1, all.indexOf('Team'));
  };
  expect(undone(false)).toEqual(['The third.']);
  expect(undone(true)).toEqual(['The third.', 'Seen by Ann.', 'The second.', '']);
});

test('a line that people drew into a dated version makes it theirs: it is not replaced', () => {
  const project = start();
  write(project, 'vision', 'Our own words.');
  project.set('Vision', 'The second.');
  refresh(project);
  byHand(project.plan, (content) => {
    const last = blocksOf(content, 'vision:copy').at(-1);
    if (last?.type === 'PARAGRAPH') last.children.push({ id: newId(content), type: 'HORIZONTAL_RULE' });
  });
  const before = json(blocksOf(project.plan.content, 'vision:copy'));
  project.set('Vision', 'The third.\nIn two lines.');
  refresh(project);
  const all = json(project.plan.content.body.children);
  before.forEach((block) => expect(all).toContain(block));
  expect(lines(project.plan.content)).toContain('In two lines.');
});

test('a picture that people put into a cell of ours makes the table theirs: it stays, with the new one below', () => {
  const project = start();
  byHand(project.plan, (content) => {
    const [, table] = blocksOf(content, 'scores');
    const cell = table?.type === 'TABLE' ? table.children[3]?.children[2] : undefined;
    const [text] = cell ? textBlocksOf(cell) : [];
    if (text) putPicture(content, text, 0.5);
  });
  const before = json(blocksOf(project.plan.content, 'scores'));
  expect(before.join()).toContain('INLINE_IMAGE');
  project.fill('Summary', project.rowNumber('1.b'), { Final: '2' });
  expect(refresh(project)).toMatchObject({ updated: [], copied: ['Scores'] });
  expect(json(blocksOf(project.plan.content, 'scores'))).toEqual(before);
  expect(texts(project, 'scores:copy').join()).toContain('1.b Errors\n3.00\n2 – Building\nfinal');
});

test('a copy of the spreadsheet has no plan of its own, and does not touch the first one’s', () => {
  const project = start();
  const before = JSON.stringify(project.plan.content);
  const state = project.properties.get('state/0') ?? '';
  project.properties.set('state/0', state.replaceAll(project.spreadsheet.id, 'another'));
  project.set('Vision', 'A new vision.');
  expect(project.refusal('refreshActionPlan')).toMatch(/^There is no action plan yet\./);
  expect(project.refusal('shareActionPlan')).toMatch(/^There is no action plan yet\./);
  expect(JSON.stringify(project.plan.content)).toBe(before);
});

test('text that came before the first character of ours is ours at the next refresh too', () => {
  const project = start();
  project.set('Vision', 'Some day every learner sees where a pathway leads.');
  refresh(project);
  project.set('Vision', 'Soon every learner sees where a pathway leads.');
  expect(refresh(project)).toMatchObject({ updated: ['Vision'], copied: [] });
});

test('empty lines that people put into a section keep nothing from being brought up to date', () => {
  const project = start();
  project.plan.addAfter(firstText(project.plan.content, 'scores').id);
  const before = marked(project.plan.content, 'scores');
  expect(before).toHaveLength(3);
  project.fill('Summary', project.rowNumber('1.b'), { Final: '2' });
  expect(refresh(project)).toMatchObject({ updated: ['Scores'], copied: [] });
  expect(marked(project.plan.content, 'scores')).toEqual(before);
  expect(texts(project, 'scores')[2]).toContain('1.b Errors\n3.00\n2 – Building\nfinal');
});

test('without a plan it says what to do', () => {
  const project = TestProject.setUp();
  expect(project.refusal('refreshActionPlan')).toBe(
    'There is no action plan yet. Create it first (Extensions, Calibrate, Create action plan).',
  );
});

test('a document that may only be read is refused in one sentence', () => {
  const project = start();
  project.plan.head.owner = 'nobody@example.org';
  project.plan.share({ editors: [], viewers: ['owner@example.org'] });
  project.set('Vision', 'A new vision.');
  expect(project.refusal('refreshActionPlan')).toBe(
    'You may read the action plan "Action plan: Oregon", but not edit it. Ask its owner to let you edit it, and try again.',
  );
});
