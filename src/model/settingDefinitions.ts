// Every setting of a project with its name, default and meaning, as the Project tab shows them.

/** One row of the Project tab. */
export interface SettingDefinition {
  readonly name: string;
  /** The value as the tab shows it. */
  readonly default: string;
  readonly meaning: string;
  readonly kind: 'text' | 'date' | 'number' | 'choice';
  /** The values there are, if it is a choice. */
  readonly choices?: readonly string[];
}

export const DONT_KNOW_COUNTS = [
  ['Left out', 'left-out'],
  ['Rated 1', 'rated-1'],
] as const;
export const ONE_WITH_COMMENT = [
  ["Don't know", 'dont-know'],
  ['1', '1'],
] as const;
const YES_OR_NO = [['yes'], ['no']] as const;
export const KNOWN_BY = [
  ['An address they type', 'typed-address'],
  ['Their Google account', 'google-account'],
] as const;

const LEVELS = 'Undefined, Building, Promising, Established';
const ROLE_GROUPS =
  'Project owner, State leadership, State data administrators, Local data administrators, Local practitioners';

/** Every setting, in the order of the Project tab. */
export const settingDefinitions: readonly SettingDefinition[] = [
  row(
    'Project name',
    'text',
    'Career readiness data',
    'Stands in the title of the form and of every document.',
  ),
  row('Organization', 'text', '', 'What participants rate as a whole. Empty: the state.'),
  row('Project owner name', 'text', '', 'Who leads the project; named on the form and in documents.'),
  row('Project owner email', 'text', '', 'Where participants send their questions.'),
  row('Vision', 'text', '', 'What career readiness data should make possible, in a sentence or two.'),
  row(
    'Forcing event',
    'text',
    '',
    'What the plan has to be ready for, such as a grant application or a session.',
  ),
  row('Forcing event date', 'date', '', 'When that is.'),
  row('Kickoff', 'date', '', 'When the team meets first and learns how to rate.'),
  row('Ratings due', 'date', '', 'The last day to answer the form, seven days or more before the meeting.'),
  row(
    'Goal-setting meeting Part I',
    'date',
    '',
    'When the team calibrates its scores and names its priorities.',
  ),
  row(
    'Goal-setting meeting Part II',
    'date',
    '',
    'When it chooses strategies and sets goals; may be another day.',
  ),
  row('Plan review by', 'date', '', 'The last day to say whether one agrees with the action plan.'),
  row(
    'Role groups',
    'text',
    ROLE_GROUPS,
    'The role groups that participants choose from, separated by commas.',
  ),
  row(
    'Levels',
    'text',
    LEVELS,
    'The names of the levels, lowest first, separated by commas; 3 to 7 of them.',
  ),
  choiceRow(
    "Don't know counts as",
    DONT_KNOW_COUNTS,
    "Whether a don't-know is left out of the numbers or is a 1.",
  ),
  choiceRow(
    'A 1 with a "don\'t know" comment counts as',
    ONE_WITH_COMMENT,
    'What a rating of 1 means whose only evidence is that the participant does not know.',
  ),
  choiceRow('Ask for overall ratings', YES_OR_NO, 'Whether the form also asks for a rating of each element.'),
  row(
    'Discuss when spread is above',
    'number',
    '0.67',
    'Above it an item is discussed. As long as it says 0.67: levels / 6.',
  ),
  row('Minutes to calibrate', 'number', '20', 'How long the calibration may take in the meeting.'),
  row('Minutes per item', 'number', '4', 'How long the team talks about one item.'),
  row('Smallest group shown', 'number', '3', 'Averages by role are shown for this many answers or more.'),
  choiceRow(
    'Collect names',
    YES_OR_NO,
    'Whether the form asks for a name, which only the project owner sees.',
  ),
  choiceRow('Participants are known by', KNOWN_BY, 'How one answer of a participant is told from another.'),
];

function row(
  name: string,
  kind: SettingDefinition['kind'],
  value: string,
  meaning: string,
): SettingDefinition {
  return { name, default: value, meaning, kind };
}

/** A setting with a few values, the first of which is its default. */
function choiceRow(
  name: string,
  choices: readonly (readonly [string, ...unknown[]])[],
  meaning: string,
): SettingDefinition {
  const names = choices.map(([choiceName]) => choiceName);
  return { name, default: names[0] ?? '', meaning, kind: 'choice', choices: names };
}
