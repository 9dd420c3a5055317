// Installs triggers, within the limits that Google sets for scripts and for add-ons.
import { randomBytes } from 'node:crypto';
import { ServiceError } from '../../errors';
import type { TriggerRecord } from '../../files/stateFile';
import { WorkspaceFile, type FileKind } from '../../files/workspaceFile';
import type { Execution } from '../../runtime';
import type { EventName, SourceName } from './scriptEnums';
import { Trigger } from './trigger';

const MOST_PER_USER = 20;

/** The built add-on's project; every other project is a plain script. */
const ADD_ON = 'calibrate';

/** Where a trigger is made: for whom, by which project, in which document. */
export interface Installer {
  readonly execution: Execution;
  /** The id of the execution's container; null in a script that no document contains. */
  readonly container: string | null;
  readonly handler: string;
}

interface TriggerWish {
  readonly event: EventName;
  readonly source: SourceName;
  readonly sourceId: string;
  readonly everyHours: number | null;
  readonly firstRun: number | null;
}

const TYPE_NAMES: Record<EventName, string> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_FORM_SUBMIT: 'form submit',
  ON_CHANGE: 'change',
  ON_EVENT_UPDATED: 'calendar',
};

/** @throws ServiceError where there is no such file, or where an add-on would watch another file than its own. */
export function requireWatchable({ execution, container }: Installer, id: string, kind: FileKind): void {
  if (execution.project.id === ADD_ON && id !== container) {
    throw new ServiceError('An add-on can only create triggers for the file that it is being used in.');
  }
  if (execution.workspace.find(WorkspaceFile, id)?.head.kind !== kind) {
    throw new ServiceError(
      `There is no ${kind} with the id ${id}, or you do not have permission to access it.`,
    );
  }
}

/** Installs a trigger. @throws ServiceError where one more would be too many, or it would run too often. */
export function install(installer: Installer, wish: TriggerWish): Trigger {
  const { execution, container, handler } = installer;
  const { workspace, project, user } = execution;
  const { state } = workspace;
  const document = container ?? '';
  const mine = state.triggers.filter((each) => each.project === project.id && each.owner === user);
  if (project.id === ADD_ON) requireAddOnLimits(mine, document, wish);
  if (mine.length >= MOST_PER_USER) {
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const id = randomBytes(8).readBigUInt64BE().toString();
  const record: TriggerRecord = { id, project: project.id, handler, owner: user, document, ...wish };
  state.triggers.push(record);
  state.touch('triggers');
  return new Trigger(record);
}

function requireAddOnLimits(mine: readonly TriggerRecord[], document: string, wish: TriggerWish): void {
  if (wish.everyHours !== null && wish.everyHours < 1) {
    throw new ServiceError('An add-on can use a time-driven trigger once per hour at most.');
  }
  if (mine.some((each) => each.document === document && each.event === wish.event)) {
    const type = TYPE_NAMES[wish.event];
    throw new ServiceError(
      `This add-on has created too many ${type} triggers in this document for this Google user account.`,
    );
  }
}
