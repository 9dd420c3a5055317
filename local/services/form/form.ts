// A form as scripts hold it.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import { linkTab, unlinkTab } from '../../responses/responseTab';
import { surface } from '../../surface';
import { DestinationType } from './enums';
import { FormItems } from './formItems';
import { FormResponse } from './formResponse';
import { editUrl, idInUrl, publishedUrl, shortUrl, summaryUrl } from './urls';

export class Form extends FormItems {
  getId(): string {
    return this.view.file.id;
  }

  getEditUrl(): string {
    return editUrl(this.view.file.id);
  }

  getPublishedUrl(): string {
    return publishedUrl(this.view.file.id);
  }

  getSummaryUrl(): string {
    return summaryUrl(this.view.file.id);
  }

  shortenFormUrl(url: string): string {
    if (idInUrl(url) === null) throw new ServiceError('Invalid argument: url');
    return shortUrl(url);
  }

  createResponse(): FormResponse {
    return new FormResponse(this.view, null);
  }

  /** All responses, or those from a time on. */
  getResponses(from?: Date): FormResponse[] {
    const earliest = from?.getTime() ?? -Infinity;
    const responses = this.view.file.responses.filter((response) => response.timestamp >= earliest);
    return responses.map((response) => new FormResponse(this.view, response));
  }

  getResponse(id: string): FormResponse {
    return new FormResponse(this.view, this.responseOf(id));
  }

  /** Takes a response out of the form; its row in the linked tab stays. */
  deleteResponse(id: string): this {
    this.view.file.removeResponse(this.responseOf(id).id);
    return this;
  }

  /** Takes all responses out of the form; their rows in the linked tab stay. */
  deleteAllResponses(): this {
    for (const response of this.view.file.responses) this.view.file.removeResponse(response.id);
    return this;
  }

  /** Makes a new tab in a spreadsheet, with the answers so far, for this form's answers to go to. */
  setDestination(_type: EnumMember, id: string): this {
    linkTab(this.view.execution.workspace, this.view.file, id);
    return this;
  }

  /** Leaves the tab as it is; later answers no longer go there. */
  removeDestination(): this {
    unlinkTab(this.view.execution.workspace, this.view.file);
    return this;
  }

  getDestinationId(): string {
    return this.destination.id;
  }

  getDestinationType() {
    return this.destination.type;
  }

  private get destination() {
    const { link } = this.view.file;
    if (!link) throw new ServiceError('The form currently has no response destination.');
    return { id: link.spreadsheet, type: DestinationType.of.SPREADSHEET };
  }

  private responseOf(id: string) {
    const found = this.view.file.response(id);
    if (!found) throw new ServiceError(`The form has no response with the ID ${id}.`);
    return found;
  }
}

surface<GoogleAppsScript.Forms.Form>()(Form, 'FormApp.Form', {
  getId: '()',
  getEditUrl: '()',
  getPublishedUrl: '()',
  getSummaryUrl: '()',
  shortenFormUrl: '(String)',
  createResponse: '()',
  getResponses: ['()', '(Date)'],
  getResponse: '(String)',
  deleteResponse: '(String)',
  deleteAllResponses: '()',
  setDestination: '(DestinationType, String)',
  removeDestination: '()',
  getDestinationId: '()',
  getDestinationType: '()',
});
