// A document that a script has opened.
import { ServiceError } from '../../errors';
import type { DocumentFile, Sharing } from '../../files/documentFile';
import { surface } from '../../surface';
import { User } from '../script/user';
import { orNull } from './attributes';
import { Tab } from './tab';
import { TAB_CONTENT_MEMBERS, TabContent } from './tabContent';

export class Document extends TabContent {
  getId(): string {
    return this.file.id;
  }

  getUrl(): string {
    return `https://docs.google.com/document/d/${this.file.id}/edit`;
  }

  getName(): string {
    return this.file.name;
  }

  /** Takes effect at once, whether or not the document is saved. */
  setName(name: string): this {
    this.file.rename(name);
    return this;
  }

  getLanguage(): string {
    return orNull(this.copy.content.settings.language);
  }

  setLanguage(language: string): this {
    this.copy.edit().settings.language = language;
    return this;
  }

  getTabs(): Tab[] {
    this.copy.requireOpen();
    return [new Tab(this.copy)];
  }

  getTab(id: string): Tab | null {
    return id === Tab.ID ? this.getActiveTab() : null;
  }

  getActiveTab(): Tab {
    this.copy.requireOpen();
    return new Tab(this.copy);
  }

  /** Empties the body; header, footer and page stay. */
  clear(): this {
    this.getBody().clear();
    return this;
  }

  saveAndClose(): void {
    this.copy.saveAndClose();
  }

  getEditors(): User[] {
    return [this.file.head.owner, ...this.file.sharing.editors].map((email) => new User(email));
  }

  /** Editors are viewers too. */
  getViewers(): User[] {
    return [...this.getEditors(), ...this.file.sharing.viewers.map((email) => new User(email))];
  }

  addEditor(user: string | User): this {
    return this.addEditors([addressOf(user)]);
  }

  /** @throws ServiceError for what is no address: then nobody is added. */
  addEditors(emails: string[]): this {
    emails.forEach(addressOf);
    return this.share((sharing) => ({
      editors: [...new Set([...sharing.editors, ...emails])].filter(
        (email) => email !== this.file.head.owner,
      ),
      viewers: sharing.viewers.filter((email) => !emails.includes(email)),
    }));
  }

  addViewer(user: string | User): this {
    return this.addViewers([addressOf(user)]);
  }

  addViewers(emails: string[]): this {
    emails.forEach(addressOf);
    return this.share((sharing) => {
      const fresh = emails.filter((email) => this.file.accessOf(email) === 'none');
      return { ...sharing, viewers: [...sharing.viewers, ...new Set(fresh)] };
    });
  }

  removeEditor(user: string | User): this {
    const email = addressOf(user);
    return this.share((sharing) => ({
      ...sharing,
      editors: sharing.editors.filter((each) => each !== email),
    }));
  }

  removeViewer(user: string | User): this {
    const email = addressOf(user);
    return this.share((sharing) => ({
      ...sharing,
      viewers: sharing.viewers.filter((each) => each !== email),
    }));
  }

  private get file(): DocumentFile {
    return this.copy.file;
  }

  private share(change: (sharing: Sharing) => Sharing): this {
    this.file.share(change(this.file.sharing));
    return this;
  }
}

function addressOf(user: string | User): string {
  const email = typeof user === 'string' ? user : user.getEmail();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new ServiceError(`Invalid email: ${email}`);
  return email;
}

surface<
  Omit<GoogleAppsScript.Document.Document, 'getTab'> & { getTab(id: string): unknown; clear(): unknown }
>()(Document, 'DocumentApp.Document', {
  ...TAB_CONTENT_MEMBERS,
  getId: '()',
  getUrl: '()',
  getName: '()',
  setName: '(String)',
  getLanguage: '()',
  setLanguage: '(String)',
  getTabs: '()',
  getTab: '(String)',
  getActiveTab: '()',
  clear: '()',
  saveAndClose: '()',
  getEditors: '()',
  getViewers: '()',
  addEditor: ['(String)', '(User)'],
  addEditors: '(String[])',
  addViewer: ['(String)', '(User)'],
  addViewers: '(String[])',
  removeEditor: ['(String)', '(User)'],
  removeViewer: ['(String)', '(User)'],
});
