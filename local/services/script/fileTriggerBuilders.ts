// The builders of triggers that watch a file: a spreadsheet, a form or a document.
import { ServiceError } from '../../errors';
import { surface } from '../../surface';
import type { EventName, SourceName } from './scriptEnums';
import type { Trigger } from './trigger';
import { install, type Installer } from './triggerLimits';

abstract class FileTriggerBuilder {
  private event: EventName | null = null;

  constructor(
    private readonly installer: Installer,
    private readonly source: SourceName,
    private readonly sourceId: string,
  ) {}

  create(): Trigger {
    const { event, source, sourceId } = this;
    if (event === null) {
      throw new ServiceError(`The trigger for ${this.installer.handler} says no event, such as onOpen().`);
    }
    return install(this.installer, { event, source, sourceId, everyHours: null, firstRun: null });
  }

  protected on(event: EventName): this {
    this.event = event;
    return this;
  }
}

export class SpreadsheetTriggerBuilder extends FileTriggerBuilder {
  constructor(installer: Installer, id: string) {
    super(installer, 'SPREADSHEETS', id);
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }
}

export class FormTriggerBuilder extends FileTriggerBuilder {
  constructor(installer: Installer, id: string) {
    super(installer, 'FORMS', id);
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }
}

export class DocumentTriggerBuilder extends FileTriggerBuilder {
  constructor(installer: Installer, id: string) {
    super(installer, 'DOCUMENTS', id);
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }
}

surface<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>()(
  SpreadsheetTriggerBuilder,
  'ScriptApp.SpreadsheetTriggerBuilder',
  { create: '()', onOpen: '()', onEdit: '()', onChange: '()', onFormSubmit: '()' },
);
surface<GoogleAppsScript.Script.FormTriggerBuilder>()(FormTriggerBuilder, 'ScriptApp.FormTriggerBuilder', {
  create: '()',
  onOpen: '()',
  onFormSubmit: '()',
});
surface<GoogleAppsScript.Script.DocumentTriggerBuilder>()(
  DocumentTriggerBuilder,
  'ScriptApp.DocumentTriggerBuilder',
  { create: '()', onOpen: '()' },
);
