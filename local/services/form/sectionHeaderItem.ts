// The item that only shows a title and a description.
import type { SectionHeaderData } from '../../files/formParts';
import { surface } from '../../surface';
import { Item } from './item';

export class SectionHeaderItem extends Item<SectionHeaderData> {
  protected sibling(id: number) {
    return new SectionHeaderItem(this.view, id);
  }
}

surface<GoogleAppsScript.Forms.SectionHeaderItem>()(SectionHeaderItem, 'FormApp.SectionHeaderItem', {});
