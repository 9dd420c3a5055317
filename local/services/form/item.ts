// What all items of a form have in common.
import { ServiceError } from '../../errors';
import type { ItemData } from '../../files/formParts';
import { surface } from '../../surface';
import { ItemType } from './enums';
import type { FormView } from './formView';

/** A view of one item; it lives for as long as the item does. */
export abstract class Item<D extends ItemData = ItemData> {
  constructor(
    readonly view: FormView,
    readonly id: number,
  ) {}

  /** The item's data. @throws ServiceError when it has been deleted. */
  protected get data(): D {
    const found = this.view.file.item(this.id);
    if (!found) throw new ServiceError('The item has been deleted from its form.');
    return found as D;
  }

  /** Changes the item and has it kept. */
  protected change(change: (data: D) => void): this {
    change(this.data);
    this.view.file.touchItem(this.id);
    this.view.itemsChanged();
    return this;
  }

  getId(): number {
    return this.data.id;
  }

  getIndex(): number {
    return this.view.file.items.indexOf(this.data);
  }

  getType() {
    return ItemType.get(this.data.type);
  }

  getTitle(): string {
    return this.data.title;
  }

  setTitle(title: string): this {
    return this.change((data) => (data.title = title));
  }

  getHelpText(): string {
    return this.data.helpText;
  }

  setHelpText(text: string): this {
    return this.change((data) => (data.helpText = text));
  }

  duplicate(): Item<D> {
    const copy = { ...structuredClone<ItemData>(this.data), id: this.view.file.newItemId() };
    this.view.file.addItem(copy);
    this.view.itemsChanged();
    return this.sibling(copy.id);
  }

  /** An item of the same class with another id. */
  protected abstract sibling(id: number): Item<D>;
}

surface<GoogleAppsScript.Forms.Item>()(Item, 'FormApp.Item', {
  getId: '()',
  getIndex: '()',
  getType: '()',
  getTitle: '()',
  setTitle: '(Text)',
  getHelpText: '()',
  setHelpText: '(Text)',
  duplicate: '()',
});
