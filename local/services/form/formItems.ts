// The part of a form that holds its items.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { ItemData } from '../../files/formParts';
import { surface } from '../../surface';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choiceItem';
import { DateItem, DateTimeItem } from './dateItem';
import { FormAccess } from './formAccess';
import type { FormView } from './formView';
import { CheckboxGridItem, GridItem } from './gridItem';
import type { Item } from './item';
import { PageBreakItem } from './pageBreakItem';
import { ScaleItem } from './scaleItem';
import { SectionHeaderItem } from './sectionHeaderItem';
import { ParagraphTextItem, TextItem } from './textItem';
import { DurationItem, TimeItem } from './timeItem';

/** What a new item has before anything is set. */
const layout = { id: 0, title: '', helpText: '' };
const question = { ...layout, required: false };

export abstract class FormItems extends FormAccess {
  private add<I>(itemClass: new (view: FormView, id: number) => I, data: ItemData): I {
    const { file } = this.view;
    const id = file.newItemId();
    file.addItem({ ...data, id });
    this.view.itemsChanged();
    return new itemClass(this.view, id);
  }

  addCheckboxGridItem() {
    return this.add(CheckboxGridItem, { ...question, type: 'CHECKBOX_GRID', rows: [], columns: [] });
  }

  addCheckboxItem() {
    return this.add(CheckboxItem, { ...question, type: 'CHECKBOX', choices: [], otherOption: false });
  }

  addDateItem() {
    return this.add(DateItem, { ...question, type: 'DATE', includesYear: true });
  }

  addDateTimeItem() {
    return this.add(DateTimeItem, { ...question, type: 'DATETIME', includesYear: true });
  }

  addDurationItem() {
    return this.add(DurationItem, { ...question, type: 'DURATION' });
  }

  addGridItem() {
    return this.add(GridItem, { ...question, type: 'GRID', rows: [], columns: [] });
  }

  addListItem() {
    return this.add(ListItem, { ...question, type: 'LIST', choices: [], otherOption: false });
  }

  addMultipleChoiceItem() {
    return this.add(MultipleChoiceItem, {
      ...question,
      type: 'MULTIPLE_CHOICE',
      choices: [],
      otherOption: false,
    });
  }

  addPageBreakItem() {
    return this.add(PageBreakItem, {
      ...layout,
      type: 'PAGE_BREAK',
      navigation: { type: 'CONTINUE', page: null },
    });
  }

  addParagraphTextItem() {
    return this.add(ParagraphTextItem, { ...question, type: 'PARAGRAPH_TEXT', validation: null });
  }

  addScaleItem() {
    return this.add(ScaleItem, {
      ...question,
      type: 'SCALE',
      lower: 1,
      upper: 5,
      leftLabel: '',
      rightLabel: '',
    });
  }

  addSectionHeaderItem() {
    return this.add(SectionHeaderItem, { ...layout, type: 'SECTION_HEADER' });
  }

  addTextItem() {
    return this.add(TextItem, { ...question, type: 'TEXT', validation: null });
  }

  addTimeItem() {
    return this.add(TimeItem, { ...question, type: 'TIME' });
  }

  getItems(type?: EnumMember): object[] {
    const items = this.view.file.items.filter((item) => !type || item.type === type.key);
    return items.map((item) => this.view.item(item.id));
  }

  getItemById(id: number): object | null {
    return this.view.file.item(id) ? this.view.item(id) : null;
  }

  moveItem(moved: number | Item, index: number): object {
    const data = this.itemAt(moved);
    if (index < 0 || index >= this.view.file.items.length) throw new ServiceError(`Invalid index: ${index}`);
    this.view.file.moveItem(data, index);
    return this.view.item(data.id);
  }

  deleteItem(deleted: number | Item): void {
    this.view.file.removeItem(this.itemAt(deleted));
  }

  /** The item at an index, or that a view is of. @throws ServiceError when there is none in this form. */
  private itemAt(place: number | Item): ItemData {
    const { file } = this.view;
    if (typeof place === 'number') {
      const found = file.items[place];
      if (!found) throw new ServiceError(`Invalid index: ${place}`);
      return found;
    }
    const found = place.view.file === file ? file.item(place.id) : undefined;
    if (!found) throw new ServiceError('The item is not in this form.');
    return found;
  }
}

surface<GoogleAppsScript.Forms.Form>()(FormItems, 'FormApp.Form', {
  addCheckboxGridItem: '()',
  addCheckboxItem: '()',
  addDateItem: '()',
  addDateTimeItem: '()',
  addDurationItem: '()',
  addGridItem: '()',
  addListItem: '()',
  addMultipleChoiceItem: '()',
  addPageBreakItem: '()',
  addParagraphTextItem: '()',
  addScaleItem: '()',
  addSectionHeaderItem: '()',
  addTextItem: '()',
  addTimeItem: '()',
  getItems: ['()', '(ItemType)'],
  getItemById: '(Integer)',
  moveItem: ['(Integer, Integer)', '(Item, Integer)'],
  deleteItem: ['(Integer)', '(Item)'],
});
