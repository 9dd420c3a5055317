// The part of a form that reads and changes its settings.
import type { FormSettings as Settings } from '../../files/formParts';
import { surface } from '../../surface';
import type { FormView } from './formView';

export abstract class FormSettings {
  constructor(readonly view: FormView) {}

  protected get settings(): Readonly<Settings> {
    return this.view.file.settings;
  }

  /** Changes settings and has them kept. */
  protected set(changes: Partial<Settings>): this {
    Object.assign(this.view.file.settings, changes);
    this.view.file.touch('settings');
    return this;
  }

  getTitle(): string {
    return this.settings.title;
  }

  setTitle(title: string): this {
    return this.set({ title });
  }

  getDescription(): string {
    return this.settings.description;
  }

  setDescription(description: string): this {
    return this.set({ description });
  }

  getConfirmationMessage(): string {
    return this.settings.confirmationMessage;
  }

  setConfirmationMessage(message: string): this {
    return this.set({ confirmationMessage: message });
  }

  getCustomClosedFormMessage(): string {
    return this.settings.closedMessage;
  }

  setCustomClosedFormMessage(message: string): this {
    return this.set({ closedMessage: message });
  }

  collectsEmail(): boolean {
    return this.settings.collectEmail;
  }

  setCollectEmail(enabled: boolean): this {
    this.set({ collectEmail: enabled });
    this.view.itemsChanged();
    return this;
  }

  hasLimitOneResponsePerUser(): boolean {
    return this.settings.limitOneResponse;
  }

  setLimitOneResponsePerUser(enabled: boolean): this {
    return this.set({ limitOneResponse: enabled });
  }

  hasProgressBar(): boolean {
    return this.settings.progressBar;
  }

  setProgressBar(enabled: boolean): this {
    return this.set({ progressBar: enabled });
  }

  canEditResponse(): boolean {
    return this.settings.allowResponseEdits;
  }

  setAllowResponseEdits(enabled: boolean): this {
    return this.set({ allowResponseEdits: enabled });
  }

  hasRespondAgainLink(): boolean {
    return this.settings.showLinkToRespondAgain;
  }

  setShowLinkToRespondAgain(enabled: boolean): this {
    return this.set({ showLinkToRespondAgain: enabled });
  }

  isPublishingSummary(): boolean {
    return this.settings.publishingSummary;
  }

  setPublishingSummary(enabled: boolean): this {
    return this.set({ publishingSummary: enabled });
  }

  getShuffleQuestions(): boolean {
    return this.settings.shuffleQuestions;
  }

  setShuffleQuestions(enabled: boolean): this {
    return this.set({ shuffleQuestions: enabled });
  }

  isQuiz(): boolean {
    return this.settings.isQuiz;
  }

  setIsQuiz(enabled: boolean): this {
    return this.set({ isQuiz: enabled });
  }

  requiresLogin(): boolean {
    return this.settings.requireLogin;
  }

  setRequireLogin(enabled: boolean): this {
    return this.set({ requireLogin: enabled });
  }
}

surface<GoogleAppsScript.Forms.Form>()(FormSettings, 'FormApp.Form', {
  getTitle: '()',
  setTitle: '(Text)',
  getDescription: '()',
  setDescription: '(Text)',
  getConfirmationMessage: '()',
  setConfirmationMessage: '(Text)',
  getCustomClosedFormMessage: '()',
  setCustomClosedFormMessage: '(Text)',
  collectsEmail: '()',
  setCollectEmail: '(Boolean)',
  hasLimitOneResponsePerUser: '()',
  setLimitOneResponsePerUser: '(Boolean)',
  hasProgressBar: '()',
  setProgressBar: '(Boolean)',
  canEditResponse: '()',
  setAllowResponseEdits: '(Boolean)',
  hasRespondAgainLink: '()',
  setShowLinkToRespondAgain: '(Boolean)',
  isPublishingSummary: '()',
  setPublishingSummary: '(Boolean)',
  getShuffleQuestions: '()',
  setShuffleQuestions: '(Boolean)',
  isQuiz: '()',
  setIsQuiz: '(Boolean)',
  requiresLogin: '()',
  setRequireLogin: '(Boolean)',
});
