// The deck: the scores and what follows from them, as slides for the meeting and for those who were not there.
import type { Flag } from '../agreement';
import { DONT_KNOW, levelColours, levelLabel } from '../levels';
import { actionPlan, type ActionPlanInput } from './actionPlan';
import { textOfRuns, type Block, type Content } from './block';
import {
  contestedSlides,
  elementSlides,
  flagsShown,
  overviewSlides,
  ratedElements,
  scoreText,
} from './deckScores';
import { goalSlides } from './deckGoals';
import { pointsSlides } from './deckPoints';
import { fileName } from './fileName';
import { lineCount } from './fitting';
import { nextSteps } from './nextSteps';
import { finalScore, itemScores } from './scores';
import type { Deck, LegendEntry, OverviewBar, PointsSlide, Slide, TitleSlide } from './slide';

/** What the column Discuss says, in the order of what it asks of the team. */
const FLAGS: readonly (readonly [Flag, string])[] = [
  ['Accept', 'the ratings are close, and the proposed score can be taken as it is.'],
  [
    'Check',
    "look once more before the proposed score is taken: the average lies just between two levels, nobody gave that level, or many said don't know.",
  ],
  ['Discuss', 'the ratings lie far apart or in two camps, and the team talks before it settles on a score.'],
  ['Too few', 'fewer than three people rated it, too few to say how close they are.'],
  ['No answers', 'nobody has rated it.'],
];

/** How many characters a line of a title takes, and how many lines it has room for. */
const TITLE = { perLine: 62, lines: 2 };
const FIRST_TITLE = { perLine: 42, lines: 3 };

/**
 * The whole deck. Nobody's name, address or role stands in it but what people typed into a statement, and the names of
 * the goals' owners beside these: the plan that it is drawn from is made without the team. A slide that is full goes on on a further
 * one; what is longer than a slide, or a title longer than its lines, is said in `tooFull` and never made smaller.
 */
export function deck(input: ActionPlanInput): Deck {
  const { settings } = input;
  const plan = actionPlan(withoutPeople(input));
  const slides = [
    titleSlide(input),
    ...pointsSlides('How to read the scores', howToRead(plan), 'plain', legend(settings.levels)),
    ...flagSlides(input),
    ...overviewSlides(input),
    ...elementSlides(input),
    ...contestedSlides(input),
    ...regionSlides('Strengths', plan, 'strengths'),
    ...regionSlides('Challenges', plan, 'challenges'),
    ...(input.strategies.some(({ chosen }) => chosen)
      ? regionSlides('Chosen strategies', plan, 'strategies')
      : []),
    ...goalSlides(input, textsOf(nextSteps(input, 'the action plan'))),
  ].map(withTitleChecked);
  return {
    title: settings.projectName,
    fileName: fileName(settings.projectName, 'deck', 'pptx'),
    slides,
    tooFull: slides.flatMap(({ title, tooFull }, index) =>
      tooFull === ''
        ? []
        : [`Slide ${index + 1} ("${shortened(title)}") has more text than fits: ${tooFull}`],
    ),
    overview: overview(input),
    levels: legend(settings.levels),
  };
}

function withoutPeople(input: ActionPlanInput): ActionPlanInput {
  return {
    ...input,
    settings: { ...input.settings, ownerName: '', ownerEmail: '' },
    team: [],
    goals: input.goals.map((goal) => ({ ...goal, owner: '' })),
  };
}

function titleSlide({ settings, summary, finals }: ActionPlanInput): TitleSlide {
  const { respondents } = summary.totals;
  const settled = summary.rows.filter(({ code }) => finalScore(code, finals, settings.levels) !== null);
  const answered = respondents === 1 ? '1 person answered.' : `${respondents} people answered.`;
  const final = finalSentence(settled.length, summary.rows.length);
  const lines = [settings.organization, 'Scores, strengths, challenges and next steps', answered, final];
  return {
    kind: 'title',
    title: settings.projectName,
    lines: lines.filter((line) => line !== ''),
    tooFull: '',
  };
}

function finalSentence(settled: number, all: number): string {
  if (settled === 0) return 'All scores are proposed: the team has not settled any yet.';
  if (settled === all) return 'All scores are final: the team has settled on them.';
  return `${settled} of ${all} scores are final; the others are proposed.`;
}

function howToRead(plan: readonly Block[]): string[] {
  const chart = `On the slide of an element, each bar is one item: its parts are how many people gave each level, with "${DONT_KNOW}" in gray at the end.`;
  // Its first point is who answered, which the first slide says.
  return [...textsOf(contentOf(plan, 'method')).slice(1), chart];
}

/** What the column Discuss means, where it stands on a slide. */
function flagSlides(input: ActionPlanInput): PointsSlide[] {
  const shown = flagsShown(input);
  const points = FLAGS.filter(([flag]) => shown.has(flag)).map(([flag, meaning]) => `${flag}: ${meaning}`);
  return points.length === 0 ? [] : pointsSlides('How to read the column "Discuss"', points, 'bullet');
}

function legend(levels: readonly string[]): LegendEntry[] {
  return levelColours(levels.length).map((colour, index) => ({
    label: levelLabel(index + 1, levels),
    colour,
  }));
}

/** The slides of a region of the plan: its list, or the sentence that stands in its place. */
function regionSlides(title: string, plan: readonly Block[], region: string): PointsSlide[] {
  const content = contentOf(plan, region);
  const list = content.find((each) => each.kind === 'list');
  return list
    ? pointsSlides(title, textsOf([list]), list.style)
    : pointsSlides(title, textsOf(content), 'plain');
}

/** A title that is too long is said, unless the slide has something to say already. */
function withTitleChecked(slide: Slide): Slide {
  const { perLine, lines } = slide.kind === 'title' ? FIRST_TITLE : TITLE;
  const taken = lineCount(slide.title, perLine);
  if (slide.tooFull !== '' || taken <= lines) return slide;
  return {
    ...slide,
    tooFull: `its title takes about ${taken} lines, and there is room for ${lines}. Shorten it in the deck.`,
  };
}

function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59).trimEnd()}…`;
}

function contentOf(plan: readonly Block[], name: string): readonly Content[] {
  const found = plan.find((block) => block.kind === 'region' && block.name === name);
  if (found?.kind !== 'region') throw new Error(`The plan has no region ${name}.`);
  return found.blocks;
}

/** Each paragraph and each item of a list as one text. */
function textsOf(content: readonly Content[]): string[] {
  return content.flatMap((each) => {
    if (each.kind === 'paragraph') return [textOfRuns(each.runs)];
    return each.kind === 'list' ? each.items.map(textOfRuns) : [];
  });
}

/** A bar for each element. */
function overview({ summary, finals, settings }: ActionPlanInput): OverviewBar[] {
  const scores = itemScores(summary, finals, settings);
  return ratedElements(summary.rows).map((row) => ({
    label: `${row.code} ${row.title}`,
    score: scoreText(scores.get(row.code), settings.levels),
    counts: settings.levels.map((_, index) => row.counts?.[index] ?? 0),
  }));
}
