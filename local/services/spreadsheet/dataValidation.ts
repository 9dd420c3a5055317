// A data validation rule, and its builder.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { ValidationData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { DataValidationCriteria } from './enums';
import { ValidationCriteriaBuilder } from './validationCriteriaBuilder';
import { shownValues } from './validationValues';
import type { SpreadsheetView } from './views';

export class DataValidation {
  /** @param spreadsheet The one whose cells it may name; null where it names none. */
  constructor(
    readonly data: Readonly<ValidationData>,
    private readonly spreadsheet: SpreadsheetView | null,
  ) {}

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.data, this.spreadsheet);
  }

  getAllowInvalid(): boolean {
    return this.data.allowInvalid;
  }

  getCriteriaType(): EnumMember {
    return DataValidationCriteria.get(this.data.type);
  }

  getCriteriaValues(): unknown[] {
    return shownValues(this.data, this.spreadsheet);
  }

  getHelpText(): string | null {
    return this.data.helpText;
  }

  /** The data for a cell of a spreadsheet to keep. @throws ServiceError when it names cells of another one. */
  dataFor(spreadsheet: SpreadsheetView): ValidationData {
    if (this.spreadsheet && this.spreadsheet.file !== spreadsheet.file) {
      throw new ServiceError('A data validation rule cannot refer to a range of another spreadsheet.');
    }
    return { ...this.data, values: [...this.data.values] };
  }
}

export class DataValidationBuilder extends ValidationCriteriaBuilder {
  private allowInvalid: boolean;
  private helpText: string | null;

  constructor(from?: Readonly<ValidationData>, spreadsheet: SpreadsheetView | null = null) {
    super(from ?? null, spreadsheet);
    this.allowInvalid = from?.allowInvalid ?? true;
    this.helpText = from?.helpText ?? null;
  }

  /** @throws ServiceError for a rule without criteria. */
  build(): DataValidation {
    if (!this.criteria) throw new ServiceError('A data validation rule must have criteria.');
    const { type, values, showDropdown } = this.criteria;
    const { allowInvalid, helpText } = this;
    return new DataValidation({ type, values, showDropdown, allowInvalid, helpText }, this.spreadsheet);
  }

  copy(): DataValidationBuilder {
    const copy = new DataValidationBuilder();
    copy.criteria = this.criteria;
    copy.spreadsheet = this.spreadsheet;
    return copy.setAllowInvalid(this.allowInvalid).setHelpText(this.helpText);
  }

  getAllowInvalid(): boolean {
    return this.allowInvalid;
  }

  getHelpText(): string | null {
    return this.helpText;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.allowInvalid = allowInvalid;
    return this;
  }

  setHelpText(helpText: string | null): this {
    this.helpText = helpText;
    return this;
  }
}

/** A rule without help text says null, which Google's types leave out. */
interface HelpText {
  getHelpText(): string | null;
}

surface<GoogleAppsScript.Spreadsheet.DataValidation & HelpText>()(
  DataValidation,
  'SpreadsheetApp.DataValidation',
  {
    copy: '()',
    getAllowInvalid: '()',
    getCriteriaType: '()',
    getCriteriaValues: '()',
    getHelpText: '()',
  },
);
surface<GoogleAppsScript.Spreadsheet.DataValidationBuilder>()(
  DataValidationBuilder,
  'SpreadsheetApp.DataValidationBuilder',
  {
    build: '()',
    copy: '()',
    getAllowInvalid: '()',
    getHelpText: '()',
    setAllowInvalid: '(Boolean)',
    setHelpText: '(String?)',
  },
);
