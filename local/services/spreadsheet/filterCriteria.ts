// What one column of a filter shows, and its builder.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { CriteriaData, FilterCriteriaData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { BooleanCriteriaBuilder } from './booleanCriteria';
import { shownValue } from './criteria';
import { BooleanCriteria } from './enums';

const typeOf = ({ criteria }: FilterCriteriaData): EnumMember | null =>
  criteria && BooleanCriteria.get(criteria.type);

const valuesOf = ({ criteria }: FilterCriteriaData): unknown[] =>
  criteria ? criteria.values.map((value) => shownValue(criteria.type, value, null)) : [];

export class FilterCriteria {
  constructor(readonly data: Readonly<FilterCriteriaData>) {}

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.data);
  }

  getCriteriaType(): EnumMember | null {
    return typeOf(this.data);
  }

  getCriteriaValues(): unknown[] {
    return valuesOf(this.data);
  }

  getHiddenValues(): string[] {
    return this.data.hiddenValues ?? [];
  }

  getVisibleValues(): string[] {
    return this.data.visibleValues ?? [];
  }
}

export class FilterCriteriaBuilder extends BooleanCriteriaBuilder {
  private data: Readonly<FilterCriteriaData>;

  constructor(from?: Readonly<FilterCriteriaData>) {
    super();
    this.data = from ?? { criteria: null, hiddenValues: null, visibleValues: null };
  }

  /** @throws ServiceError for criteria that filter nothing. */
  build(): FilterCriteria {
    const { criteria, hiddenValues, visibleValues } = this.data;
    if (!criteria && !hiddenValues && !visibleValues) {
      throw new ServiceError('Filter criteria must have a condition or values to hide.');
    }
    return new FilterCriteria(this.data);
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.data);
  }

  getCriteriaType(): EnumMember | null {
    return typeOf(this.data);
  }

  getCriteriaValues(): unknown[] {
    return valuesOf(this.data);
  }

  getHiddenValues(): string[] {
    return this.data.hiddenValues ?? [];
  }

  getVisibleValues(): string[] {
    return this.data.visibleValues ?? [];
  }

  setHiddenValues(values: readonly string[]): this {
    this.data = { ...this.data, hiddenValues: [...values], visibleValues: null };
    return this;
  }

  setVisibleValues(values: readonly string[]): this {
    this.data = { ...this.data, hiddenValues: null, visibleValues: [...values] };
    return this;
  }

  protected setCriteria(criteria: CriteriaData): void {
    this.data = { ...this.data, criteria };
  }
}

surface<GoogleAppsScript.Spreadsheet.FilterCriteria>()(FilterCriteria, 'SpreadsheetApp.FilterCriteria', {
  copy: '()',
  getCriteriaType: '()',
  getCriteriaValues: '()',
  getHiddenValues: '()',
  getVisibleValues: '()',
});
surface<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>()(
  FilterCriteriaBuilder,
  'SpreadsheetApp.FilterCriteriaBuilder',
  {
    build: '()',
    copy: '()',
    getCriteriaType: '()',
    getCriteriaValues: '()',
    getHiddenValues: '()',
    getVisibleValues: '()',
    setHiddenValues: '(String[])',
    setVisibleValues: '(String[])',
  },
);
