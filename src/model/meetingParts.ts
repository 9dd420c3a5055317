// The parts of the meeting as the panel shows them: in a few words each, with what may be done.
import {
  calibrationLabel,
  canChoose,
  canVote,
  formLabel,
  isDone,
  meetingNext,
  PART_KEYS,
  planButton,
  REFRESH_PLAN,
  reviewButton,
  SHARE_PLAN,
  type Meeting,
  type MeetingButton,
  type PartKey,
} from './meeting';
import { MARK_FOR_PART_TWO, missingNote, openNote, reviewNotes, votingNotes } from './meetingNotes';

/** A tab that a part is written on, by its key. */
interface PartTab {
  readonly key: 'summary' | 'calibrationLog' | 'priorities' | 'groups' | 'strategies' | 'goals';
  readonly name: string;
}

/** A part of the meeting. */
export interface MeetingPart {
  readonly key: PartKey;
  readonly title: string;
  readonly state: 'done' | 'now' | 'later';
  /** Where it stands, in a few words. */
  readonly detail: string;
  /** What to look at, one sentence each. */
  readonly notes: readonly string[];
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly tabs: readonly PartTab[];
  /** The likeliest first. */
  readonly buttons: readonly MeetingButton[];
}

/** What is said of a part beside its title and state. */
type Said = Partial<Omit<MeetingPart, 'key' | 'title' | 'state'>> & Pick<MeetingPart, 'detail'>;

const TITLES: Readonly<Record<PartKey, string>> = {
  calibration: 'Calibration',
  priorities: 'Priorities',
  strategies: 'Strategies and votes',
  goals: 'Goals',
  plan: 'Action plan',
  consensus: 'Consensus',
  share: 'To share',
};

/**
 * All parts in order; the one that comes next is under way. `awaited` is how many answers are still awaited, and
 * `isReached` whether the meeting is what comes next at all.
 */
export function meetingParts(meeting: Meeting, isReached: boolean, awaited: number): MeetingPart[] {
  const next = meetingNext(meeting).part;
  const said: Readonly<Record<PartKey, Said>> = {
    calibration: calibration(meeting, awaited),
    priorities: priorities(meeting),
    strategies: strategies(meeting),
    goals: goals(meeting),
    plan: plan(meeting),
    consensus: consensus(meeting),
    share: share(meeting),
  };
  return PART_KEYS.map((key) => {
    const isNow = isReached && key === next && !isDone(key, meeting);
    const state = isNow ? 'now' : isDone(key, meeting) ? 'done' : 'later';
    return { key, title: TITLES[key], state, notes: [], links: [], tabs: [], buttons: [], ...said[key] };
  });
}

function calibration(meeting: Meeting, awaited: number): Said {
  const { session, items, finals } = meeting;
  const open = items - finals;
  const decided = `${finals} of ${items} decided${open > 0 && finals > 0 ? `, ${open} still open` : ''}`;
  const begun = session === 'open' ? 'Under way: ' : session === 'closed' ? 'Closed: ' : '';
  const answers = `${awaited} ${awaited === 1 ? 'answer is' : 'answers are'} still awaited. `;
  return {
    detail: session === 'none' && finals === 0 ? 'Not begun' : begun + decided,
    notes: [
      ...(session === 'none'
        ? [`${awaited > 0 ? answers : ''}Opening it closes the form, after asking you.`]
        : []),
      ...(session === 'closed' && open > 0 ? [openNote(open)] : []),
    ],
    tabs: [
      { key: 'summary', name: 'Summary' },
      { key: 'calibrationLog', name: 'Calibration log' },
    ],
    buttons: [{ action: 'showCalibration', label: calibrationLabel(meeting) }],
  };
}

function priorities(meeting: Meeting): Said {
  const { strengths, challenges, overlaps, priorityChecks, hasGroups } = meeting;
  const isComplete = strengths > 0 && challenges > 0;
  const suggest: MeetingButton = { action: 'suggestPriorities', label: 'Suggest priorities' };
  const merge: MeetingButton = { action: 'mergePriorities', label: 'Merge overlapping priorities' };
  const groups: MeetingButton = { action: 'suggestGroups', label: 'Suggest groups' };
  return {
    detail:
      strengths + challenges === 0
        ? 'None yet'
        : `${counted(strengths, 'strength')}, ${counted(challenges, 'challenge')}`,
    notes: priorityChecks,
    tabs: [
      { key: 'priorities', name: 'Priorities' },
      ...(hasGroups ? [{ key: 'groups', name: 'Groups' } as const] : []),
    ],
    buttons: [...(overlaps > 0 ? [merge] : []), ...(isComplete ? [groups, suggest] : [suggest, groups])],
  };
}

function strategies(meeting: Meeting): Said {
  const { strategies: count, chosen, challenges, taken, partTwoGroups, strategiesForm, votingForm } = meeting;
  const picked = chosen > 0 ? `, ${chosen} chosen` : '';
  const ask: MeetingButton = {
    action: 'createStrategiesForm',
    label: formLabel('strategies form', strategiesForm),
  };
  const vote: MeetingButton = { action: 'createVotingForm', label: formLabel('voting form', votingForm) };
  const add: MeetingButton = { action: 'addMissingStrategies', label: 'Add strategies to the voting form' };
  const choose: MeetingButton = { action: 'chooseStrategies', label: 'Choose strategies' };
  const groups: MeetingButton = { action: 'suggestGroups', label: 'Suggest groups for Part II' };
  const isWithoutGroups = challenges > 0 && chosen === 0 && partTwoGroups === 0;
  const isMissing = votingForm.url !== '' && !votingForm.closed && votingForm.missing > 0;
  return {
    detail: count === 0 ? 'None yet' : `${count} ${count === 1 ? 'strategy' : 'strategies'}${picked}`,
    notes: [
      ...(isWithoutGroups && taken === 0 ? [MARK_FOR_PART_TWO] : []),
      ...votingNotes(votingForm),
      ...(isMissing ? [missingNote(votingForm.missing)] : []),
    ],
    links: links(['Strategies form', strategiesForm.url], ['Voting form', votingForm.url]),
    tabs: [{ key: 'strategies', name: 'Strategies' }],
    buttons: [
      ...(isMissing ? [add] : []),
      ...(canVote(meeting) ? [vote] : []),
      ...(canChoose(meeting) ? [choose] : []),
      ...(chosen === 0 && (challenges > 0 || strategiesForm.begun) ? [ask] : []),
      ...(isWithoutGroups ? [groups] : []),
    ],
  };
}

function goals({ goals: count, passing, chosen }: Meeting): Said {
  const left = count - passing;
  const lacking = `${left} ${left === 1 ? 'goal lacks' : 'goals lack'} something: the Checks column says what.`;
  return {
    detail: count === 0 ? 'None yet' : `${counted(count, 'goal')}, ${passed(count, passing)} the checks`,
    notes: [
      ...(count === 0 ? [`Write a goal for each ${chosen > 0 ? 'chosen strategy' : 'challenge'}.`] : []),
      ...(left > 0 ? [lacking] : []),
    ],
    tabs: [{ key: 'goals', name: 'Goals' }],
  };
}

function passed(count: number, passing: number): string {
  if (passing !== 1) return passing === count ? 'all pass' : `${passing} pass`;
  return count === 1 ? 'passes' : '1 passes';
}

function plan(meeting: Meeting): Said {
  const { begun, url, outdated, sharedWith } = meeting.plan;
  // It makes none while there is one that can be opened.
  const another: MeetingButton = { action: 'createNewActionPlan', label: 'Create a new action plan' };
  if (url === '')
    return { detail: 'Not created yet', buttons: [planButton(meeting), ...(begun ? [another] : [])] };
  return {
    detail: `${outdated ? 'Out of date' : 'Created'}, ${sharedWith === 0 ? 'not shared yet' : `shared with ${people(sharedWith)}`}`,
    notes: [
      `${outdated ? 'The tabs or the answers changed since it was written: refresh it' : 'Refresh it after the tabs change'}; what people wrote in it stays.`,
    ],
    links: links(['Open the Doc', url]),
    buttons: [REFRESH_PLAN, SHARE_PLAN, another],
  };
}

function consensus(meeting: Meeting): Said {
  const { url, by, progress } = meeting.reviewForm;
  const isPossible = meeting.plan.url !== '' || url !== '';
  if (!isPossible) return { detail: 'After the action plan' };
  const day = by === '' ? '' : `, by ${by}`;
  const noDay = by === '' ? ['Set a day to answer by: "Plan review by" on the Project tab.'] : [];
  const answered = progress ? `${progress.answered} of ${progress.asked} answered` : 'The form is published';
  return {
    detail: url === '' ? 'Nobody asked yet' : answered + day,
    notes: [...noDay, ...(progress ? reviewNotes(progress) : [])],
    links: links(['Plan review form', url]),
    buttons: [reviewButton(meeting)],
  };
}

function share({ memo }: Meeting): Said {
  const again: MeetingButton = { action: 'createNewMemo', label: 'Create a memo of today' };
  return {
    detail: 'Memo, deck and workbook',
    notes: [
      'Share the workbook to download, not this spreadsheet: its answers tab holds names beside ratings.',
    ],
    links: links([`Memo of ${memo.asOf}`, memo.url]),
    buttons: [
      memo.asOf === '' ? { action: 'createMemo', label: 'Create memo' } : again,
      { action: 'showDeck', label: 'Download a deck' },
      { action: 'showShareWorkbook', label: 'Download a workbook to share' },
    ],
  };
}

const links = (...all: readonly (readonly [name: string, url: string])[]): MeetingPart['links'] =>
  all.flatMap(([name, url]) => (url === '' ? [] : [{ name, url }]));

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
