// The part of a form that says who may answer it and who may edit it.
import { ServiceError } from '../../errors';
import { isEmail } from '../../responses/textRules';
import { surface } from '../../surface';
import { User } from '../script/user';
import type { GoogleForm } from './augment';
import { FormSettings } from './formSettings';

export abstract class FormAccess extends FormSettings {
  isPublished(): boolean {
    return this.settings.published;
  }

  /** Publishing opens the form; unpublishing closes it. */
  setPublished(enabled: boolean): this {
    return this.set({ published: enabled, acceptingResponses: enabled });
  }

  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }

  isAcceptingResponses(): boolean {
    return this.settings.acceptingResponses;
  }

  setAcceptingResponses(enabled: boolean): this {
    if (enabled && !this.settings.published) {
      throw new ServiceError('The form is not published, so it cannot accept responses. Publish it first.');
    }
    return this.set({ acceptingResponses: enabled });
  }

  getPublishedReaders(): User[] {
    return this.settings.publishedReaders.map((address) => new User(address));
  }

  /** Lets a person answer; who may edit the form may answer it already. */
  addPublishedReader(reader: string | User): this {
    return this.addPublishedReaders([addressOf(reader)]);
  }

  addPublishedReaders(addresses: string[]): this {
    const { publishedReaders } = this.settings;
    const editors = [this.view.file.head.owner, ...this.settings.editors];
    const readers = joined(publishedReaders, addresses).filter((address) => !has(editors, address));
    return this.set({ publishedReaders: readers });
  }

  /** Also takes away the right to edit, as on Google. */
  removePublishedReader(reader: string | User): this {
    const address = addressOf(reader);
    return this.removeEditor(address).set({
      publishedReaders: without(this.settings.publishedReaders, address),
    });
  }

  /** The owner and who else may edit. */
  getEditors(): User[] {
    return [this.view.file.head.owner, ...this.settings.editors].map((address) => new User(address));
  }

  addEditor(editor: string | User): this {
    return this.addEditors([addressOf(editor)]);
  }

  addEditors(addresses: string[]): this {
    const editors = joined(this.settings.editors, addresses);
    return this.set({ editors: without(editors, this.view.file.head.owner) });
  }

  removeEditor(editor: string | User): this {
    const address = addressOf(editor);
    if (has([this.view.file.head.owner], address)) {
      throw new ServiceError("The form's owner cannot be removed.");
    }
    return this.set({ editors: without(this.settings.editors, address) });
  }
}

surface<GoogleForm>()(FormAccess, 'FormApp.Form', {
  isPublished: '()',
  setPublished: '(Boolean)',
  supportsAdvancedResponderPermissions: '()',
  isAcceptingResponses: '()',
  setAcceptingResponses: '(Boolean)',
  getPublishedReaders: '()',
  addPublishedReader: ['(String)', '(User)'],
  addPublishedReaders: '(String[])',
  removePublishedReader: ['(String)', '(User)'],
  getEditors: '()',
  addEditor: ['(String)', '(User)'],
  addEditors: '(String[])',
  removeEditor: ['(String)', '(User)'],
});

const addressOf = (person: string | User) => (typeof person === 'string' ? person : person.getEmail());
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
const has = (addresses: readonly string[], address: string) => addresses.some((each) => same(each, address));
const without = (addresses: readonly string[], address: string) =>
  addresses.filter((each) => !same(each, address));

/** Two lists of addresses as one, each address once. */
function joined(addresses: readonly string[], more: readonly string[]): string[] {
  const all: string[] = [];
  for (const address of [...addresses, ...more]) {
    if (!isEmail(address.trim())) throw new ServiceError(`Invalid email: ${address}`);
    if (!has(all, address)) all.push(address.trim());
  }
  return all;
}
