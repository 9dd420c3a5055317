// Reads what the numbers are made of, and computes them: the one way from the response tab to every document.
import type { SheetTab } from '../google/sheetTab';
import { cellText, type CellValue } from '../model/cell';
import { columnTag, readTitle } from '../model/columns';
import { summaryItems, type Instrument } from '../model/instrument';
import { readResponses, type ResponseReading } from '../model/response';
import type { Settings } from '../model/settings';
import { summarise, type Summary } from '../model/summary';
import type { ReadAs } from '../workbook/table';
import { UserError, type Project } from './project';
import { readProjectInstrument, readProjectSettings, type Tell } from './projectTabs';

/** Everything that was answered, and what it comes to. */
export interface Scores {
  readonly settings: Settings;
  readonly instrument: Instrument;
  readonly reading: ResponseReading;
  readonly summary: Summary;
}

/** Reads the whole response tab and computes the summary; without a response tab there are no responses. */
export function readScores(project: Project, tell: Tell, as: ReadAs = 'values'): Scores {
  const settings = readProjectSettings(project, tell, as);
  const instrument = readProjectInstrument(project, tell);
  const reading = readResponseTab(project, instrument, settings);
  return { settings, instrument, reading, summary: summarise(instrument, reading.responses, settings) };
}

const NOTHING: ResponseReading = { responses: [], replaced: [], problems: [] };

function readResponseTab(project: Project, instrument: Instrument, settings: Settings): ResponseReading {
  const id = project.state.form?.responseTab ?? 0;
  if (id === 0) return NOTHING;
  const tab = project.spreadsheet.tab(id);
  if (!tab) {
    throw new UserError(
      'The tab with the answers was deleted. Restore it from the version history (File menu) and recompute; nothing was changed.',
    );
  }
  const { values } = tab.readValues();
  const tags = tagsOf(tab, values[0] ?? [], instrument, settings);
  return readResponses(values, tags, instrument, settings, 'The answers');
}

/** The tags of columns whose header says nothing, asked for only where there are more of those than Google's own. */
function tagsOf(
  tab: SheetTab,
  header: readonly CellValue[],
  instrument: Instrument,
  settings: Settings,
): (string | null)[] {
  const roles = header.map((title) => readTitle(cellText(title)));
  const tags = header.map((): string | null => null);
  const googles = settings.participantsKnownBy === 'google-account' ? 2 : 1;
  if (roles.every((role, index) => (role === null) === index < googles)) return tags;
  const said = new Set(roles.map((role) => (role ? columnTag(role) : '')));
  const wanted = expectedTags(instrument, settings).filter((tag) => !said.has(tag));
  tab.findTagged(wanted).forEach((place, tag) => (tags[place - 1] = tag));
  return tags;
}

/** The tags of what a form with these settings asks for. */
function expectedTags(instrument: Instrument, { collectNames, askOverall }: Settings): string[] {
  const names = collectNames ? (['name'] as const) : [];
  const participant = (['timestamp', 'address', 'role', ...names] as const).map((holds) =>
    columnTag({ holds }),
  );
  const asked = summaryItems(instrument).filter(({ kind }) => askOverall || kind === 'sub-element');
  const items = asked.flatMap(({ code }) => [
    columnTag({ holds: 'rating', code }),
    columnTag({ holds: 'evidence', code }),
  ]);
  return [...participant, ...items];
}
