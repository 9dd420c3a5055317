// One of the choices that a person is offered.
import type { ChoiceData } from '../../files/formParts';
import { surface } from '../../surface';
import type { GoogleChoice } from './augment';
import { PageNavigationType } from './enums';
import type { FormView } from './formView';
import { PageBreakItem } from './pageBreakItem';

export class Choice {
  constructor(
    private readonly view: FormView,
    readonly data: ChoiceData,
  ) {}

  getValue(): string {
    return this.data.value;
  }

  getPageNavigationType() {
    return this.data.navigation && PageNavigationType.get(this.data.navigation.type);
  }

  getGotoPage(): PageBreakItem | null {
    const page = this.data.navigation?.page ?? null;
    return page !== null && this.view.file.item(page) ? new PageBreakItem(this.view, page) : null;
  }

  /** Google spells it `getGotoPage`, so that this name fails as any unknown one does there. */
  getGoToPage(): never {
    throw new TypeError('choice.getGoToPage is not a function');
  }
}

surface<GoogleChoice>()(Choice, 'FormApp.Choice', {
  getValue: '()',
  getPageNavigationType: '()',
  getGotoPage: '()',
  getGoToPage: '()',
});
