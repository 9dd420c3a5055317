// The questionnaire: the plan of the form as data, page by page.
import { columnTag, EMAIL_TITLE, evidenceTitle, NAME_TITLE, ratingTitle, ROLE_TITLE } from './columns';
import type { Element, Instrument, Item, SubElement } from './instrument';
import { DONT_KNOW, levelLabel } from './levels';
import type { Settings } from './settings';

type QuestionKind = 'text' | 'email' | 'list' | 'rating' | 'evidence' | 'choice' | 'paragraph';

/** One question of the form. */
export interface Question {
  readonly kind: QuestionKind;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  /** What may be chosen, for a list, a rating or a choice; otherwise empty. */
  readonly choices: readonly string[];
  /** The tag of its column in the response tab. */
  readonly tag: string;
  /** The code of its item, for a rating or its evidence. */
  readonly item?: string;
}

/** One page of the form. On the first, title and text are a section; on the others, the page break's. */
export interface Page {
  readonly title: string;
  readonly text: string;
  readonly questions: readonly Question[];
}

/** The whole form; its description stands above the first page. */
export interface Questionnaire {
  readonly title: string;
  readonly description: string;
  /** Shown to a participant who has submitted. */
  readonly confirmation: string;
  /** Shown to whoever opens the form after it was closed. */
  readonly closed: string;
  readonly pages: readonly Page[];
}

/**
 * The form for an instrument and the settings of a project: a page about the participant, then a page an element.
 * Titles are what the columns of the response tab are known by.
 */
export function questionnaire(instrument: Instrument, settings: Settings): Questionnaire {
  return {
    title: `${settings.projectName}: assessment`,
    description: introduction(settings),
    confirmation: confirmation(settings),
    closed: `The ratings for ${settings.projectName} are closed: the team is bringing them together now. ${contact(settings)}`,
    pages: [firstPage(settings), ...instrument.elements.map((element) => elementPage(element, settings))],
  };
}

function introduction(settings: Settings): string {
  const { organization, ratingsDue } = settings;
  const paragraphs = [
    `Please rate ${organization || 'the state'} as a whole, as it is today: how it collects, governs and uses career readiness data. Rate alone; the team brings all ratings together afterwards.`,
    'Who sees what: ratings and comments are shown to the team without names. The project owner can see who wrote what.',
    'It takes up to two hours. If you are signed in to Google, your answers are kept as you go and you can come back; otherwise finish in one sitting. After submitting, the link that you are shown lets you change your answers.',
    ...(ratingsDue.text === '' ? [] : [`Ratings are due by ${ratingsDue.text}.`]),
    contact(settings),
  ];
  return paragraphs.join('\n\n');
}

function confirmation(settings: Settings): string {
  const meeting = settings.goalSettingPartI.text;
  const when = meeting === '' ? '' : ` on ${meeting}`;
  return [
    'Thank you. Your ratings are with the project owner.',
    `What comes next: the team meets${when}, talks about the items it sees differently, agrees on scores and sets goals.`,
    'Keep the link to edit your answers: until the ratings close you can change them.',
  ].join('\n\n');
}

/** Whom to ask, as a sentence. */
export function contact({ ownerName, ownerEmail }: Settings): string {
  const owner = ownerName || 'the project owner';
  return ownerEmail === '' ? `Questions? Ask ${owner}.` : `Questions? Ask ${owner}, ${ownerEmail}.`;
}

function firstPage(settings: Settings): Page {
  const questions: Question[] = [];
  if (settings.collectNames) {
    const help = 'Only the project owner sees it beside your answers.';
    questions.push({ ...blank, kind: 'text', title: NAME_TITLE, help, tag: columnTag({ holds: 'name' }) });
  }
  questions.push(...addressQuestions(settings));
  const help = 'The group that describes you best. Small groups are never shown on their own.';
  const choices = settings.roleGroups;
  questions.push({
    ...blank,
    kind: 'list',
    title: ROLE_TITLE,
    help,
    choices,
    tag: columnTag({ holds: 'role' }),
  });
  return { title: 'The levels, and you', text: levelDefinitions(settings.levels), questions };
}

/** Asks for the address, unless Google collects it. */
export function addressQuestions({ participantsKnownBy }: Settings): Question[] {
  if (participantsKnownBy === 'google-account') return [];
  const help = 'Always give the same address: your latest answers replace earlier ones.';
  return [{ ...blank, kind: 'email', title: EMAIL_TITLE, help, tag: columnTag({ holds: 'address' }) }];
}

const blank = { help: '', required: true, choices: [] } as const;

/** The levels in words; only the two ends have criteria, and those between are judged between them. */
function levelDefinitions(levels: readonly string[]): string {
  const last = levels.length;
  const lines = levels.map((_, index) => {
    const label = levelLabel(index + 1, levels);
    if (index === 0) return `${label}: the statement for the low end describes us.`;
    if (index === last - 1) return `${label}: the statement for the high end describes us.`;
    return `${label}: between the two ends, ${index < last / 2 ? 'with most of the way to go' : 'with most of the way behind us'}.`;
  });
  const skip = `${DONT_KNOW}: you cannot judge this item. That is a useful answer.`;
  return ['The statements for both ends stand beside every question.', ...lines, skip].join('\n');
}

function elementPage(element: Element, settings: Settings): Page {
  const subItems = element.subElements.map((subElement): Item => ({ ...subElement, kind: 'sub-element' }));
  const own: Item = { ...element, kind: 'element' };
  const asked = settings.askOverall ? [...subItems, own] : subItems;
  const questions = asked.flatMap((item) => [ratingQuestion(item, settings), evidenceQuestion(item)]);
  return { title: element.title, text: criteria(element, settings.levels), questions };
}

function ratingQuestion(item: Item, { levels }: Settings): Question {
  const whole = item.kind === 'element' ? ['Your rating of this element as a whole.'] : [];
  const ends = criteria(item, levels);
  return {
    ...blank,
    kind: 'rating',
    title: ratingTitle(item.code, item.title, item.kind),
    help: [...whole, ...(ends === '' ? [] : [ends])].join('\n'),
    choices: [...levels.map((_, index) => levelLabel(index + 1, levels)), DONT_KNOW],
    tag: columnTag({ holds: 'rating', code: item.code }),
    item: item.code,
  };
}

function evidenceQuestion({ code }: Item): Question {
  return {
    ...blank,
    kind: 'evidence',
    title: evidenceTitle(code),
    help: 'Optional: what you base your rating on. The team sees it without your name, so please name nobody.',
    required: false,
    tag: columnTag({ holds: 'evidence', code }),
    item: code,
  };
}

/** The criteria of both ends, each with its level; what the instrument leaves open is left out. */
function criteria({ lowEnd, highEnd }: SubElement, levels: readonly string[]): string {
  const low = lowEnd === '' ? [] : [`${levelLabel(1, levels)}: ${lowEnd}`];
  const high = highEnd === '' ? [] : [`${levelLabel(levels.length, levels)}: ${highEnd}`];
  return [...low, ...high].join('\n');
}
