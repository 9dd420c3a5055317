// The item that opens a page.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { Navigation, PageBreakData } from '../../files/formParts';
import { surface } from '../../surface';
import { PageNavigationType } from './enums';
import type { FormView } from './formView';
import { Item } from './item';

export class PageBreakItem extends Item<PageBreakData> {
  protected sibling(id: number) {
    return new PageBreakItem(this.view, id);
  }

  getPageNavigationType() {
    return PageNavigationType.get(this.data.navigation.type);
  }

  getGoToPage(): PageBreakItem | null {
    const { page } = this.data.navigation;
    return page !== null && this.view.file.item(page) ? new PageBreakItem(this.view, page) : null;
  }

  setGoToPage(target: PageBreakItem | EnumMember): this {
    const navigation = navigationTo(this.view, target);
    return this.change((data) => (data.navigation = navigation));
  }
}

surface<GoogleAppsScript.Forms.PageBreakItem>()(PageBreakItem, 'FormApp.PageBreakItem', {
  getPageNavigationType: '()',
  getGoToPage: '()',
  setGoToPage: ['(PageBreakItem)', '(PageNavigationType)'],
});

/** Navigation to a page of the form, or of a type that needs no page. */
export function navigationTo(view: FormView, target: PageBreakItem | EnumMember): Navigation {
  if (target instanceof PageBreakItem) {
    if (target.view.file !== view.file || !view.file.item(target.id)) {
      throw new ServiceError('The page to go to is not in this form.');
    }
    return { type: 'GO_TO_PAGE', page: target.id };
  }
  const type = PageNavigationType.get(target.key).key;
  if (type === 'GO_TO_PAGE') throw new ServiceError('To go to a page, pass its page break.');
  return { type, page: null };
}
