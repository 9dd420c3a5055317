// The plan review: who has answered, who has not, and what is to be changed.
import { changesAskedFor, planReviewForm, reviewProgress, reviewQuestions } from '../../src/model/planReview';
import type { Submission } from '../../src/model/shortForm';
import type { TeamMember } from '../../src/model/team';
import { settingsWith } from './samples';

const [AGREE = '', CHANGES = '', COMMENT = ''] = reviewQuestions[0]?.choices ?? [];

const member = (name: string, email: string, substituteFor = ''): TeamMember => ({
  ...{ row: 2, role: '', organization: '', rates: true },
  ...{ name, email, substituteFor },
});

const TEAM = [
  member('Ann', 'Ann@example.org'),
  member('Bob', 'bob@example.org'),
  member('', 'cid@example.org'),
  member('Dee', ''),
];

const answer = (row: number, address: string, choice: string, words = ''): Submission => ({
  row,
  address,
  timestamp: new Date(row),
  answers: new Map([
    ['answer', choice],
    ['words', words],
  ]),
});

test('says who has answered, who has not, and who is not on the team', () => {
  const progress = reviewProgress(
    [answer(2, 'ann@example.org', AGREE), answer(3, 'zoe@example.org', CHANGES, 'Less of it')],
    TEAM,
  );
  expect(progress).toEqual({
    reviews: [
      { from: 'Ann', answer: 'agrees', words: '' },
      { from: 'zoe@example.org', answer: 'agrees with changes', words: 'Less of it' },
    ],
    waiting: ['Bob', 'cid@example.org', 'Dee'],
    answered: 1,
    asked: 4,
    notOnTeam: ['zoe@example.org'],
    people: 2,
  });
});

test('changes asked for are those of the latest answers; a plain agreement asks for none', () => {
  const progress = reviewProgress(
    [
      answer(2, 'ann@example.org', CHANGES, 'More of it'),
      answer(3, 'ann@example.org', AGREE),
      answer(4, 'bob@example.org', COMMENT, 'Well done'),
      answer(5, 'cid@example.org', CHANGES),
    ],
    TEAM,
  );
  expect(changesAskedFor(progress)).toEqual([
    { from: 'Bob', answer: 'comments', words: 'Well done' },
    { from: 'cid@example.org', answer: 'agrees with changes', words: '' },
  ]);
});

test('whose place somebody takes is not waited for', () => {
  const team = [...TEAM, member('Eve', 'eve@example.org', 'Bob')];
  expect(reviewProgress([], team)).toMatchObject({
    waiting: ['Ann', 'cid@example.org', 'Dee', 'Eve'],
    asked: 4,
  });
});

test('an answer without an address, or typed over, is kept as what it is', () => {
  expect(reviewProgress([answer(2, '', 'yes!')], []).reviews).toEqual([
    { from: '', answer: 'other', words: '' },
  ]);
});

test('the form names the plan, the day and who sees what', () => {
  const settings = settingsWith({ planReviewBy: { text: 'November 20', date: null } });
  const { description, title } = planReviewForm(settings, 'https://docs.google.com/plan');
  expect(title).toBe('Career readiness data: plan review');
  expect(description).toContain('https://docs.google.com/plan');
  expect(description).toContain('answer by November 20');
  expect(description).toContain('the project owner sees your answer');
});
