// Counts of stickers typed beside a voting form: they count while nobody voted through it, and are never lost unsaid.
import type { TestProject } from './project';
import { answersTo, formNamed, vote, votes, withStrategies } from './shortForms';

const TYPED = ['7', '5', '3', '1'];
const STICKERS = { S1: '7', S2: '5', S3: '3', S4: '1' };

/** A voting form that nobody used, and counts typed beside it. */
function withStickers(): TestProject {
  const project = withStrategies('Train', 'Decide', 'Fund', 'Ask');
  project.say('createVotingForm');
  TYPED.forEach((Votes, index) => project.fill('Strategies', index + 2, { Votes }));
  return project;
}

const gaveWay = (counts: string): string =>
  `The votes sent through the form took the place of counts typed into Votes (${counts}). To go by those instead, mark Chosen by hand.`;

const chosen = (project: TestProject) => project.rows('Strategies').map(({ Chosen }) => Chosen);

test('stickers counted by hand choose the strategies where nobody used the voting form, and stay', () => {
  const project = withStickers();
  const said = project.say('chooseStrategies');
  expect(said).toMatch(/^Chosen: S1, S2, S3 and S4\. Nobody has voted through the form, so the counts typed/);
  expect(votes(project)).toEqual(STICKERS);
  expect(chosen(project)).toEqual(['yes', 'yes', 'yes', 'yes']);
  expect(formNamed(project, 'vote').settings.acceptingResponses).toBe(false);
});

test.each(['recompute', 'createVotingForm'])(
  '%s keeps stickers, and says what a vote does to them',
  (name) => {
    const project = withStickers();
    expect(project.say(name)).toContain('a vote that is sent takes their place.');
    expect(votes(project)).toEqual(STICKERS);
  },
);

test('a vote through the form counts instead, and the stickers are repeated until the choice', () => {
  const project = withStickers();
  vote(project, 'ann@example.org', 'S4', 'S3');
  expect(votes(project)).toEqual({ S1: '0', S2: '0', S3: '1', S4: '1' });
  const said = gaveWay('S1: 7, S2: 5, S3: 3');
  expect(project.recompute().message).toContain(said);
  expect(project.recompute().message).toContain(said);
  expect(project.say('chooseStrategies')).toContain(said);
  expect(project.recompute().message).not.toContain('took the place');
});

test('a count typed over one of the form gives way to it, and is said', () => {
  const project = withStickers();
  vote(project, 'ann@example.org', 'S1');
  project.say('chooseStrategies');
  project.fill('Strategies', 3, { Votes: '9 stickers' });
  expect(project.recompute().message).toContain(gaveWay('S2: 9 stickers'));
  expect(votes(project)).toMatchObject({ S1: '1', S2: '0' });
});

test('what the form counts is never taken for typed, whatever votes come and go', () => {
  const project = withStrategies('Train', 'Decide');
  project.say('createVotingForm');
  vote(project, 'ann@example.org', 'S1', 'S2');
  vote(project, 'bob@example.org', 'S1');
  vote(project, 'ann@example.org', 'S2');
  expect(votes(project)).toEqual({ S1: '1', S2: '1' });
  expect(project.recompute().message).not.toMatch(/typed/);
  answersTo(project, 'vote').deleteLines('rows', 2, 3);
  expect(project.refusal('chooseStrategies')).toMatch(/^There are no votes yet\./);
  expect(project.recompute().message).not.toMatch(/typed/);
  expect(votes(project)).toEqual({ S1: '0', S2: '0' });
});

test('where there is no vote, what was typed and is no count is said', () => {
  const project = withStickers();
  TYPED.forEach((_, index) => project.fill('Strategies', index + 2, { Votes: index === 1 ? 'five' : '' }));
  expect(project.refusal('chooseStrategies')).toBe(
    'There are no votes yet. Let the team vote through the voting form, or type the counts of stickers into the Votes column of the Strategies tab; they count as long as nobody has voted through the form. Strategies, row 3: "five" in Votes is not a whole number and counts as none.',
  );
});

test('a strategy whose words are emptied loses its count, it is said so, and gets it back with words', () => {
  const project = withStrategies('Train', 'Decide');
  project.say('createVotingForm');
  vote(project, 'ann@example.org', 'S1', 'S2');
  project.fill('Strategies', 3, { Strategy: '' });
  expect(project.recompute().message).toContain(
    'Row 2 of the votes: S2 has no words on the Strategies tab any more; the vote for it is not counted.',
  );
  expect(votes(project)).toEqual({ S1: '1', S2: '' });
  project.fill('Strategies', 3, { Strategy: 'Decide well' });
  project.recompute();
  expect(votes(project)).toEqual({ S1: '1', S2: '1' });
});
