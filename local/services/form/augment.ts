// What @types/google-apps-script lacks of Google's Forms service, or has wrong.

/** `Form`, with publishing (Google's reference, 2025 and later). */
export interface GoogleForm extends GoogleAppsScript.Forms.Form {
  addPublishedReader(reader: string | GoogleAppsScript.Base.User): GoogleAppsScript.Forms.Form;
  addPublishedReaders(emailAddresses: string[]): GoogleAppsScript.Forms.Form;
  getPublishedReaders(): GoogleAppsScript.Base.User[];
  isPublished(): boolean;
  removePublishedReader(reader: string | GoogleAppsScript.Base.User): GoogleAppsScript.Forms.Form;
  setPublished(enabled: boolean): GoogleAppsScript.Forms.Form;
  supportsAdvancedResponderPermissions(): boolean;
}

/** `FormResponse`, null until it is submitted, which the types leave out. */
export interface GoogleFormResponse
  extends Omit<GoogleAppsScript.Forms.FormResponse, keyof UntilSubmitted>, UntilSubmitted {}

interface UntilSubmitted {
  getId(): string | null;
  getTimestamp(): Date | null;
  getRespondentEmail(): string | null;
  getEditResponseUrl(): string | null;
}

/** `ItemResponse`, with '' for a row of a grid that was left out (Google's reference). */
export interface GoogleItemResponse extends Omit<GoogleAppsScript.Forms.ItemResponse, 'getResponse'> {
  getResponse(): string | (string | string[])[];
}

/** `Choice`, with the name that people look for and Google does not have (live behaviour 101). */
export interface GoogleChoice extends GoogleAppsScript.Forms.Choice {
  getGoToPage(): GoogleAppsScript.Forms.PageBreakItem;
}
