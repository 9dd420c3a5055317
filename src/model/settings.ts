// The settings of a project, and how they are read from the rows of the Project tab.
import { cellText, cutText, plainText, type CellValue } from './cell';
import { DONT_KNOW_COUNTS, KNOWN_BY, ONE_WITH_COMMENT, settingDefinitions } from './settingDefinitions';
import {
  choice,
  cutoff,
  date,
  emailAddress,
  levelNames,
  minutes,
  roleGroupNames,
  smallestGroup,
  text,
  yesOrNo,
  type Reading,
  type SettingDate,
} from './settingValues';

export { settingDefinitions } from './settingDefinitions';
export { writtenDate, type SettingDate } from './settingValues';

/** What a project owner set, ready to use. */
export interface Settings {
  readonly projectName: string;
  readonly organization: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
  readonly vision: string;
  readonly forcingEvent: string;
  readonly forcingEventDate: SettingDate;
  readonly kickoff: SettingDate;
  readonly ratingsDue: SettingDate;
  readonly goalSettingPartI: SettingDate;
  readonly goalSettingPartII: SettingDate;
  readonly planReviewBy: SettingDate;
  readonly roleGroups: readonly string[];
  /** The names of the levels, lowest first; 3 to 7 of them. */
  readonly levels: readonly string[];
  readonly dontKnowCounts: 'left-out' | 'rated-1';
  readonly oneWithDontKnowComment: 'dont-know' | '1';
  readonly askOverall: boolean;
  /** Discuss when the spread is above this, strictly. */
  readonly spreadCutoff: number;
  readonly minutesToCalibrate: number;
  readonly minutesPerItem: number;
  /** The fewest answers that an average by role is shown for. */
  readonly smallestGroup: number;
  readonly collectNames: boolean;
  readonly participantsKnownBy: 'typed-address' | 'google-account';
}

/** Settings, and one sentence for each value that could not be used; its default is used instead. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/**
 * Reads rows of [name, value] of the Project tab (without the header). Names are matched whatever their case,
 * quotes and spaces. A missing or empty value is the default; a bad one, a name that is no setting and a name
 * that stands twice are problems. Never throws.
 */
export function readSettings(rows: readonly (readonly [CellValue, CellValue])[]): SettingsReading {
  const problems: string[] = [];
  const typed = typedValues(rows, problems);

  function take<T>(name: string, read: (value: CellValue) => Reading<T>): T {
    const value = typed.get(plainText(name)) ?? '';
    const fallback = settingDefinitions.find((definition) => definition.name === name)?.default ?? '';
    if (cellText(value) !== '') {
      const reading = read(value);
      if ('value' in reading) return reading.value;
      const then = `Until it is corrected on the Project tab, "${fallback}" is used.`;
      problems.push(
        `The setting "${name}" is "${cutText(cellText(value), 80)}", but it must be ${reading.mustBe}. ${then}`,
      );
    }
    const standard = read(fallback);
    if ('value' in standard) return standard.value;
    throw new Error(`The default of the setting "${name}" must be ${standard.mustBe}.`);
  }

  const levels = take('Levels', levelNames);
  const settings: Settings = {
    projectName: take('Project name', text),
    organization: take('Organization', text),
    ownerName: take('Project owner name', text),
    ownerEmail: take('Project owner email', emailAddress),
    vision: take('Vision', text),
    forcingEvent: take('Forcing event', text),
    forcingEventDate: take('Forcing event date', date),
    kickoff: take('Kickoff', date),
    ratingsDue: take('Ratings due', date),
    goalSettingPartI: take('Goal-setting meeting Part I', date),
    goalSettingPartII: take('Goal-setting meeting Part II', date),
    planReviewBy: take('Plan review by', date),
    roleGroups: take('Role groups', roleGroupNames),
    levels,
    dontKnowCounts: take("Don't know counts as", choice(DONT_KNOW_COUNTS)),
    oneWithDontKnowComment: take('A 1 with a "don\'t know" comment counts as', choice(ONE_WITH_COMMENT)),
    askOverall: take('Ask for overall ratings', yesOrNo),
    spreadCutoff: take('Discuss when spread is above', cutoff(levels.length)),
    minutesToCalibrate: take('Minutes to calibrate', minutes),
    minutesPerItem: take('Minutes per item', minutes),
    smallestGroup: take('Smallest group shown', smallestGroup),
    collectNames: take('Collect names', yesOrNo),
    participantsKnownBy: take('Participants are known by', choice(KNOWN_BY)),
  };
  return { settings, problems };
}

function typedValues(
  rows: readonly (readonly [CellValue, CellValue])[],
  problems: string[],
): ReadonlyMap<string, CellValue> {
  const known = new Set(settingDefinitions.map((definition) => plainText(definition.name)));
  const typed = new Map<string, CellValue>();
  for (const [nameCell, value] of rows) {
    const name = cellText(nameCell);
    const key = plainText(name);
    if (key === '') continue;
    const shown = cutText(name, 80);
    if (!known.has(key)) {
      problems.push(`"${shown}" on the Project tab is no setting. Correct its name or delete the row.`);
    } else if (typed.has(key)) {
      problems.push(
        `The setting "${shown}" stands twice on the Project tab. Delete the second row; the first counts.`,
      );
    } else {
      typed.set(key, value);
    }
  }
  return typed;
}
