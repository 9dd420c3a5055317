// The first step of making a trigger: what it watches.
import { surface } from '../../surface';
import { ClockTriggerBuilder } from './clockTriggerBuilder';
import { DocumentTriggerBuilder, FormTriggerBuilder, SpreadsheetTriggerBuilder } from './fileTriggerBuilders';
import { requireWatchable, type Installer } from './triggerLimits';

/** A file by its id, or as the object that its service gives. */
type FileReference = string | { getId(): string };

const idOf = (file: FileReference) => (typeof file === 'string' ? file : file.getId());

export class TriggerBuilder {
  constructor(private readonly installer: Installer) {}

  forSpreadsheet(spreadsheet: FileReference): SpreadsheetTriggerBuilder {
    requireWatchable(this.installer, idOf(spreadsheet), 'spreadsheet');
    return new SpreadsheetTriggerBuilder(this.installer, idOf(spreadsheet));
  }

  forForm(form: FileReference): FormTriggerBuilder {
    requireWatchable(this.installer, idOf(form), 'form');
    return new FormTriggerBuilder(this.installer, idOf(form));
  }

  forDocument(document: FileReference): DocumentTriggerBuilder {
    requireWatchable(this.installer, idOf(document), 'document');
    return new DocumentTriggerBuilder(this.installer, idOf(document));
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.installer);
  }
}

surface<GoogleAppsScript.Script.TriggerBuilder>()(TriggerBuilder, 'ScriptApp.TriggerBuilder', {
  forSpreadsheet: ['(String)', '(Spreadsheet)'],
  forForm: ['(String)', '(Form)'],
  forDocument: ['(String)', '(Document)'],
  timeBased: '()',
});
