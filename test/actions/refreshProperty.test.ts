// Refresh as a property: whatever people do to the Doc and the data between refreshes, nothing that they wrote is lost.
import fc from 'fast-check';
import { insertNode, newId, removeNode, setBlockText } from '../../local/files/document/edit';
import type { DocumentContent, DocumentNode, TableNode, TextBlock } from '../../local/files/document/nodes';
import { childrenOf, findNode, textBlocksOf, textOf, walk } from '../../local/files/document/tree';
import { byHand, GOALS, json, refresh, storedOf, withPlan } from './planOf';
import { TestProject } from './project';

const fresh = storedOf(withPlan());

/** The same, after people wrote into every section and all of them have a dated version. */
const withCopies = storedOf(edited());

function edited(): TestProject {
  const project = new TestProject(fresh);
  byHand(project.plan, (content) => {
    for (const { parts } of content.ranges) {
      const block = content.body.children.find(({ id }) => id === parts[0]?.node);
      const [text] = block ? textBlocksOf(block) : [];
      if (text) setBlockText(content, text, `${textOf(text)}一`);
    }
  });
  project.set('Vision', 'Another vision.');
  project.fill('Summary', project.rowNumber('1.a'), { Final: '1' });
  project.paste('Priorities', [
    ['Strength', 'We talk', '1.b'],
    ['Challenge', 'Late data', '2.a'],
    ['Challenge', 'Too few people', '2.a'],
  ]);
  project.paste('Goals', GOALS.slice(1));
  refresh(project);
  return project;
}

/** Characters that nothing of ours has: what people write is made of these, each edit of another one. */
const BY_PEOPLE = /[一-鿿]/g;
const writtenByPeople = (content: Readonly<DocumentContent>): string =>
  (textOf(content.body).match(BY_PEOPLE) ?? []).join('');

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** What a person does in the Doc; a place is a share of all the places there are. */
const humanEdit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('type' as const), where: place, within: place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('delete' as const), where: place, within: place }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('paragraph' as const), where: place, within: place }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('region' as const), where: place, within: place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('row' as const), where: place, within: place }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), where: place, within: place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), where: place, within: place }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('copy' as const), where: place, within: place }) },
);
type HumanEdit = typeof humanEdit extends fc.Arbitrary<infer T> ? T : never;

const word = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);

/** What changes in the project's tabs. */
const dataChange = fc.oneof(
  word.map((text) => (project: TestProject) => project.set('Vision', text)),
  fc
    .constantFrom('', '1', '2', '4')
    .map(
      (final) => (project: TestProject) =>
        project.fill('Summary', project.rowNumber('1.b'), { Final: final }),
    ),
  fc
    .array(fc.tuple(fc.constantFrom('Strength', 'Challenge'), word, fc.constant('1.a')), { maxLength: 4 })
    .map((rows) => (project: TestProject) => project.paste('Priorities', rows)),
  fc.array(word, { maxLength: 3 }).map(
    (names) => (project: TestProject) =>
      project.paste(
        'Goals',
        names.map((name) => [name, ...(GOALS[0] ?? []).slice(1)]),
      ),
  ),
);

const round = fc.record({
  edits: fc.array(humanEdit, { maxLength: 4 }),
  changes: fc.array(dataChange, { maxLength: 2 }),
});

const at = <T>(list: readonly T[], share: number): T | undefined => list[Math.floor(share * list.length)];

/** Does what a person does; `mark` is a character of this edit alone. */
function edit(content: DocumentContent, { does, where, within }: HumanEdit, mark: string): void {
  const { body } = content;
  const text = at(textBlocksOf(body), where);
  const block = at(body.children.slice(0, -1), where);
  const table = at(
    body.children.filter((each) => each.type === 'TABLE'),
    where,
  );
  if (does === 'type' && text) type(content, text, within, mark);
  if (does === 'delete' && text) {
    const said = textOf(text);
    const from = Math.floor(within * said.length);
    setBlockText(content, text, said.slice(0, from) + said.slice(from + 5));
  }
  if (does === 'paragraph' && block) {
    const added = paragraph(content);
    insertNode(content, body, body.children.indexOf(block) + 1, added);
    setBlockText(content, added, mark.repeat(3));
  }
  if (does === 'remove' && block) removeNode(content, body, block);
  if (does === 'region') {
    const range = at(content.ranges, where);
    for (const { node } of [...(range?.parts ?? [])]) {
      const found = findNode(content, node);
      if (found?.parent) removeNode(content, found.parent, found.node);
    }
  }
  // Takes off what people wrote in a block, so that it stands as we wrote it.
  if (does === 'undo')
    for (const each of block ? textBlocksOf(block) : [])
      setBlockText(content, each, textOf(each).replace(BY_PEOPLE, ''));
  if (does === 'copy') {
    const copy = at(
      content.ranges.filter(({ name }) => name.endsWith(':copy')),
      where,
    );
    const one = at(copy?.parts ?? [], within);
    const found = body.children.find(({ id }) => id === one?.node);
    const inside = at(found ? textBlocksOf(found) : [], within);
    if (inside) type(content, inside, within, mark);
  }
  if (does === 'row' && table) addRow(content, table, within, mark);
}

function type(content: DocumentContent, text: TextBlock, within: number, mark: string): void {
  const said = textOf(text);
  const offset = Math.floor(within * (said.length + 1));
  setBlockText(content, text, said.slice(0, offset) + mark.repeat(2) + said.slice(offset));
}

const paragraph = (content: DocumentContent): TextBlock => ({
  id: newId(content),
  type: 'PARAGRAPH',
  heading: 'NORMAL',
  style: {},
  mark: {},
  children: [],
});

function addRow(content: DocumentContent, table: TableNode, within: number, mark: string): void {
  const like = at(table.children, within);
  if (!like) return;
  const row = structuredClone(like);
  for (const node of walk(row)) node.id = newId(content);
  insertNode(content, table, table.children.indexOf(like) + 1, row);
  textBlocksOf(row).forEach((text) => setBlockText(content, text, mark));
}

/** The blocks that no mark of ours covers. */
function unmarked({ body, ranges }: Readonly<DocumentContent>): DocumentNode[] {
  const ours = new Set(ranges.flatMap(({ parts }) => parts.map(({ node }) => node)));
  return body.children.filter((block) => [...walk(block)].every(({ id }) => !ours.has(id)));
}

/** The blocks in which people wrote something. */
const peoples = ({ body }: Readonly<DocumentContent>): DocumentNode[] =>
  body.children.filter((block) => textOf(block).match(BY_PEOPLE) !== null);

const withIds = (content: Readonly<DocumentContent>, ids: ReadonlySet<string>): string[] =>
  json(childrenOf(content.body).filter(({ id }) => ids.has(id)));

/** Everything that has to outlive a refresh, as it is now. @param last how each block was after the last one. */
function precious(
  content: Readonly<DocumentContent>,
  last: ReadonlySet<string>,
): { ids: Set<string>; blocks: string[]; text: string } {
  const changed = content.body.children.filter((block) => !last.has(JSON.stringify(block)));
  const ids = new Set([...unmarked(content), ...peoples(content), ...changed].map(({ id }) => id));
  return { ids, blocks: withIds(content, ids), text: writtenByPeople(content) };
}

test('every character that people wrote is still there, in its order, and what is not ours is unchanged', () => {
  let copies = 0;
  let inPlace = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(round, { minLength: 1, maxLength: 3 }), (hasCopies, rounds) => {
      const project = new TestProject(hasCopies ? withCopies : fresh);
      let next = 0x4e01;
      for (const { edits, changes } of rounds) {
        const last = new Set(json(project.plan.content.body.children));
        changes.forEach((change) => change(project));
        for (const each of edits) {
          byHand(project.plan, (content) => edit(content, each, String.fromCharCode(next)));
          next += 1;
        }
        const before = precious(project.plan.content, last);
        const { copied, updated } = refresh(project);
        copies += copied.length;
        inPlace += updated.length;
        expect(withIds(project.plan.content, before.ids)).toEqual(before.blocks);
        expect(writtenByPeople(project.plan.content)).toBe(before.text);
        const once = JSON.stringify(project.plan.content);
        const remembered = project.properties.get('planRegions/0');
        expect(refresh(project)).toMatchObject({ updated: [], copied: [] });
        refresh(project);
        expect(JSON.stringify(project.plan.content)).toBe(once);
        expect(project.properties.get('planRegions/0')).toBe(remembered);
      }
      project.workspace.close();
    }),
    { numRuns: 120 },
  );
  // Both ways were really taken.
  expect(copies).toBeGreaterThan(20);
  expect(inPlace).toBeGreaterThan(20);
});
