// Whether a text fits a validation of a form's text question, and what a person reads where it does not.
import type { NumberRuleKind, TextRule, TextValidationData } from '../files/formParts';

/** What a refused person reads, or null where the text fits. An empty text is not judged. */
export function textFault(validation: TextValidationData | null, text: string): string | null {
  if (!validation || text === '' || fits(validation.rule, text)) return null;
  return validation.helpText === '' ? inPlainWords(validation.rule) : validation.helpText;
}

/** Whether a text is one e-mail address, such as `name@example.org`. */
export const isEmail = (text: string): boolean => /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]+$/.test(text);

function fits(rule: TextRule, text: string): boolean {
  switch (rule.kind) {
    case 'TextIsEmail':
      return isEmail(text.trim());
    case 'TextIsUrl':
      return /^(https?|ftp):\/\/[^\s/]+\.[^\s/]+/i.test(text.trim());
    case 'TextContainsPattern':
      return new RegExp(rule.pattern).test(text);
    case 'TextDoesNotContainPattern':
      return !new RegExp(rule.pattern).test(text);
    case 'TextMatchesPattern':
      return new RegExp(`^(?:${rule.pattern})$`).test(text);
    case 'TextDoesNotMatchPattern':
      return !new RegExp(`^(?:${rule.pattern})$`).test(text);
    case 'TextLengthGreaterThanOrEqualTo':
      return text.length >= rule.length;
    case 'TextLengthLessThanOrEqualTo':
      return text.length <= rule.length;
    default:
      return numberFits(rule, text.trim());
  }
}

function numberFits(rule: TextRule, text: string): boolean {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return false;
  const value = Number(text);
  if (rule.kind === 'WholeNumber') return Number.isInteger(value);
  if ('start' in rule) {
    const between = value >= rule.start && value <= rule.end;
    return rule.kind === 'NumberBetween' ? between : !between;
  }
  return 'number' in rule ? COMPARISONS[rule.kind].holds(value, rule.number) : true;
}

const COMPARISONS: Record<NumberRuleKind, { holds(value: number, bound: number): boolean; words: string }> = {
  NumberEqualTo: { holds: (value, bound) => value === bound, words: 'equal to' },
  NumberNotEqualTo: { holds: (value, bound) => value !== bound, words: 'other than' },
  NumberGreaterThan: { holds: (value, bound) => value > bound, words: 'greater than' },
  NumberGreaterThanOrEqualTo: { holds: (value, bound) => value >= bound, words: 'at least' },
  NumberLessThan: { holds: (value, bound) => value < bound, words: 'less than' },
  NumberLessThanOrEqualTo: { holds: (value, bound) => value <= bound, words: 'at most' },
};

function inPlainWords(rule: TextRule): string {
  switch (rule.kind) {
    case 'TextIsEmail':
      return 'Must be a valid email address';
    case 'TextIsUrl':
      return 'Must be a valid URL';
    case 'Number':
      return 'Must be a number';
    case 'WholeNumber':
      return 'Must be a whole number';
    case 'NumberBetween':
      return `Must be a number between ${rule.start} and ${rule.end}`;
    case 'NumberNotBetween':
      return `Must be a number not between ${rule.start} and ${rule.end}`;
    case 'TextContainsPattern':
      return `Must contain ${rule.pattern}`;
    case 'TextDoesNotContainPattern':
      return `Must not contain ${rule.pattern}`;
    case 'TextMatchesPattern':
      return `Must match ${rule.pattern}`;
    case 'TextDoesNotMatchPattern':
      return `Must not match ${rule.pattern}`;
    case 'TextLengthGreaterThanOrEqualTo':
      return `Must be at least ${rule.length} characters`;
    case 'TextLengthLessThanOrEqualTo':
      return `Must be at most ${rule.length} characters`;
    default:
      return `Must be a number ${COMPARISONS[rule.kind].words} ${rule.number}`;
  }
}
