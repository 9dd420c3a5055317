// A spreadsheet: its sheets, and what belongs to all of them.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import { surface } from '../../surface';
import { bandingsOf, type Banding } from './banding';
import { addMetadata, metadataAt, type DeveloperMetadata } from './developerMetadata';
import { DeveloperMetadataFinder } from './developerMetadataFinder';
import { namedRangesOf, rangeByName, removeNamedRange, setNamedRange, type NamedRange } from './namedRange';
import { protectionsOf, type Protection } from './protection';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { copySpreadsheet } from './spreadsheetCopy';
import { SpreadsheetTabs } from './spreadsheetTabs';
import { User } from '../script/user';
import { formUrl, spreadsheetUrl } from './urls';
import type { RangeView } from './views';

export class Spreadsheet extends SpreadsheetTabs {
  getId(): string {
    return this.file.id;
  }

  getKey(): string {
    return this.file.id;
  }

  getUrl(): string {
    return spreadsheetUrl(this.file.id);
  }

  getName(): string {
    return this.file.name;
  }

  rename(newName: string): void {
    this.file.rename(newName);
  }

  copy(name: string): Spreadsheet {
    const { execution } = this;
    return new Spreadsheet(execution, copySpreadsheet(this.file, execution, name));
  }

  getSpreadsheetTimeZone(): string {
    return this.file.timeZone;
  }

  /** @throws ServiceError for what is no time zone. */
  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: timezone`);
    this.file.timeZone = timeZone;
    this.file.keep();
  }

  getSpreadsheetLocale(): string {
    return this.file.locale;
  }

  /** @throws ServiceError for what is no locale such as `en_US`. */
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new ServiceError('Invalid argument: locale');
    this.file.locale = locale;
    this.file.keep();
  }

  /** The form of the first sheet that has one; with several forms it says little, as on Google. */
  getFormUrl(): string | null {
    const linked = this.file.sheets.find(({ formId }) => formId !== null);
    return linked ? formUrl(linked.formId!) : null;
  }

  getRangeByName(name: string): RangeView | null {
    return rangeByName(this, name);
  }

  getNamedRanges(): NamedRange[] {
    return namedRangesOf(this);
  }

  setNamedRange(name: string, range: Range): void {
    setNamedRange(this, name, range);
  }

  removeNamedRange(name: string): void {
    removeNamedRange(this, name);
  }

  addDeveloperMetadata(key: string, ...more: (string | EnumMember | null)[]): this {
    addMetadata(this, key, ...more);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this);
  }

  getProtections(type: EnumMember): Protection[] {
    return this.sheets.flatMap((sheet) => protectionsOf(sheet, type));
  }

  getBandings(): Banding[] {
    return this.sheets.flatMap((sheet) => bandingsOf(sheet));
  }

  getOwner(): User {
    return new User(this.file.head.owner);
  }

  getEditors(): User[] {
    return [this.file.head.owner, ...this.file.editors].map((address) => new User(address));
  }

  /** Editors can view too. */
  getViewers(): User[] {
    return [...this.getEditors(), ...this.file.viewers.map((address) => new User(address))];
  }

  addEditor(user: string | User): this {
    return this.addEditors([addressOf(user)]);
  }

  addEditors(addresses: readonly string[]): this {
    const known = [this.file.head.owner, ...this.file.editors];
    const added = addresses.filter((address) => !known.includes(address));
    this.file.editors = [...this.file.editors, ...new Set(added)];
    this.file.keep();
    return this;
  }

  removeEditor(user: string | User): this {
    this.file.editors = this.file.editors.filter((address) => address !== addressOf(user));
    this.file.keep();
    return this;
  }

  addViewer(user: string | User): this {
    return this.addViewers([addressOf(user)]);
  }

  addViewers(addresses: readonly string[]): this {
    this.file.viewers = [...new Set([...this.file.viewers, ...addresses])];
    this.file.keep();
    return this;
  }

  removeViewer(user: string | User): this {
    this.file.viewers = this.file.viewers.filter((address) => address !== addressOf(user));
    this.file.keep();
    return this;
  }

  /** Shows a message in the corner of the editor, for five seconds if nothing else is said; null stays. */
  toast(message: string, title = '', seconds: number | null = 5): void {
    const { unattended, shown } = this.execution;
    if (!unattended) shown.toasts.push({ message, title, seconds: seconds ?? -1 });
  }

  protected get self(): this {
    return this;
  }

  /** The sheet that `moveActiveSheet` and the like are about. */
  getActiveSheet(): Sheet {
    return this.activeSheet();
  }
}

const addressOf = (user: string | User) => (typeof user === 'string' ? user : user.getEmail());

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Google has this member, its types do not. */
interface Extras {
  getKey(): string;
}

const PERSON = ['(String)', '(User)'];

surface<GoogleAppsScript.Spreadsheet.Spreadsheet & Extras>()(Spreadsheet, 'SpreadsheetApp.Spreadsheet', {
  addDeveloperMetadata: [
    '(String)',
    '(String, DeveloperMetadataVisibility)',
    '(String, String?)',
    '(String, String?, DeveloperMetadataVisibility)',
  ],
  addEditor: PERSON,
  addEditors: '(String[])',
  addViewer: PERSON,
  addViewers: '(String[])',
  copy: '(String)',
  createDeveloperMetadataFinder: '()',
  getActiveSheet: '()',
  getBandings: '()',
  getDeveloperMetadata: '()',
  getEditors: '()',
  getFormUrl: '()',
  getId: '()',
  getKey: '()',
  getName: '()',
  getNamedRanges: '()',
  getOwner: '()',
  getProtections: '(ProtectionType)',
  getRangeByName: '(String)',
  getSpreadsheetLocale: '()',
  getSpreadsheetTimeZone: '()',
  getUrl: '()',
  getViewers: '()',
  removeEditor: PERSON,
  removeNamedRange: '(String)',
  removeViewer: PERSON,
  rename: '(String)',
  setNamedRange: '(String, Range)',
  setSpreadsheetLocale: '(String)',
  setSpreadsheetTimeZone: '(String)',
  toast: ['(Text)', '(Text, Text?)', '(Text, Text?, Number?)'],
});
