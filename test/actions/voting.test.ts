// Create voting form and Choose strategies: votes are counted as they come, and the most voted strategies marked.
import { TestProject } from './project';
import { columnOf, sortByHand } from './sheet';
import {
  answersTo,
  choicesOf,
  formNamed,
  formsNamed,
  typeStrategies,
  vote,
  votes,
  withStrategies,
} from './shortForms';

const WORDS = ['Train, "all" of them', 'Decide', 'Fund\nit', 'Ask'] as const;

function voting(...words: readonly string[]): TestProject {
  const project = withStrategies(...(words.length > 0 ? words : WORDS));
  project.say('createVotingForm');
  return project;
}

const chosen = (project: TestProject) =>
  project.rows('Strategies').map(({ Id = '', Chosen = '' }) => `${Id} ${Chosen}`.trim());

describe('Create voting form', () => {
  test('offers each strategy by its id in two questions, the second of them optional', () => {
    const project = voting();
    const choices = ['S1 – Train, "all" of them', 'S2 – Decide', 'S3 – Fund it', 'S4 – Ask'];
    expect(choicesOf(project, 'vote', 'First vote')).toEqual(choices);
    expect(choicesOf(project, 'vote', 'Second vote')).toEqual(choices);
    const { items, settings } = formNamed(project, 'vote');
    expect(items.map((item) => [item.title, 'required' in item && item.required])).toEqual([
      ['Your votes', false],
      ['First vote', true],
      ['Second vote', false],
      ['Email', true],
    ]);
    expect(settings).toMatchObject({ published: true, acceptingResponses: true });
    expect(votes(project)).toEqual({ S1: '0', S2: '0', S3: '0', S4: '0' });
  });

  test('leaves out strategies without words, and refuses where there are none to choose between', () => {
    const project = withStrategies('One', '', 'Three');
    project.fill('Strategies', 3, { Group: 'Group 1' });
    project.say('createVotingForm');
    expect(choicesOf(project, 'vote', 'First vote')).toEqual(['S1 – One', 'S2 – Three']);
    const alone = withStrategies('One');
    expect(alone.refusal('createVotingForm')).toBe(
      'There is nothing to vote on yet: the Strategies tab needs two strategies or more.',
    );
    expect(formsNamed(alone, 'vote')).toEqual([]);
  });

  test('does not count over stickers that somebody counted by hand', () => {
    const project = withStrategies('One', 'Two');
    project.fill('Strategies', 2, { Votes: '7' });
    expect(project.refusal('createVotingForm')).toMatch(/has counts that somebody typed\. Clear it/);
    expect(formsNamed(project, 'vote')).toEqual([]);
    project.recompute();
    expect(votes(project)).toEqual({ S1: '7', S2: '' });
  });

  test('pressed twice makes no second vote, and keeps the votes', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1', 'S2');
    expect(project.say('createVotingForm')).toMatch(
      /^The voting form is there already: https:\S+ 1 person has voted\.$/,
    );
    expect(formsNamed(project, 'vote')).toHaveLength(1);
    expect(votes(project)).toMatchObject({ S1: '1', S2: '1' });
  });

  test('says which strategies came later, and adds them without losing a vote', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S4', 'S1');
    typeStrategies(project, ['Later'], 6);
    const said = project.run('createVotingForm').value;
    expect(said).toMatchObject({
      missing: 1,
      message: expect.stringContaining(
        'It does not offer yet: S5 – Later. "Add strategies to the voting form"',
      ),
    });
    expect(choicesOf(project, 'vote', 'First vote')).toHaveLength(4);
    expect(project.say('addMissingStrategies')).toContain('Added: S5. Votes that were given stay.');
    for (const title of ['First vote', 'Second vote'])
      expect(choicesOf(project, 'vote', title)[4]).toBe('S5 – Later');
    vote(project, 'bob@example.org', 'S5', 'S4');
    expect(votes(project)).toEqual({ S1: '1', S2: '0', S3: '0', S4: '2', S5: '1' });
    expect(project.say('addMissingStrategies')).toContain('It offers every strategy.');
  });

  test('where a question was renamed, says so instead of guessing; votes are still counted', () => {
    const project = voting();
    const form = formNamed(project, 'vote');
    const item = form.items.find(({ title }) => title === 'First vote');
    const answers = answersTo(project, 'vote');
    vote(project, 'ann@example.org', 'S2');
    if (item) item.title = 'My vote';
    answers.enter(1, columnOf(answers, 'First vote'), 'My vote');
    project.workspace.settle();
    project.recompute();
    expect(votes(project)).toMatchObject({ S2: '1' });
    for (const name of ['createVotingForm', 'addMissingStrategies'])
      expect(project.refusal(name)).toMatch(/has no question "First vote" any more/);
  });

  test('without a form, adding to it says what to do first', () => {
    expect(withStrategies('One', 'Two').refusal('addMissingStrategies')).toBe(
      'There is no finished voting form yet. Create it first.',
    );
  });
});

describe('votes as they come', () => {
  test('are counted beside the strategies, wherever people sorted them', () => {
    const project = voting();
    sortByHand(project.tab('Strategies'), 'Strategy');
    vote(project, 'ann@example.org', 'S1', 'S3');
    vote(project, 'bob@example.org', 'S3');
    expect(votes(project)).toEqual({ S1: '1', S2: '0', S3: '2', S4: '0' });
    expect(project.tab('Strategies').value(2, 5)).toBe(0);
  });

  test('a person who votes again replaces their votes', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1', 'S2');
    vote(project, ' Ann@Example.org', 'S4');
    expect(votes(project)).toEqual({ S1: '0', S2: '0', S3: '0', S4: '1' });
    const [response] = formNamed(project, 'vote').responses;
    expect(response).toBeDefined();
  });

  test('a strategy that is reworded keeps its votes; one that is deleted takes them with it, and it is said', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1', 'S2');
    project.fill('Strategies', 2, { Strategy: 'Train well' });
    project.tab('Strategies').deleteLines('rows', 3, 1);
    const { message } = project.recompute();
    expect(message).toContain(
      'Row 2 of the votes: S2 is not on the Strategies tab any more; the vote for it is not counted.',
    );
    expect(votes(project)).toEqual({ S1: '1', S3: '0', S4: '0' });
  });

  test('a vote of somebody who is not on the team counts, and is listed', () => {
    const project = voting();
    vote(project, 'zoe@example.org', 'S1');
    expect(project.recompute().message).toContain(
      '1 vote comes from an address that is not on the Team tab: zoe@example.org. Add whoever belongs there; else delete the row on the tab with the votes, and recompute.',
    );
    expect(project.run('readPanel').value).toMatchObject({
      notices: [expect.stringMatching(/^1 vote comes from an address .*: zoe@example\.org\. /)],
    });
    expect(votes(project)).toMatchObject({ S1: '1' });
  });

  test('without addresses every row counts', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1');
    vote(project, 'ann@example.org', 'S1');
    for (const row of [2, 3]) project.fill(answersTo(project, 'vote'), row, { Email: '' });
    project.recompute();
    expect(votes(project)).toMatchObject({ S1: '2' });
  });

  test('where the tab with the votes was deleted, the counts stay and a sentence says what to do', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1');
    project.spreadsheet.removeSheet(answersTo(project, 'vote'));
    expect(project.recompute().message).toMatch(
      /The tab with the answers to ".*: vote" was deleted\. Restore it/,
    );
    expect(votes(project)).toMatchObject({ S1: '1' });
  });
});

describe('Choose strategies', () => {
  test('closes the vote and marks the most voted', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1', 'S2');
    vote(project, 'bob@example.org', 'S1', 'S4');
    const { shown, value } = project.run('chooseStrategies');
    expect(chosen(project)).toEqual(['S1 yes', 'S2 yes', 'S3', 'S4 yes']);
    expect(value).toEqual({ message: 'Chosen: S1, S2 and S4.' });
    expect(shown.toasts).toMatchObject([{ message: 'Chosen: S1, S2 and S4.' }]);
    expect(formNamed(project, 'vote').settings.acceptingResponses).toBe(false);
    expect(project.say('chooseStrategies')).toBe('No further strategy is chosen.');
    expect(project.say('createVotingForm')).toContain(
      'The vote is closed, since the strategies were chosen.',
    );
  });

  test('leaves what people typed into Chosen as it is, and counts it', () => {
    const project = voting('One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven');
    project.fill('Strategies', 2, { Chosen: 'no, too dear' });
    project.fill('Strategies', 8, { Chosen: 'x' });
    for (const [index, id] of ['S1', 'S1', 'S2', 'S2', 'S3', 'S3', 'S4', 'S4', 'S5', 'S6'].entries())
      vote(project, `p${index}@example.org`, id);
    expect(project.say('chooseStrategies')).toMatch(
      /^Chosen: S2, S3 and S4\. S5 and S6 are tied with 1 vote each/,
    );
    expect(chosen(project)).toEqual([
      ...['S1 no, too dear', 'S2 yes', 'S3 yes', 'S4 yes', 'S5', 'S6', 'S7 x'],
    ]);
  });

  test('takes the counts of stickers where there is no voting form, and never writes them', () => {
    const project = withStrategies('One', 'Two', 'Three', 'Four');
    ['4', 'many', '2', '3'].forEach((Votes, index) => project.fill('Strategies', index + 2, { Votes }));
    expect(project.say('chooseStrategies')).toBe(
      'Chosen: S1, S4 and S3. Strategies, row 3: "many" in Votes is not a whole number and counts as none.',
    );
    expect(votes(project)).toEqual({ S1: '4', S2: 'many', S3: '2', S4: '3' });
    expect(formsNamed(project, 'vote')).toEqual([]);
  });

  test('says a tie across the cut in words, with how to settle it, and goes on from there', () => {
    const project = withStrategies('One', 'Two', 'Three', 'Four', 'Five', 'Six');
    ['5', '2', '2', '2', '2', '2'].forEach((Votes, index) =>
      project.fill('Strategies', index + 2, { Votes }),
    );
    expect(project.say('chooseStrategies')).toBe(
      'Chosen: S1. S2, S3, S4, S5 and S6 are tied with 2 votes each, and all of them would make 6. Settle it together: vote by hand on these alone, then type yes into Chosen for 2 to 4 of them.',
    );
    for (const row of [4, 6]) project.fill('Strategies', row, { Chosen: 'yes' });
    expect(project.say('chooseStrategies')).toMatch(/^No further strategy is chosen\./);
    expect(chosen(project)).toEqual(['S1 yes', 'S2', 'S3 yes', 'S4', 'S5 yes', 'S6']);
  });

  test('without a vote it says what to do, and the vote stays open', () => {
    const project = voting();
    expect(project.refusal('chooseStrategies')).toMatch(/^There are no votes yet\./);
    expect(formNamed(project, 'vote').settings.acceptingResponses).toBe(true);
    expect(chosen(project)).toEqual(['S1', 'S2', 'S3', 'S4']);
  });

  test('goes by the counts on the tab where the tab with the votes was deleted', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1', 'S2');
    vote(project, 'bob@example.org', 'S4');
    project.spreadsheet.removeSheet(answersTo(project, 'vote'));
    expect(project.say('chooseStrategies')).toMatch(
      /^Chosen: S1, S2 and S4\. The tab with the answers .* was deleted/,
    );
  });

  test('where the voting form is not finished, says to finish it first', () => {
    const project = withStrategies('One', 'Two');
    project.run('createVotingForm', { fault: { at: 40, kind: 'end' } });
    expect(project.refusal('chooseStrategies')).toBe(
      'The voting form is not finished. Press Create voting form again first.',
    );
  });

  test('a vote that comes until the form is closed counts', () => {
    const project = voting();
    vote(project, 'ann@example.org', 'S1');
    const another = (call: number): void => {
      if (call === 20) vote(project, 'bob@example.org', 'S2');
    };
    expect(project.meanwhile(another, () => project.say('chooseStrategies'))).toMatch(/^Chosen: S1 and S2\./);
  });
});

/** Presses a button, and sorts the strategies after its n-th service call. */
function sortedDuring(project: TestProject, moment: number, button: string): void {
  const sort = (call: number): void => {
    if (call === moment) sortByHand(project.tab('Strategies'), 'Strategy');
  };
  project.meanwhile(sort, () => project.say(button));
}

test('where rows are sorted while ids are given, no two strategies get one, and no other one later', () => {
  const stored = withStrategies('Delta', 'Alpha', 'Charlie', 'Bravo').store.load();
  const { calls } = new TestProject(stored).run('recompute');
  for (let moment = 1; moment < calls; moment += 1) {
    const project = new TestProject(stored);
    sortedDuring(project, moment, 'recompute');
    const ids = project.rows('Strategies').map(({ Id }) => Id);
    expect([moment, [...ids].sort()]).toEqual([moment, ['S1', 'S2', 'S3', 'S4']]);
    project.say('recompute');
    expect(project.rows('Strategies').map(({ Id }) => Id)).toEqual(ids);
  }
});

test('where rows are sorted while they are written, ids, votes and choices stay with their strategies', () => {
  const words = ['Delta', 'Alpha', 'Charlie', 'Bravo'];
  const before = voting(...words);
  vote(before, 'ann@example.org', 'S1', 'S2');
  vote(before, 'bob@example.org', 'S1', 'S3');
  const stored = before.store.load();
  const { calls } = new TestProject(stored).run('chooseStrategies');
  const wrong: number[] = [];
  for (let moment = 1; moment < calls; moment += 1) {
    const project = new TestProject(stored);
    sortedDuring(project, moment, 'chooseStrategies');
    const found = project
      .rows('Strategies')
      .map(({ Strategy, Id, Votes, Chosen }) => [Strategy, Id, Votes, Chosen]);
    const expected = [
      ...[
        ['Alpha', 'S2', '1', 'yes'],
        ['Bravo', 'S4', '0', ''],
      ],
      ...[
        ['Charlie', 'S3', '1', 'yes'],
        ['Delta', 'S1', '2', 'yes'],
      ],
    ];
    if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(moment);
  }
  expect(wrong).toEqual([]);
});
