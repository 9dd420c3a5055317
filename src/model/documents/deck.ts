// The deck: the scores and what follows from them, as slides for the meeting and for those who were not there.
import { DONT_KNOW, levelColours, levelLabel } from '../levels';
import { actionPlan, type ActionPlanInput } from './actionPlan';
import { textOfRuns, type Block, type Content } from './block';
import { contestedSlides, elementSlides, overviewSlides, ratedElements, scoreText } from './deckScores';
import { fileName } from './fileName';
import { continued, lineCount, mostLines, paged, type Room } from './fitting';
import { nextSteps } from './nextSteps';
import { finalScore, itemScores } from './scores';
import type { Deck, LegendEntry, OverviewBar, PointsSlide, Slide, TitleSlide } from './slide';

/** Points of 18 points below each other, with a little room between. */
const POINTS: Room & { readonly perLine: number } = { height: 378, line: 22, gap: 9, perLine: 96 };

/** The same above the levels in their colours. */
const POINTS_WITH_LEGEND = { ...POINTS, height: 318 };

/** How many characters a line of a title takes, and how many lines it has room for. */
const TITLE = { perLine: 62, lines: 2 };
const FIRST_TITLE = { perLine: 42, lines: 3 };

/**
 * The whole deck. Nobody's name, address or role stands in it but what people typed into a statement: the plan that it
 * is drawn from is made without the team and without the owners of goals. A slide that is full goes on on a further
 * one; what is longer than a slide, or a title longer than its lines, is said in `tooFull` and never made smaller.
 */
export function deck(input: ActionPlanInput): Deck {
  const { settings } = input;
  const plan = actionPlan(withoutPeople(input));
  const slides = [
    titleSlide(input),
    ...pointsSlides('How to read the scores', howToRead(plan), 'plain', legend(settings.levels)),
    ...overviewSlides(input),
    ...elementSlides(input),
    ...contestedSlides(input),
    ...regionSlides('Strengths', plan, 'strengths'),
    ...regionSlides('Challenges', plan, 'challenges'),
    ...(input.strategies.some(({ chosen }) => chosen)
      ? regionSlides('Chosen strategies', plan, 'strategies')
      : []),
    ...pointsSlides('Next steps', textsOf(nextSteps(input, 'the action plan')), 'number'),
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

function pointsSlides(
  title: string,
  points: readonly string[],
  style: PointsSlide['style'],
  levels: readonly LegendEntry[] = [],
): PointsSlide[] {
  const room = levels.length > 0 ? POINTS_WITH_LEGEND : POINTS;
  const linesOf = (point: string): number => lineCount(point, POINTS.perLine);
  const pages = paged(numbered(points, style), linesOf, room);
  return pages.map((some, index): PointsSlide => {
    const longest = Math.max(0, ...some.map(linesOf));
    return {
      kind: 'points',
      title: continued(title, index),
      style,
      points: some,
      legend: index === 0 ? levels : [],
      tooFull:
        longest > mostLines(room)
          ? `one point takes about ${longest} lines, and a slide has ${mostLines(room)}. Shorten it in the spreadsheet, or in the deck.`
          : '',
    };
  });
}

/** Numbers are part of the text, so that they go on on a further slide. */
const numbered = (points: readonly string[], style: PointsSlide['style']): readonly string[] =>
  style === 'number' ? points.map((point, index) => `${index + 1}. ${point}`) : points;

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
