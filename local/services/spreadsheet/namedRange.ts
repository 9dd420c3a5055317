// Named ranges, which belong to the spreadsheet.
import { ServiceError } from '../../errors';
import type { NamedRangeData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { sheetOf, type RangeView, type SheetView, type SpreadsheetView } from './views';

/** Names that read as cells (`A1`, `R1C1`), as truth values or as anything but one word are refused. */
const NAME = /^(?!true$|false$|[a-z]{1,3}\d+$|r\d*c\d*$)[\p{L}_][\p{L}\p{N}_]{0,249}$/iu;

export class NamedRange {
  constructor(
    private readonly spreadsheet: SpreadsheetView,
    private name: string,
  ) {}

  getName(): string {
    return this.data.name;
  }

  getRange(): RangeView {
    const { sheet, range } = this.data;
    return sheetOf(this.spreadsheet, sheet).rangeOf(range);
  }

  remove(): void {
    removeNamedRange(this.spreadsheet, this.data.name);
  }

  setName(name: string): this {
    const { data } = this;
    checkName(name);
    const taken = findNamedRange(this.spreadsheet, name);
    if (taken && taken !== data) throw new ServiceError(`A named range "${name}" already exists.`);
    for (const sheet of this.spreadsheet.sheets) {
      const following = sheet.data.protections.filter(({ rangeName }) => rangeName === data.name);
      for (const protection of following) protection.rangeName = name;
      if (following.length > 0) sheet.data.keep();
    }
    data.name = name;
    this.name = name;
    this.spreadsheet.file.keep();
    return this;
  }

  setRange(range: RangeView): this {
    place(this.spreadsheet, this.data, range);
    return this;
  }

  private get data(): NamedRangeData {
    const data = findNamedRange(this.spreadsheet, this.name);
    if (!data) throw new ServiceError(`The named range "${this.name}" no longer exists.`);
    return data;
  }
}

/** The data of the named range of that name, whatever its case. */
export const findNamedRange = ({ file }: SpreadsheetView, name: string): NamedRangeData | undefined =>
  file.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase());

/** The range of that name; null when there is none. */
export function rangeByName(spreadsheet: SpreadsheetView, name: string): RangeView | null {
  const data = findNamedRange(spreadsheet, name);
  return data ? sheetOf(spreadsheet, data.sheet).rangeOf(data.range) : null;
}

/** The spreadsheet's named ranges, or those on one of its sheets. */
export function namedRangesOf(spreadsheet: SpreadsheetView, sheet?: SheetView): NamedRange[] {
  return spreadsheet.file.namedRanges
    .filter((each) => !sheet || each.sheet === sheet.data.id)
    .map(({ name }) => new NamedRange(spreadsheet, name));
}

/** Names a range; a name that exists moves there. @throws ServiceError for what cannot be a name. */
export function setNamedRange(spreadsheet: SpreadsheetView, name: string, range: RangeView): void {
  checkName(name);
  const known = findNamedRange(spreadsheet, name);
  const data = known ?? { name, sheet: range.sheet.data.id, range: { ...range.cells } };
  place(spreadsheet, data, range);
  if (!known) spreadsheet.file.namedRanges.push(data);
}

/** @throws ServiceError when there is none of that name. */
export function removeNamedRange({ file, sheets }: SpreadsheetView, name: string): void {
  const at = file.namedRanges.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
  if (at < 0) throw new ServiceError(`The named range "${name}" does not exist.`);
  const [removed] = file.namedRanges.splice(at, 1);
  for (const { data } of sheets) {
    const following = data.protections.filter(({ rangeName }) => rangeName === removed!.name);
    for (const protection of following) protection.rangeName = null;
    if (following.length > 0) data.keep();
  }
  file.keep();
}

function place({ file }: SpreadsheetView, data: NamedRangeData, range: RangeView): void {
  if (range.sheet.spreadsheet.file !== file) {
    throw new ServiceError('The range of a named range must be in the same spreadsheet.');
  }
  data.sheet = range.sheet.data.id;
  data.range = { ...range.cells };
  file.keep();
}

function checkName(name: string): void {
  if (!NAME.test(name)) throw new ServiceError(`"${name}" is not a valid name of a range.`);
}

surface<GoogleAppsScript.Spreadsheet.NamedRange>()(NamedRange, 'SpreadsheetApp.NamedRange', {
  getName: '()',
  getRange: '()',
  remove: '()',
  setName: '(String)',
  setRange: '(Range)',
});
