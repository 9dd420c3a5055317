// The `require…` methods of the builder of data validation rules.
import type { EnumMember } from '../../enumeration';
import { surface } from '../../surface';
import { DataValidationCriteria } from './enums';
import {
  checkboxCriteria,
  criteriaOf,
  isRange,
  listCriteria,
  rangeCriteria,
  shownValues,
  type ValidationCriteria,
} from './validationValues';
import type { RangeView, SpreadsheetView } from './views';

type CriteriaName = (typeof DataValidationCriteria)['names'][number];

export abstract class ValidationCriteriaBuilder {
  /** @param spreadsheet The one whose cells the criteria name; null where they name none. */
  constructor(
    protected criteria: ValidationCriteria | null,
    protected spreadsheet: SpreadsheetView | null,
  ) {}

  getCriteriaType(): EnumMember | null {
    return this.criteria && DataValidationCriteria.get(this.criteria.type);
  }

  getCriteriaValues(): unknown[] {
    return this.criteria ? shownValues(this.criteria, this.spreadsheet) : [];
  }

  requireCheckbox(...values: unknown[]): this {
    return this.take(checkboxCriteria(values));
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', start, end);
  }

  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', date);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', date);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: readonly string[], showDropdown = true): this {
    return this.take(listCriteria(values, showDropdown));
  }

  requireValueInRange(range: RangeView, showDropdown = true): this {
    return this.take(rangeCriteria(range, showDropdown), range.sheet.spreadsheet);
  }

  withCriteria(criteria: EnumMember, args: readonly unknown[]): this {
    return this.take(criteriaOf(criteria.key, args), isRange(args[0]) ? args[0].sheet.spreadsheet : null);
  }

  private require(type: CriteriaName, ...values: unknown[]): this {
    return this.take(criteriaOf(type, values));
  }

  private take(criteria: ValidationCriteria, spreadsheet: SpreadsheetView | null = null): this {
    this.criteria = criteria;
    this.spreadsheet = spreadsheet;
    return this;
  }
}

surface<GoogleAppsScript.Spreadsheet.DataValidationBuilder>()(
  ValidationCriteriaBuilder,
  'SpreadsheetApp.ValidationCriteriaBuilder',
  {
    getCriteriaType: '()',
    getCriteriaValues: '()',
    requireCheckbox: ['()', '(Object)', '(Object, Object)'],
    requireDate: '()',
    requireDateAfter: '(Date)',
    requireDateBefore: '(Date)',
    requireDateBetween: '(Date, Date)',
    requireDateEqualTo: '(Date)',
    requireDateNotBetween: '(Date, Date)',
    requireDateOnOrAfter: '(Date)',
    requireDateOnOrBefore: '(Date)',
    requireFormulaSatisfied: '(String)',
    requireNumberBetween: '(Number, Number)',
    requireNumberEqualTo: '(Number)',
    requireNumberGreaterThan: '(Number)',
    requireNumberGreaterThanOrEqualTo: '(Number)',
    requireNumberLessThan: '(Number)',
    requireNumberLessThanOrEqualTo: '(Number)',
    requireNumberNotBetween: '(Number, Number)',
    requireNumberNotEqualTo: '(Number)',
    requireTextContains: '(String)',
    requireTextDoesNotContain: '(String)',
    requireTextEqualTo: '(String)',
    requireTextIsEmail: '()',
    requireTextIsUrl: '()',
    requireValueInList: ['(Text[])', '(Text[], Boolean)'],
    requireValueInRange: ['(Range)', '(Range, Boolean)'],
    withCriteria: '(DataValidationCriteria, Object[])',
  },
);
