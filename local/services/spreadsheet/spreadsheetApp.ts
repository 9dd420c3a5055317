// SpreadsheetApp: makes and opens spreadsheets, and knows the one that the script runs in.
import { ServiceError } from '../../errors';
import { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Execution } from '../../runtime';
import { surface, VALUE } from '../../surface';
import { permit } from '../script/permission';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRule';
import { DataValidationBuilder } from './dataValidation';
import * as enums from './enums';
import { FilterCriteriaBuilder } from './filterCriteria';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import { RichTextValueBuilder } from './richTextValue';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { TextStyleBuilder } from './textStyle';
import { uiOf, type Ui } from './ui';
import { idInUrl } from './urls';

const SCOPE = 'https://www.googleapis.com/auth/spreadsheets';

export class SpreadsheetApp {
  readonly AutoFillSeries = enums.AutoFillSeries;
  readonly BandingTheme = enums.BandingTheme;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly ColorType = enums.ColorType;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enums.DeveloperMetadataVisibility;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly GroupControlTogglePosition = enums.GroupControlTogglePosition;
  readonly InterpolationType = enums.InterpolationType;
  readonly ProtectionType = enums.ProtectionType;
  readonly RecalculationInterval = enums.RecalculationInterval;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly TextDirection = enums.TextDirection;
  readonly TextToColumnsDelimiter = enums.TextToColumnsDelimiter;
  readonly ThemeColorType = enums.ThemeColorType;
  readonly ValueType = enums.ValueType;
  readonly WrapStrategy = enums.WrapStrategy;
  private readonly opened = new Map<string, Spreadsheet>();

  constructor(private readonly execution: Execution) {}

  create(name: string, rows?: number, columns?: number): Spreadsheet {
    permit(this.execution, 'SpreadsheetApp.create', 'FULL', SCOPE);
    if (name === '') throw new ServiceError('Invalid argument: name');
    if ((rows ?? 1) < 1 || (columns ?? 1) < 1) {
      throw new ServiceError('A spreadsheet needs at least one row and one column.');
    }
    const { workspace, user } = this.execution;
    return this.view(SpreadsheetFile.create(workspace, name, rows, columns, user));
  }

  openById(id: string): Spreadsheet {
    return this.open(id, 'openById');
  }

  openByKey(key: string): Spreadsheet {
    return this.open(key, 'openByKey');
  }

  openByUrl(url: string): Spreadsheet {
    const id = idInUrl(url);
    if (id === null) throw new ServiceError('Invalid argument: url');
    return this.open(id, 'openByUrl');
  }

  /** The container, or null in a script that stands alone. */
  getActiveSpreadsheet(): Spreadsheet | null {
    permit(this.execution, 'SpreadsheetApp.getActiveSpreadsheet', 'LIMITED');
    const { spreadsheet, workspace } = this.execution;
    const file = spreadsheet === null ? undefined : workspace.find(SpreadsheetFile, spreadsheet);
    return file ? this.view(file) : null;
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  setActiveSpreadsheet(spreadsheet: Spreadsheet): void {
    this.execution.spreadsheet = spreadsheet.file.id;
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.activeSheet() ?? null;
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  getActiveRange(): Range | null {
    return this.getActiveSheet()?.getActiveRange() ?? null;
  }

  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet()?.getActiveRangeList() ?? null;
  }

  getCurrentCell(): Range | null {
    return this.getActiveSheet()?.getActiveCell() ?? null;
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  /** Nothing waits to be written: every call takes effect at once. */
  flush(): void {
    this.execution.workspace.settle();
  }

  getUi(): Ui {
    return uiOf(this.execution);
  }

  newColor(): ColorBuilder {
    return new ColorBuilder();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }

  private open(id: string, method: string): Spreadsheet {
    permit(this.execution, `SpreadsheetApp.${method}`, 'FULL', SCOPE);
    const file = this.execution.workspace.find(SpreadsheetFile, id);
    if (!file) {
      throw new ServiceError(
        `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`,
      );
    }
    if (!file.isOpenTo(this.execution.user)) {
      throw new ServiceError(`You do not have permission to access the requested document.`);
    }
    return this.view(file);
  }

  private view(file: SpreadsheetFile): Spreadsheet {
    const known = this.opened.get(file.id) ?? new Spreadsheet(this.execution, file);
    this.opened.set(file.id, known);
    return known;
  }
}

/** In a script that stands alone there is no active one; Google's types leave that out. */
interface Extras {
  getActive(): unknown;
  openByKey(key: string): unknown;
}

surface<GoogleAppsScript.Spreadsheet.SpreadsheetApp & Extras>()(SpreadsheetApp, 'SpreadsheetApp', {
  AutoFillSeries: VALUE,
  BandingTheme: VALUE,
  BooleanCriteria: VALUE,
  BorderStyle: VALUE,
  ColorType: VALUE,
  CopyPasteType: VALUE,
  DataValidationCriteria: VALUE,
  DeveloperMetadataLocationType: VALUE,
  DeveloperMetadataVisibility: VALUE,
  Dimension: VALUE,
  Direction: VALUE,
  GroupControlTogglePosition: VALUE,
  InterpolationType: VALUE,
  ProtectionType: VALUE,
  RecalculationInterval: VALUE,
  RelativeDate: VALUE,
  SheetType: VALUE,
  TextDirection: VALUE,
  TextToColumnsDelimiter: VALUE,
  ThemeColorType: VALUE,
  ValueType: VALUE,
  WrapStrategy: VALUE,
  create: ['(String)', '(String, Integer, Integer)'],
  flush: '()',
  getActive: '()',
  getActiveRange: '()',
  getActiveRangeList: '()',
  getActiveSheet: '()',
  getActiveSpreadsheet: '()',
  getCurrentCell: '()',
  getUi: '()',
  newColor: '()',
  newConditionalFormatRule: '()',
  newDataValidation: '()',
  newFilterCriteria: '()',
  newRichTextValue: '()',
  newTextStyle: '()',
  openById: '(String)',
  openByKey: '(String)',
  openByUrl: '(String)',
  setActiveRange: '(Range)',
  setActiveRangeList: '(RangeList)',
  setActiveSheet: ['(Sheet)', '(Sheet, Boolean)'],
  setActiveSpreadsheet: '(Spreadsheet)',
  setCurrentCell: '(Range)',
});
