// The times of responses, as Sheets and other programs write them.
import { timeOf } from '../../../local/demo/times';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { Workspace } from '../../../local/workspace';

// In New York, where it is four hours earlier than in Greenwich in October and five in December.
const spreadsheet = SpreadsheetFile.create(new Workspace(), 'Project');

test.each([
  ['10/5/2026 9:12:33', '2026-10-05T13:12:33.000Z'],
  ['10/5/2026 21:12:33', '2026-10-06T01:12:33.000Z'],
  ['12/5/2026 9:12:33', '2026-12-05T14:12:33.000Z'],
  ['10/5/2026 9:12:33 PM', '2026-10-06T01:12:33.000Z'],
  [' 10/5/2026 9:12 ', '2026-10-05T13:12:00.000Z'],
  ['10/5/2026', '2026-10-05T04:00:00.000Z'],
  ['2026-10-05', '2026-10-05T04:00:00.000Z'],
  ['2026-10-05T09:12:33Z', '2026-10-05T09:12:33.000Z'],
  ['2026-10-05T09:12:33.500+02:00', '2026-10-05T07:12:33.500Z'],
  ['2026-10-05 09:12:33Z', '2026-10-05T09:12:33.000Z'],
  ['2026-10-05T09:12:33', '2026-10-05T13:12:33.000Z'],
  ['2026-12-05T09:12', '2026-12-05T14:12:00.000Z'],
  ['2026-10-05 09:12:33', '2026-10-05T13:12:33.000Z'],
])('%p is %s, wherever this machine is', (text, iso) => {
  expect(new Date(timeOf(text, spreadsheet) ?? NaN).toISOString()).toBe(iso);
});

test.each(['', ' ', 'sometime', '3', '9:12:33', '13/45/2026 9:00:00', '2026-13-45T09:12:33Z', '=NOW()'])(
  '%p is none',
  (text) => expect(timeOf(text, spreadsheet)).toBeNull(),
);
