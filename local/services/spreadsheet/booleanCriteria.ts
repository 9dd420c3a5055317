// The `when…` methods that the builders of conditional format rules and of filter criteria share.
import type { EnumMember } from '../../enumeration';
import type { CriteriaData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { keptValues } from './criteria';
import type { BooleanCriteria } from './enums';

type CriteriaName = (typeof BooleanCriteria)['names'][number];

export abstract class BooleanCriteriaBuilder {
  /** Takes the criteria in place of those that were there. */
  protected abstract setCriteria(criteria: CriteriaData): void;

  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }

  whenDateAfter(date: Date | EnumMember): this {
    return this.whenDate('DATE_AFTER', date);
  }

  whenDateBefore(date: Date | EnumMember): this {
    return this.whenDate('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: Date | EnumMember): this {
    return this.whenDate('DATE_EQUAL_TO', date);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.when('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }

  withCriteria(criteria: EnumMember<CriteriaName>, args: readonly unknown[]): this {
    return this.when(criteria.key, ...args);
  }

  private whenDate(type: 'DATE_AFTER' | 'DATE_BEFORE' | 'DATE_EQUAL_TO', date: Date | EnumMember): this {
    return date instanceof Date ? this.when(type, date) : this.when(`${type}_RELATIVE`, date);
  }

  private when(type: CriteriaName, ...values: unknown[]): this {
    this.setCriteria({ type, values: keptValues(type, values) });
    return this;
  }
}

surface<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>()(
  BooleanCriteriaBuilder,
  'SpreadsheetApp.BooleanCriteriaBuilder',
  {
    whenCellEmpty: '()',
    whenCellNotEmpty: '()',
    whenDateAfter: ['(Date)', '(RelativeDate)'],
    whenDateBefore: ['(Date)', '(RelativeDate)'],
    whenDateEqualTo: ['(Date)', '(RelativeDate)'],
    whenFormulaSatisfied: '(String)',
    whenNumberBetween: '(Number, Number)',
    whenNumberEqualTo: '(Number)',
    whenNumberGreaterThan: '(Number)',
    whenNumberGreaterThanOrEqualTo: '(Number)',
    whenNumberLessThan: '(Number)',
    whenNumberLessThanOrEqualTo: '(Number)',
    whenNumberNotBetween: '(Number, Number)',
    whenNumberNotEqualTo: '(Number)',
    whenTextContains: '(String)',
    whenTextDoesNotContain: '(String)',
    whenTextEndsWith: '(String)',
    whenTextEqualTo: '(String)',
    whenTextStartsWith: '(String)',
    withCriteria: '(BooleanCriteria, Object[])',
  },
);
