// Refresh as a property: whatever people do to the Doc and the data between refreshes, nothing that they wrote is lost.
import fc from 'fast-check';
import { setBlockText } from '../../local/files/document/edit';
import type { DocumentContent, DocumentNode } from '../../local/files/document/nodes';
import { childrenOf, textBlocksOf, textOf, walk } from '../../local/files/document/tree';
import { BY_PEOPLE, edit, humanEdit, shapeEdit } from './humanEdits';
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

const writtenByPeople = (content: Readonly<DocumentContent>): string =>
  (textOf(content.body).match(BY_PEOPLE) ?? []).join('');

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

/** What each block says, and how many pictures it holds. */
const sayings = ({ body }: Readonly<DocumentContent>): string[] => body.children.map(saying);

/** What an empty line says. */
const NOTHING = JSON.stringify(['', 0]);

const saying = (block: DocumentNode): string => {
  const pictures = [...walk(block)].filter(({ type }) => type === 'INLINE_IMAGE').length;
  return JSON.stringify([textOf(block), pictures]);
};

/** What the blocks of the plan said when it was written: a person who takes back an edit gives it back to us. */
const first = sayings(new TestProject(fresh).plan.content);

/**
 * Everything that has to outlive a refresh, as it is now: an empty line within what is ours is nothing.
 * @param ours what blocks ever said as we wrote them.
 */
function precious(
  content: Readonly<DocumentContent>,
  ours: ReadonlySet<string>,
): { ids: Set<string>; blocks: string[]; text: string } {
  const changed = content.body.children.filter((block) => ![NOTHING, ...ours].includes(saying(block)));
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
      const ours = new Set([...first, ...sayings(project.plan.content)]);
      for (const { edits, changes } of rounds) {
        changes.forEach((change) => change(project));
        for (const each of edits) {
          byHand(project.plan, (content) => edit(content, each, String.fromCharCode(next)));
          next += 1;
        }
        const before = precious(project.plan.content, ours);
        const said = new Set(sayings(project.plan.content));
        const { copied, updated } = refresh(project);
        copies += copied.length;
        inPlace += updated.length;
        expect(withIds(project.plan.content, before.ids)).toEqual(before.blocks);
        expect(writtenByPeople(project.plan.content)).toBe(before.text);
        for (const each of sayings(project.plan.content)) if (!said.has(each)) ours.add(each);
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

test('where people split or join paragraphs, add rows, columns or pictures, all of it stays when every section has news', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(shapeEdit, { minLength: 1, maxLength: 3 }), (hasCopies, edits) => {
      const project = new TestProject(hasCopies ? withCopies : fresh);
      const ours = new Set([...first, ...sayings(project.plan.content)]);
      edits.forEach((each, index) =>
        byHand(project.plan, (content) => edit(content, each, String.fromCharCode(0x4e01 + index))),
      );
      const before = precious(project.plan.content, ours);
      project.set('Vision', 'Some day all data helps.');
      project.fill('Summary', project.rowNumber('1.b'), { Final: '2' });
      project.paste('Priorities', [
        ['Strength', 'Roles are known', '2.a'],
        ['Challenge', 'Definitions vary', '1.a'],
      ]);
      project.paste(
        'Goals',
        GOALS.map(([name, ...rest]) => [`${name} by spring`, ...rest]),
      );
      refresh(project);
      expect(withIds(project.plan.content, before.ids)).toEqual(before.blocks);
      expect(writtenByPeople(project.plan.content)).toBe(before.text);
      project.workspace.close();
    }),
    { numRuns: 80 },
  );
});
