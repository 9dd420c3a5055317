// FormApp: makes and opens forms.
import { ServiceError } from '../../errors';
import { FormFile } from '../../files/formFile';
import { bringColumnsUpToDate } from '../../responses/responseTab';
import type { Execution } from '../../runtime';
import { surface, VALUE } from '../../surface';
import { permit } from '../script/permission';
import { DestinationType, ItemType, PageNavigationType } from './enums';
import { Form } from './form';
import type { FormView } from './formView';
import { GenericItem } from './genericItem';
import { ParagraphTextValidationBuilder, TextValidationBuilder } from './textValidation';
import { idInUrl } from './urls';

export class FormApp {
  readonly DestinationType = DestinationType;
  readonly ItemType = ItemType;
  readonly PageNavigationType = PageNavigationType;

  constructor(private readonly execution: Execution) {}

  /** A new form, named by the title; its own title is empty, as on Google (live behaviour 81). */
  create(title: string, isPublished = false): Form {
    this.permit('create');
    if (title === '') throw new ServiceError('Invalid argument: title');
    const { workspace, user } = this.execution;
    const file = new FormFile(workspace.newId(), workspace.head('form', title, user));
    Object.assign(file.settings, { published: isPublished, acceptingResponses: isPublished });
    return this.view(workspace.add(file));
  }

  openById(id: string): Form {
    this.permit('openById');
    const file = this.execution.workspace.find(FormFile, id);
    if (!file || !mayEdit(file, this.execution.user)) {
      throw new ServiceError(
        'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      );
    }
    return this.view(file);
  }

  openByUrl(url: string): Form {
    const id = idInUrl(url);
    if (id === null) throw new ServiceError('Invalid argument: url');
    return this.openById(id);
  }

  /** Null: no script here is bound to a form. */
  getActiveForm(): null {
    return null;
  }

  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder();
  }

  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return new ParagraphTextValidationBuilder();
  }

  private permit(member: string): void {
    permit(this.execution, `FormApp.${member}`, 'FULL', 'https://www.googleapis.com/auth/forms');
  }

  private view(file: FormFile): Form {
    const { execution } = this;
    const view: FormView = {
      execution,
      file,
      item: (id) => new GenericItem(view, id),
      itemsChanged: () => bringColumnsUpToDate(execution.workspace, file),
    };
    return new Form(view);
  }
}

surface<
  GoogleAppsScript.Forms.FormApp & {
    create(title: string, isPublished?: boolean): GoogleAppsScript.Forms.Form;
  }
>()(FormApp, 'FormApp', {
  DestinationType: VALUE,
  ItemType: VALUE,
  PageNavigationType: VALUE,
  create: ['(String)', '(String, Boolean)'],
  openById: '(String)',
  openByUrl: '(String)',
  getActiveForm: '()',
  createTextValidation: '()',
  createParagraphTextValidation: '()',
});

const mayEdit = (file: FormFile, user: string) =>
  [file.head.owner, ...file.settings.editors].some((address) => address.toLowerCase() === user.toLowerCase());
