// An installed trigger, as scripts hold it.
import type { TriggerRecord } from '../../files/stateFile';
import { surface } from '../../surface';
import { EventType, TriggerSource } from './scriptEnums';

export class Trigger {
  constructor(readonly record: TriggerRecord) {}

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getEventType() {
    return EventType.get(this.record.event);
  }

  getTriggerSource() {
    return TriggerSource.get(this.record.source);
  }

  /** The id of the file it watches; null for a clock trigger. */
  getTriggerSourceId(): string | null {
    return this.record.sourceId === '' ? null : this.record.sourceId;
  }

  getUniqueId(): string {
    return this.record.id;
  }
}

type GoogleTrigger = Omit<GoogleAppsScript.Script.Trigger, 'getTriggerSourceId'> & {
  getTriggerSourceId(): string | null;
};

surface<GoogleTrigger>()(Trigger, 'ScriptApp.Trigger', {
  getHandlerFunction: '()',
  getEventType: '()',
  getTriggerSource: '()',
  getTriggerSourceId: '()',
  getUniqueId: '()',
});
