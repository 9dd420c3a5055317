// Create assessment form: the form that spec §4 describes, built step by step, and opened only when it is whole.
import type { FormFile } from '../../local/files/formFile';
import type { ItemData } from '../../local/files/formParts';
import { builtInInstrument, items } from '../../src/model/instrument';
import { OWNER, TestProject } from './project';
import { titlesOf } from './sheet';

/** The form with the built-in instrument and every setting of the first page. */
const project = new TestProject();
project.say('setUpProject');
project.set('Project name', 'Oregon pathways');
project.set('Organization', 'the state of Oregon');
project.set('Project owner name', 'Olive Owner');
project.set('Project owner email', 'olive@example.org');
project.set('Ratings due', '11/2/2026');
project.set('Goal-setting meeting Part I', '11/10/2026');
const last = project.createForm();
const { form } = project;

const questions = (list: readonly ItemData[]) => list.filter(({ type }) => type !== 'PAGE_BREAK');
const titled = (title: string): ItemData => {
  const found = form.items.find((item) => item.title === title);
  if (!found) throw new Error(`The form does not ask ${title}.`);
  return found;
};

test('the form says what this is, who sees what, how long it takes, how to come back and when it is due', () => {
  expect(form.name).toBe('Oregon pathways: assessment');
  expect(form.settings.title).toBe('Oregon pathways: assessment');
  const { description } = form.settings;
  expect(description).toContain('the state of Oregon as a whole, as it is today');
  expect(description).toContain('ratings and comments are shown to the team without names');
  expect(description).toContain('The project owner can see who wrote what');
  expect(description).toContain('up to two hours');
  expect(description).toMatch(/signed in to Google, your answers are kept as you go.*the link/);
  expect(description).toContain('due by 11/2/2026');
  expect(description).toContain('Ask Olive Owner, olive@example.org');
});

test('its settings: progress bar, edits, no other submission, and what comes next', () => {
  expect(form.settings).toMatchObject({
    progressBar: true,
    allowResponseEdits: true,
    showLinkToRespondAgain: false,
    collectEmail: false,
    limitOneResponse: false,
  });
  expect(form.settings.confirmationMessage).toMatch(/What comes next: the team meets on 11\/10\/2026/);
});

test('the first page has the level definitions, name, address and role group', () => {
  const [section, ...rest] = form.items;
  expect(section).toMatchObject({ type: 'SECTION_HEADER' });
  for (const level of ['1 – Undefined', '2 – Building', '3 – Promising', '4 – Established', "Don't know"])
    expect(section?.helpText).toContain(level);
  expect(rest.slice(0, 3)).toMatchObject([
    { type: 'TEXT', title: 'Name', required: true, validation: null },
    { type: 'TEXT', title: 'Email', required: true, validation: { rule: { kind: 'TextIsEmail' } } },
    { type: 'LIST', title: 'Role', required: true },
  ]);
  const role = titled('Role');
  expect('choices' in role ? role.choices.map(({ value }) => value) : []).toEqual([
    'Project owner',
    'State leadership',
    'State data administrators',
    'Local data administrators',
    'Local practitioners',
  ]);
});

test('then comes a page an element: its title, each sub-element with evidence, the overall rating last', () => {
  const { elements } = builtInInstrument();
  const expected = elements.flatMap(({ code, title, subElements }) => [
    ['PAGE_BREAK', title],
    ...[...subElements, { code, title: `${title} (overall)` }].flatMap((item) => [
      ['MULTIPLE_CHOICE', `${item.code}. ${item.title}`],
      ['PARAGRAPH_TEXT', `Evidence for ${item.code}`],
    ]),
  ]);
  expect(form.items.slice(4).map(({ type, title }) => [type, title])).toEqual(expected);
});

test('every rating is required, with both ends beside it and five choices; evidence is optional', () => {
  for (const { code, title, lowEnd, highEnd, kind } of items(builtInInstrument())) {
    const question = titled(kind === 'element' ? `${code}. ${title} (overall)` : `${code}. ${title}`);
    expect(question).toMatchObject({
      type: 'MULTIPLE_CHOICE',
      required: true,
      otherOption: false,
      choices: ['1 – Undefined', '2 – Building', '3 – Promising', '4 – Established', "Don't know"].map(
        (value) => ({
          value,
          navigation: null,
        }),
      ),
    });
    if (lowEnd !== '') expect(question.helpText).toContain(`1 – Undefined: ${lowEnd}`);
    if (highEnd !== '') expect(question.helpText).toContain(`4 – Established: ${highEnd}`);
    if (kind === 'element') expect(question.helpText).toContain('this element as a whole');
    const evidence = titled(`Evidence for ${code}`);
    expect(evidence).toMatchObject({ type: 'PARAGRAPH_TEXT', required: false });
    expect(evidence.helpText).toMatch(/^Optional: .* without your name/);
  }
});

test('it is published, takes answers and fills a tab whose columns are tagged; the end names the link', () => {
  expect(form.settings).toMatchObject({ published: true, acceptingResponses: true });
  expect(form.link?.spreadsheet).toBe(project.spreadsheet.id);
  expect(last).toMatchObject({ finished: true, done: 70, total: 70, missing: 0 });
  expect(last.message).toBe(`The form is published: ${last.url} Next, check who can answer it.`);
  expect(last.url).toContain('/viewform');
  const tags = project.responses.metadata.flatMap(({ key, value, location }) =>
    key === 'calibrate' && location.type === 'COLUMN' ? [[location.column, value] as const] : [],
  );
  const titles = titlesOf(project.responses);
  expect(new Map(tags).size).toBe(titles.length);
  expect(
    tags
      .sort(([a], [b]) => a - b)
      .slice(0, 7)
      .map(([, tag]) => tag),
  ).toEqual([...['timestamp', 'name', 'address', 'role', 'rating 1.a', 'evidence 1.a', 'rating 1.b']]);
});

test('one trigger hears of submissions, as the owner', () => {
  expect(project.workspace.state.triggers).toMatchObject([
    { handler: 'onFormSubmit', event: 'ON_FORM_SUBMIT', owner: OWNER, sourceId: project.spreadsheet.id },
  ]);
});

test('it takes a step a page, is closed and unlinked until the last one, and counts what is done', () => {
  const stepped = TestProject.setUp();
  const done: number[] = [];
  for (let pages = 1; pages <= 3; pages += 1) {
    const progress = stepped.step();
    done.push(progress.done);
    expect(progress).toMatchObject({ finished: false, total: 16, url: '' });
    expect(progress.message).toBe(`Page ${pages} of 3 is done.`);
    expect(stepped.form.items).toHaveLength(progress.done);
    expect(stepped.form.settings).toMatchObject({ published: false, acceptingResponses: false });
    expect(stepped.form.link).toBeNull();
    expect(stepped.workspace.state.triggers).toEqual([]);
  }
  expect(done).toEqual([4, 11, 16]);
  expect(stepped.step().finished).toBe(true);
  expect(stepped.form.settings.published).toBe(true);
});

test('a page too long for one execution is finished by pressing again, each time where the last one stopped', () => {
  const subElements = Array.from({ length: 120 }, (_, index) => {
    const code = `1.${index + 1}`;
    return [code, '1', `Title ${code}`, `Low ${code}`, `High ${code}`];
  });
  const instrument = [['1', '', 'Collection', '', ''], ...subElements];
  const stepped = TestProject.setUp({ instrument });
  const limit = { fault: { at: 360, kind: 'end' } } as const;
  let presses = 0;
  while (stepped.run('createAssessmentFormStep', limit).error !== null || stepped.form.link === null) {
    presses += 1;
    expect(presses).toBeLessThan(8);
  }
  const whole = TestProject.withForm({ instrument });
  const outline = ({ form: { items } }: TestProject) => items.map((item) => ({ ...item, id: 0 }));
  expect(outline(stepped)).toEqual(outline(whole));
});

describe.each(['first', 'second'])('a %s step that is stopped', (which) => {
  const outline = ({ items: list, settings }: FormFile) => [
    list.map((item) => ({ ...item, id: 0 })),
    settings,
  ];
  const whole = outline(TestProject.withForm().form);

  test.each([14, 18, 22, 24, 28])('at its call %i is taken again, and leaves the same form', (at) => {
    const stepped = TestProject.setUp();
    if (which === 'second') stepped.step();
    const { error } = stepped.run('createAssessmentFormStep', { fault: { at, kind: 'end' } });
    expect(error).not.toBeNull();
    stepped.createForm();
    expect(outline(stepped.form)).toEqual(whole);
  });
});

test('a question that the owner put into the unfinished form is not taken out', () => {
  const stepped = TestProject.setUp();
  stepped.step();
  stepped.step();
  stepped.form.addItem({
    type: 'SECTION_HEADER',
    id: stepped.form.newItemId(),
    title: 'A word from the owner',
    helpText: '',
  });
  stepped.createForm();
  expect(stepped.form.items.filter(({ title }) => title === 'A word from the owner')).toHaveLength(1);
  expect(questions(stepped.form.items)).toHaveLength(15);
});

test('without tabs, the tabs are made first', () => {
  const bare = new TestProject();
  expect(bare.step()).toMatchObject({ finished: false, done: 0, total: 0 });
  expect(bare.spreadsheet.sheets).toHaveLength(12);
  expect(bare.createForm().total).toBe(70);
});

test('names are not asked for where the owner collects none', () => {
  const nameless = TestProject.withForm({ settings: { 'Collect names': 'no' } });
  expect(nameless.form.items.slice(1, 3).map(({ title }) => title)).toEqual(['Email', 'Role']);
  nameless.answer('ann@example.org');
  expect(nameless.recompute()).toMatchObject({ problems: [], notices: [] });
});

test('overall ratings are not asked for where they are switched off', () => {
  const without = TestProject.withForm({ settings: { 'Ask for overall ratings': 'no' } });
  expect(without.form.items.map(({ title }) => title).filter((title) => title.includes('1'))).toEqual([
    ...['1.a. Definitions', 'Evidence for 1.a', '1.b. Errors', 'Evidence for 1.b'],
  ]);
  without.answer('ann@example.org', { '1.a': 1, '1.b': 2 });
  expect(without.row('1')).toMatchObject({ Average: '1.50', Proposed: '2', Discuss: '0 of 2', Answers: '' });
  expect(without.recompute().problems).toEqual([]);
});

test('participants known by their Google account: the form collects the address itself', () => {
  const google = TestProject.withForm({
    settings: { 'Participants are known by': 'Their Google account' },
    team: [['Local practitioners', 'Ann', 'ann@example.org']],
  });
  expect(google.form.settings.collectEmail).toBe(true);
  expect(google.form.items.map(({ title }) => title)).not.toContain('Email');
  expect(titlesOf(google.responses).slice(0, 2)).toEqual(['Timestamp', 'Email Address']);
  google.answer('ann@example.org', { '1.a': 2 });
  // The address is known by its tag, in another language and wherever its column stands.
  google.fill(google.responses, 1, { Timestamp: 'Zeitstempel', 'Email Address': 'E-Mail-Adresse' });
  google.responses.moveLines('columns', 2, 1, google.responses.lastColumn + 1);
  google.clock.sleep(60_000);
  google.answer('Ann@Example.org', { '1.a': 4 });
  expect(google.recompute()).toMatchObject({ answered: 1, invited: 1, notOnTeam: [], problems: [] });
  expect(google.row('1.a')).toMatchObject({ Average: '4.00', Answers: '1' });
});
