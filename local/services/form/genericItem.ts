// The item as Google hands it out where the type is not known: `as…Item()` gives the one that it is.
import { ServiceError } from '../../errors';
import type { ItemTypeName } from '../../files/formParts';
import { surface } from '../../surface';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choiceItem';
import { DateItem, DateTimeItem } from './dateItem';
import type { FormView } from './formView';
import { CheckboxGridItem, GridItem } from './gridItem';
import { Item } from './item';
import { PageBreakItem } from './pageBreakItem';
import { ScaleItem } from './scaleItem';
import { SectionHeaderItem } from './sectionHeaderItem';
import { ParagraphTextItem, TextItem } from './textItem';
import { DurationItem, TimeItem } from './timeItem';

export class GenericItem extends Item {
  protected sibling(id: number) {
    return new GenericItem(this.view, id);
  }

  private as<I>(type: ItemTypeName, itemClass: new (view: FormView, id: number) => I): I {
    if (this.data.type !== type) {
      throw new ServiceError(`Invalid conversion for item type: ${this.data.type}.`);
    }
    return new itemClass(this.view, this.id);
  }

  asCheckboxGridItem(): CheckboxGridItem {
    return this.as('CHECKBOX_GRID', CheckboxGridItem);
  }

  asCheckboxItem(): CheckboxItem {
    return this.as('CHECKBOX', CheckboxItem);
  }

  asDateItem(): DateItem {
    return this.as('DATE', DateItem);
  }

  asDateTimeItem(): DateTimeItem {
    return this.as('DATETIME', DateTimeItem);
  }

  asDurationItem(): DurationItem {
    return this.as('DURATION', DurationItem);
  }

  asGridItem(): GridItem {
    return this.as('GRID', GridItem);
  }

  asListItem(): ListItem {
    return this.as('LIST', ListItem);
  }

  asMultipleChoiceItem(): MultipleChoiceItem {
    return this.as('MULTIPLE_CHOICE', MultipleChoiceItem);
  }

  asPageBreakItem(): PageBreakItem {
    return this.as('PAGE_BREAK', PageBreakItem);
  }

  asParagraphTextItem(): ParagraphTextItem {
    return this.as('PARAGRAPH_TEXT', ParagraphTextItem);
  }

  asScaleItem(): ScaleItem {
    return this.as('SCALE', ScaleItem);
  }

  asSectionHeaderItem(): SectionHeaderItem {
    return this.as('SECTION_HEADER', SectionHeaderItem);
  }

  asTextItem(): TextItem {
    return this.as('TEXT', TextItem);
  }

  asTimeItem(): TimeItem {
    return this.as('TIME', TimeItem);
  }
}

surface<GoogleAppsScript.Forms.Item>()(GenericItem, 'FormApp.Item', {
  asCheckboxGridItem: '()',
  asCheckboxItem: '()',
  asDateItem: '()',
  asDateTimeItem: '()',
  asDurationItem: '()',
  asGridItem: '()',
  asListItem: '()',
  asMultipleChoiceItem: '()',
  asPageBreakItem: '()',
  asParagraphTextItem: '()',
  asScaleItem: '()',
  asSectionHeaderItem: '()',
  asTextItem: '()',
  asTimeItem: '()',
});
