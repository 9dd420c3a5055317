// Validations of text questions, and their builders.
import { ServiceError } from '../../errors';
import type { NumberRuleKind, PatternRuleKind, TextRule, TextValidationData } from '../../files/formParts';
import { surface } from '../../surface';

export class TextValidation {
  constructor(readonly data: TextValidationData) {}
}

surface<GoogleAppsScript.Forms.TextValidation>()(TextValidation, 'FormApp.TextValidation', {});

export class ParagraphTextValidation {
  constructor(readonly data: TextValidationData) {}
}

surface<GoogleAppsScript.Forms.ParagraphTextValidation>()(
  ParagraphTextValidation,
  'FormApp.ParagraphTextValidation',
  {},
);

/** What both builders can require; the last requirement counts. */
abstract class TextRules {
  private rule: TextRule | null = null;
  private helpText = '';

  /** What has been built. @throws ServiceError when nothing is required. */
  protected get data(): TextValidationData {
    if (!this.rule) throw new ServiceError('A validation has to require something.');
    return { rule: this.rule, helpText: this.helpText };
  }

  protected require(rule: TextRule): this {
    this.rule = rule;
    return this;
  }

  setHelpText(text: string): this {
    this.helpText = text;
    return this;
  }

  requireTextContainsPattern(pattern: string): this {
    return this.requirePattern('TextContainsPattern', pattern);
  }

  requireTextDoesNotContainPattern(pattern: string): this {
    return this.requirePattern('TextDoesNotContainPattern', pattern);
  }

  requireTextMatchesPattern(pattern: string): this {
    return this.requirePattern('TextMatchesPattern', pattern);
  }

  requireTextDoesNotMatchPattern(pattern: string): this {
    return this.requirePattern('TextDoesNotMatchPattern', pattern);
  }

  requireTextLengthGreaterThanOrEqualTo(length: number): this {
    return this.require({ kind: 'TextLengthGreaterThanOrEqualTo', length });
  }

  requireTextLengthLessThanOrEqualTo(length: number): this {
    return this.require({ kind: 'TextLengthLessThanOrEqualTo', length });
  }

  private requirePattern(kind: PatternRuleKind, pattern: string): this {
    try {
      new RegExp(pattern);
    } catch {
      throw new ServiceError(`Invalid regular expression: ${pattern}`);
    }
    return this.require({ kind, pattern });
  }
}

surface<GoogleAppsScript.Forms.ParagraphTextValidationBuilder>()(TextRules, 'FormApp.TextRules', {
  setHelpText: '(Text)',
  requireTextContainsPattern: '(String)',
  requireTextDoesNotContainPattern: '(String)',
  requireTextMatchesPattern: '(String)',
  requireTextDoesNotMatchPattern: '(String)',
  requireTextLengthGreaterThanOrEqualTo: '(Integer)',
  requireTextLengthLessThanOrEqualTo: '(Integer)',
});

export class ParagraphTextValidationBuilder extends TextRules {
  build(): ParagraphTextValidation {
    return new ParagraphTextValidation(this.data);
  }
}

surface<GoogleAppsScript.Forms.ParagraphTextValidationBuilder>()(
  ParagraphTextValidationBuilder,
  'FormApp.ParagraphTextValidationBuilder',
  { build: '()' },
);

export class TextValidationBuilder extends TextRules {
  build(): TextValidation {
    return new TextValidation(this.data);
  }

  requireTextIsEmail(): this {
    return this.require({ kind: 'TextIsEmail' });
  }

  requireTextIsUrl(): this {
    return this.require({ kind: 'TextIsUrl' });
  }

  requireNumber(): this {
    return this.require({ kind: 'Number' });
  }

  requireWholeNumber(): this {
    return this.require({ kind: 'WholeNumber' });
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require({ kind: 'NumberBetween', start, end });
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require({ kind: 'NumberNotBetween', start, end });
  }

  requireNumberEqualTo(number: number): this {
    return this.compare('NumberEqualTo', number);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.compare('NumberNotEqualTo', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.compare('NumberGreaterThan', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.compare('NumberGreaterThanOrEqualTo', number);
  }

  requireNumberLessThan(number: number): this {
    return this.compare('NumberLessThan', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.compare('NumberLessThanOrEqualTo', number);
  }

  private compare(kind: NumberRuleKind, number: number): this {
    return this.require({ kind, number });
  }
}

surface<GoogleAppsScript.Forms.TextValidationBuilder>()(
  TextValidationBuilder,
  'FormApp.TextValidationBuilder',
  {
    build: '()',
    requireTextIsEmail: '()',
    requireTextIsUrl: '()',
    requireNumber: '()',
    requireWholeNumber: '()',
    requireNumberBetween: '(Number, Number)',
    requireNumberNotBetween: '(Number, Number)',
    requireNumberEqualTo: '(Number)',
    requireNumberNotEqualTo: '(Number)',
    requireNumberGreaterThan: '(Number)',
    requireNumberGreaterThanOrEqualTo: '(Number)',
    requireNumberLessThan: '(Number)',
    requireNumberLessThanOrEqualTo: '(Number)',
  },
);
