// A menu in the making.
import type { MenuEntry, Shown } from '../../runtime';
import { surface } from '../../surface';

export class Menu {
  readonly items: MenuEntry[] = [];

  constructor(
    readonly caption: string,
    private readonly shown: Shown,
  ) {}

  addItem(caption: string, functionName: string): this {
    this.items.push({ kind: 'item', caption, function: functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.items.push({ kind: 'menu', caption: menu.caption, items: [...menu.items] });
    return this;
  }

  addToUi(): void {
    this.shown.menus.push({ title: this.caption, items: [...this.items] });
  }
}

surface<GoogleAppsScript.Base.Menu>()(Menu, 'Ui.Menu', {
  addItem: '(String, String)',
  addSeparator: '()',
  addSubMenu: '(Menu)',
  addToUi: '()',
});
