// Answering a form through the server: every kind of question, refusals, repeats, edits and closed forms.
import { responseIdIn } from './testServer';
import { NAME_AND_LEVEL, Visit } from './visit';

describe('submitting', () => {
  test('an answer goes into the tab, and the confirmation follows', async () => {
    const visit = new Visit(
      `${NAME_AND_LEVEL} form.setConfirmationMessage('Thank you.\\n\\nWhat comes next: a talk.')`,
    );
    const taken = await visit.submit({ Name: 'Ann', Level: '2', Evidence: 'One\r\ntwo' });
    expect(taken.status).toBe(303);
    const confirmation = await visit.server.page(taken.headers.get('Location') ?? '');
    expect(confirmation).toContain('Thank you.');
    expect(confirmation).toContain('What comes next: a talk.');
    expect(confirmation).toContain('Edit your response');
    expect(visit.linked.shown.map((row) => row.slice(1))).toEqual([
      ['Name', 'Level', 'Evidence'],
      ['Ann', '2', 'One\ntwo'],
    ]);
  });

  test('what is wrong is said at the question, what was typed is kept, and nothing is sent', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    const refused = await visit.submit({ Name: '', Level: '2', Evidence: '</textarea>kept' });
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(page.match(/>This is a required question</g)).toHaveLength(1);
    expect(page).toContain('&lt;/textarea&gt;kept');
    expect(page).toMatch(/value="2"\s+checked/);
    expect(visit.linked.form.responses).toHaveLength(0);
  });

  test('every kind of question arrives as it is answered', async () => {
    const visit = new Visit(`
      form.addMultipleChoiceItem().setTitle('Radio').setChoiceValues(['a']).showOtherOption(true);
      form.addCheckboxItem().setTitle('Boxes').setChoiceValues(['a', 'b']).showOtherOption(true);
      form.addListItem().setTitle('List').setChoiceValues(['a', 'b']);
      form.addScaleItem().setTitle('Scale').setBounds(1, 5);
      form.addGridItem().setTitle('Grid').setRows(['r1', 'r2']).setColumns(['x', 'y']);
      form.addCheckboxGridItem().setTitle('Box grid').setRows(['r1', 'r2']).setColumns(['x', 'y']);
      form.addDateItem().setTitle('Date');
      form.addDateTimeItem().setTitle('Moment');
      form.addTimeItem().setTitle('Time');
      form.addDurationItem().setTitle('Duration');
    `);
    const id = responseIdIn(await visit.server.page(visit.path));
    const response = await visit.server.post(visit.path, [
      ['response', id],
      [visit.field('Radio'), '__other_option__'],
      [visit.field('Radio', '.other_option_response'), 'mine'],
      [visit.field('Boxes'), 'a'],
      [visit.field('Boxes'), '__other_option__'],
      [visit.field('Boxes', '.other_option_response'), 'mine too'],
      [visit.field('List'), 'b'],
      [visit.field('Scale'), '4'],
      [visit.field('Grid', '.1'), 'y'],
      [visit.field('Box grid', '.0'), 'x'],
      [visit.field('Box grid', '.0'), 'y'],
      [visit.field('Date'), '2026-10-05'],
      [visit.field('Moment'), '2026-10-05T07:45'],
      [visit.field('Time'), '07:45'],
      [visit.field('Duration'), '01:02:03'],
    ]);
    expect(response.status).toBe(303);
    expect(Object.values(visit.linked.form.response(id)?.answers ?? {})).toEqual(
      expect.arrayContaining([
        'mine',
        ['a', 'mine too'],
        'b',
        '4',
        { r2: 'y' },
        { r1: ['x', 'y'] },
        '2026-10-05',
        '2026-10-05 07:45',
        '07:45',
        '01:02:03',
      ]),
    );
    const edit = await visit.server.page(`${visit.path}?edit2=${id}`);
    expect(edit).toContain('Editing responses has been turned off');
    visit.linked.script('form.setAllowResponseEdits(true)');
    const again = await visit.server.page(`${visit.path}?edit2=${id}`);
    expect(again).toMatch(/value="__other_option__"\s+checked/);
    expect(again).toContain('value="mine too"');
    expect(again).toContain('value="2026-10-05T07:45"');
    expect(again).toMatch(/aria-label="r1: y"\s+checked/);
    expect(again).toMatch(/aria-label="r2: y"\s+checked/);
  });

  test('50,000 characters are taken, one more is refused at the question', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    const evidence = 'é'.repeat(50_000);
    expect((await visit.submit({ Name: 'Ann', Level: '1', Evidence: evidence })).status).toBe(303);
    expect(visit.linked.shown[1]?.[3]).toBe(evidence);
    const refused = await visit.submit({ Name: 'Bob', Level: '1', Evidence: `${evidence}é` });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Must be at most 50,000 characters; this has 50,001');
    expect(visit.linked.form.responses).toHaveLength(1);
  });

  test('the address that the form collects is asked for, and checked', async () => {
    const visit = new Visit(`form.addTextItem().setTitle('Name'); form.setCollectEmail(true)`);
    const page = await visit.server.page(visit.path);
    expect(page).toContain('here you say who you are');
    const send = (emailAddress: string) =>
      visit.server.post(visit.path, {
        response: responseIdIn(page),
        emailAddress,
        [visit.field('Name')]: 'Ann',
      });
    const refused = await send('ann@');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Must be a valid email address');
    expect((await send(' ann@example.org ')).status).toBe(303);
    expect(visit.linked.form.responses.map(({ email }) => email)).toEqual(['ann@example.org']);
  });

  test('a form without it does not ask', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    expect(await visit.server.page(visit.path)).not.toContain('name="emailAddress"');
  });

  test('a prefilled address fills the form in', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    const page = await visit.server.page(
      `${visit.path}?usp=pp_url&${visit.field('Name')}=Ann&${visit.field('Level')}=2`,
    );
    expect(page).toMatch(/value="Ann"/);
    expect(page).toMatch(/value="2"\s+checked/);
  });
});

describe('sent twice', () => {
  test('the same page posted again is one response, and leads to the same confirmation', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    const answers = { Name: 'Ann', Level: '2' };
    const first = await visit.submit(answers);
    const id = visit.linked.form.responses[0]!.id;
    const second = await visit.submit(answers, id);
    expect(second.status).toBe(303);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(visit.linked.form.responses).toHaveLength(1);
    expect(visit.linked.shown).toHaveLength(2);
    expect(visit.server.context.workspace.state.waiting).toBe(1);
  });

  test('going back, changing an answer and sending again changes the response', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    await visit.submit({ Name: 'Ann', Level: '2' });
    await visit.submit({ Name: 'Ann', Level: '1' }, visit.linked.form.responses[0]!.id);
    expect(visit.linked.shown.map((row) => row[2])).toEqual(['Level', '1']);
  });

  test('where edits are off, that is refused and what was typed is shown', async () => {
    const visit = new Visit(`${NAME_AND_LEVEL} form.setAllowResponseEdits(false)`);
    await visit.submit({ Name: 'Ann', Level: '2', Evidence: 'first' });
    const again = await visit.submit(
      { Name: 'Ann', Level: '2', Evidence: 'second' },
      visit.linked.form.responses[0]!.id,
    );
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('second');
    expect(visit.linked.shown[1]?.[3]).toBe('first');
  });

  test.each(['', 'x', `2_${'<'.repeat(64)}`])('an id that no page gave (%p) is refused', async (id) => {
    const visit = new Visit(NAME_AND_LEVEL);
    expect((await visit.server.post(visit.path, { response: id })).status).toBe(400);
  });

  test('fourteen people at once are fourteen responses', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    const names = Array.from({ length: 14 }, (_, index) => `Person ${index + 1}`);
    const taken = await Promise.all(names.map((Name) => visit.submit({ Name, Level: '1' })));
    expect(taken.map(({ status }) => status)).toEqual(names.map(() => 303));
    expect(
      visit.linked.shown
        .slice(1)
        .map((row) => row[1])
        .sort(),
    ).toEqual([...names].sort());
  });
});

describe('editing', () => {
  test('the edit link shows the answers, and submitting replaces them', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    await visit.submit({ Name: 'Ann', Level: '2', Evidence: 'old' });
    const { id } = visit.linked.form.responses[0]!;
    const query = `?edit2=${id}`;
    const page = await visit.server.page(visit.path + query);
    expect(page).toContain('You are editing your answers');
    expect(page).toMatch(/value="Ann"/);
    const taken = await visit.submit({ Name: 'Ann', Level: '1', Evidence: '' }, undefined, query);
    expect(taken.status).toBe(303);
    expect(visit.linked.shown.slice(1).map((row) => row.slice(1))).toEqual([['Ann', '1', '']]);
  });

  test('the link of a response that is gone says so', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    expect(await visit.server.page(`${visit.path}?edit2=2_gone`)).toContain(
      'This response no longer exists.',
    );
  });
});

describe('a form that takes no answers', () => {
  test('unpublished and closed forms say so, in the form’s own words', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    visit.linked.script(
      `form.setCustomClosedFormMessage('Ratings are closed.').setAcceptingResponses(false)`,
    );
    const closed = await visit.server.page(visit.path);
    expect(closed).toContain('Ratings are closed.');
    expect(closed).not.toContain('<form');
    visit.linked.script('form.setPublished(false)');
    expect(await visit.server.page(visit.path)).toContain('This form is not published.');
  });

  test('closed while somebody answers: nothing is taken, and what was typed can be copied', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    const id = responseIdIn(await visit.server.page(visit.path));
    visit.linked.script('form.setAcceptingResponses(false)');
    const late = await visit.submit({ Name: 'Ann', Level: '2', Evidence: 'Two hours of work' }, id);
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('no longer accepting responses');
    expect(page).toContain('Your answers were not sent');
    expect(page).toContain('Evidence\nTwo hours of work');
    expect(visit.linked.form.responses).toHaveLength(0);
  });

  test('a question deleted while somebody answers it: they are shown what they typed there', async () => {
    const visit = new Visit(NAME_AND_LEVEL);
    const id = responseIdIn(await visit.server.page(visit.path));
    const fields = [
      ['response', id],
      [visit.field('Name'), 'Ann'],
      [visit.field('Level'), '2'],
      [visit.field('Evidence'), 'About the gone'],
    ];
    visit.linked.script('form.deleteItem(form.getItems()[3])');
    const changed = await visit.server.post(visit.path, fields);
    const page = await changed.text();
    expect(changed.status).toBe(409);
    expect(page).toContain('The form has changed while you answered');
    expect(page).toContain('About the gone');
    expect((await visit.server.post(visit.path, fields.slice(0, 3))).status).toBe(303);
  });
});
