// Create memo: one short Doc as of its day, with counts and scores and nobody's name.
import { DocumentFile } from '../../local/files/documentFile';
import { textOf } from '../../local/files/document/tree';
import { isPlan } from './checks';
import { TestProject } from './project';
import { lines, storedOf, TEAM, withPlan } from './planOf';

const stored = storedOf(withPlan());

const memos = (project: TestProject): DocumentFile[] =>
  project.workspace.all(DocumentFile).filter(({ name }) => name.startsWith('Memo: Oregon, '));

function memo(project: TestProject): DocumentFile {
  const [found, ...others] = memos(project);
  if (!found || others.length > 0) throw new Error('There is not one memo.');
  return found;
}

function press(project: TestProject, name = 'createMemo'): { message: string; url: string } {
  const { value, error } = project.run(name);
  if (error) throw new Error(error.message);
  if (!isPlan(value)) throw new Error('It returned something else than expected.');
  return value;
}

test('it says what was rated, how many answered, the scores, and where the ratings differed', () => {
  const project = new TestProject(stored);
  project.fill('Summary', project.rowNumber('1.a'), { Final: '3' });
  const { message, url } = press(project);
  expect(message).toBe(`The memo is created: ${url}`);
  const all = lines(memo(project).content);
  expect(all[1]).toMatch(
    /^The state was rated as a whole on 2 elements with 3 sub-elements, from 1 – Undefined to 4 – Established\. 3 of the 3 people invited answered\. This memo shows the scores as of \w+ \d+, \d{4}\.$/,
  );
  expect(all).toContain(
    'Element\nAverage\nScore\nStatus\n1 Collection\n3.00\n3 – Promising\nproposed from final scores\n2 Governance\n3.00\n3 – Promising\nproposed',
  );
  expect(all).toContain('The ratings were close on 4 of the 5 items. They differed widely on 1:');
  expect(all).toContain(
    '1.a Definitions: rated from 1 – Undefined to 4 – Established; settled at 3 – Promising.',
  );
  expect(all).toContain('Roles are clear (2.a Roles: 4 – Established)');
});

test('no name and no address stands in it', () => {
  const project = new TestProject(stored);
  press(project);
  const text = textOf(memo(project).content.body);
  for (const [, name = '', email = ''] of TEAM) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(email);
  }
});

test('the chosen strategies and the goals with their dates stand in it, and not who owns them', () => {
  const project = new TestProject(stored);
  project.fill('Strategies', 2, { Strategy: 'Agree on terms', Chosen: 'TRUE' });
  project.fill('Goals', 2, { Goal: 'Share definitions', Owner: 'Ann Example', Due: '6/30/2027' });
  press(project);
  const all = lines(memo(project).content);
  const from = all.indexOf('Chosen strategies');
  expect(all.slice(from, from + 2)).toEqual(['Chosen strategies', 'Agree on terms']);
  expect(all).toContain('Share definitions (by June 30, 2027)');
  expect(all.join()).not.toContain('Ann Example');
});

test('pressing twice makes no second one and says where the first is, and of which day', () => {
  const project = new TestProject(stored);
  const { url } = press(project);
  const before = JSON.stringify(memo(project).content);
  project.set('Vision', 'Another one.');
  expect(press(project).message).toMatch(
    /^The memo of \w+ \d+, \d{4} is there already: \S+ It shows the scores of that day and is not changed any more\.$/,
  );
  expect(press(project, 'createNewMemo').url).toBe(url);
  expect(JSON.stringify(memo(project).content)).toBe(before);
});

test('another one is written on another day, and the first one stays', () => {
  const project = new TestProject(stored);
  const { url } = press(project);
  const state = project.properties.get('state/0') ?? '';
  project.properties.set('state/0', state.replace(/"asOf":"[^"]+"/, '"asOf":"May 1, 2026"'));
  const before = JSON.stringify(memo(project).content);
  expect(press(project).url).toBe(url);
  expect(press(project, 'createNewMemo').url).not.toBe(url);
  expect(memos(project)).toHaveLength(2);
  expect(JSON.stringify(memos(project)[0]?.content)).toBe(before);
});

test('with a spreadsheet from elsewhere its dates have the day first', () => {
  const project = new TestProject(stored);
  project.spreadsheet.locale = 'en_GB';
  press(project);
  expect(lines(memo(project).content)[1]).toMatch(/as of \d+ \w+ \d{4}\.$/);
});
