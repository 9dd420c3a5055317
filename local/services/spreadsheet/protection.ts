// A protection of a sheet or of a range against edits.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { ProtectionData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { User } from '../script/user';
import { ProtectionType } from './enums';
import { findNamedRange, type NamedRange } from './namedRange';
import { freeId, type RangeView, type SheetView } from './views';

export class Protection {
  constructor(
    private readonly sheet: SheetView,
    private readonly id: number,
  ) {}

  addEditor(user: string | User): this {
    return this.addEditors([addressOf(user)]);
  }

  addEditors(addresses: readonly string[]): this {
    const { editors } = this.data;
    return this.change({ restricted: true, editors: [...new Set([...editors, ...addresses])] });
  }

  canDomainEdit(): boolean {
    return false;
  }

  canEdit(): boolean {
    const { execution, file } = this.sheet.spreadsheet;
    const { restricted, warningOnly, editors } = this.data;
    const { user } = execution;
    return !restricted || warningOnly || user === file.head.owner || editors.includes(user);
  }

  getDescription(): string {
    return this.data.description;
  }

  /** The editors that were added; the owner is not among them. */
  getEditors(): User[] {
    return this.data.editors.map((address) => new User(address));
  }

  getProtectionType(): EnumMember {
    return ProtectionType.get(this.data.type);
  }

  getRange(): RangeView {
    const { range } = this.data;
    if (range) return this.sheet.rangeOf(range);
    const { maxRows, maxColumns } = this.sheet.data;
    return this.sheet.rangeOf({ row: 1, column: 1, rows: maxRows, columns: maxColumns }, 'sheet');
  }

  getRangeName(): string | null {
    return this.data.rangeName;
  }

  getUnprotectedRanges(): RangeView[] {
    return this.data.unprotected.map((cells) => this.sheet.rangeOf(cells));
  }

  isWarningOnly(): boolean {
    return this.data.warningOnly;
  }

  remove(): void {
    const { data } = this;
    const sheet = this.sheet.data;
    sheet.protections = sheet.protections.filter((each) => each !== data);
    sheet.keep();
  }

  removeEditor(user: string | User): this {
    return this.removeEditors([user]);
  }

  /** The owner of the spreadsheet and the current user stay, whatever is asked. */
  removeEditors(users: readonly (string | User)[]): this {
    const gone = new Set(users.map(addressOf));
    gone.delete(this.sheet.spreadsheet.execution.user);
    return this.change({ restricted: true, editors: this.data.editors.filter((each) => !gone.has(each)) });
  }

  setDescription(description: string): this {
    return this.change({ description });
  }

  setDomainEdit(_editable: boolean): this {
    throw new ServiceError('The spreadsheet does not belong to a Google Workspace domain.');
  }

  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.getName());
  }

  setRange(range: RangeView): this {
    this.checkKind('RANGE', 'A protected sheet has no range of its own.');
    this.checkSheet(range);
    return this.change({ range: { ...range.cells }, rangeName: null });
  }

  setRangeName(rangeName: string): this {
    this.checkKind('RANGE', 'A protected sheet has no range of its own.');
    const named = findNamedRange(this.sheet.spreadsheet, rangeName);
    if (!named) throw new ServiceError(`The named range "${rangeName}" does not exist.`);
    if (named.sheet !== this.sheet.data.id) throw new ServiceError(OTHER_SHEET);
    return this.change({ range: { ...named.range }, rangeName: named.name });
  }

  setUnprotectedRanges(ranges: readonly RangeView[]): this {
    this.checkKind('SHEET', 'Only a protected sheet can have unprotected ranges.');
    ranges.forEach((range) => this.checkSheet(range));
    return this.change({ unprotected: ranges.map(({ cells }) => ({ ...cells })) });
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.change({ warningOnly });
  }

  /** What the sheet keeps of it. @throws ServiceError after it was removed. */
  get data(): Readonly<ProtectionData> {
    const data = this.sheet.data.protections.find(({ id }) => id === this.id);
    if (!data) throw new ServiceError('The protection no longer exists.');
    return data;
  }

  private change(change: Partial<ProtectionData>): this {
    if (!this.canEdit()) {
      throw new ServiceError('You do not have permission to edit the protected range or sheet.');
    }
    Object.assign(this.data, change);
    this.sheet.data.keep();
    return this;
  }

  private checkKind(type: ProtectionData['type'], otherwise: string): void {
    if (this.data.type !== type) throw new ServiceError(otherwise);
  }

  private checkSheet(range: RangeView): void {
    if (range.sheet.data !== this.sheet.data) throw new ServiceError(OTHER_SHEET);
  }
}

const OTHER_SHEET = 'The range must be on the same sheet as the protection.';

const addressOf = (user: string | User) => (typeof user === 'string' ? user : user.getEmail());

/** What `Sheet.protect` gives: the sheet's protection, made if it has none. */
export function protectSheet(sheet: SheetView): Protection {
  const known = sheet.data.protections.find(({ type }) => type === 'SHEET');
  return new Protection(sheet, known?.id ?? add(sheet, { type: 'SHEET', range: null }));
}

/** What `Range.protect` gives: a new protection, even where there is one. */
export const protectRange = ({ sheet, cells }: RangeView): Protection =>
  new Protection(sheet, add(sheet, { type: 'RANGE', range: { ...cells } }));

/** A sheet's protections of a type, oldest first. */
export const protectionsOf = (sheet: SheetView, type: EnumMember): Protection[] =>
  sheet.data.protections.filter((each) => each.type === type.key).map(({ id }) => new Protection(sheet, id));

function add(sheet: SheetView, of: Pick<ProtectionData, 'type' | 'range'>): number {
  const id = freeId(sheet.spreadsheet.sheets.flatMap(({ data }) => data.protections));
  sheet.data.protections.push({
    id,
    ...of,
    rangeName: null,
    description: '',
    warningOnly: false,
    restricted: false,
    editors: [],
    unprotected: [],
  });
  sheet.data.keep();
  return id;
}

surface<GoogleAppsScript.Spreadsheet.Protection>()(Protection, 'SpreadsheetApp.Protection', {
  addEditor: ['(String)', '(User)'],
  addEditors: '(String[])',
  canDomainEdit: '()',
  canEdit: '()',
  getDescription: '()',
  getEditors: '()',
  getProtectionType: '()',
  getRange: '()',
  getRangeName: '()',
  getUnprotectedRanges: '()',
  isWarningOnly: '()',
  remove: '()',
  removeEditor: ['(String)', '(User)'],
  removeEditors: ['(String[])', '(User[])'],
  setDescription: '(String)',
  setDomainEdit: '(Boolean)',
  setNamedRange: '(NamedRange)',
  setRange: '(Range)',
  setRangeName: '(String)',
  setUnprotectedRanges: '(Range[])',
  setWarningOnly: '(Boolean)',
});
