// What the workspace keeps beside its files: triggers, properties, the outbox, and what executions left behind.
import { readPart, WorkspaceFile, type Head, type Parts } from './workspaceFile';

/** An installed trigger. */
export interface TriggerRecord {
  id: string;
  /** The script project it belongs to. */
  project: string;
  handler: string;
  /** A name of `ScriptApp.EventType`, such as `ON_FORM_SUBMIT`. */
  event: string;
  /** A name of `ScriptApp.TriggerSource`, such as `SPREADSHEETS`. */
  source: string;
  /** The file it watches; empty for a clock trigger. */
  sourceId: string;
  /** The address of who installed it: it runs as that person. */
  owner: string;
  /** The container of the execution that installed it: an add-on's clock trigger runs there; empty for none. */
  document: string;
  /** For a clock trigger that repeats, how often, in hours; else null. */
  everyHours: number | null;
  /** For a clock trigger, when it runs first (or only), in milliseconds since 1970; else null. */
  firstRun: number | null;
}

/** A message in the outbox; nothing leaves the machine. */
export interface MailRecord {
  sent: number;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  htmlBody: string;
  attachments: { name: string; contentType: string; bytes: number }[];
}

/** A submission whose form-submit triggers have not run yet. */
export interface WaitingSubmission {
  form: string;
  response: string;
  /** Where it was written in the form's tab, from 1, and the columns that it changed. */
  row: number;
  changed: number[];
}

/** An execution that failed while nobody was there to read why. */
export interface FailedExecution {
  /** In milliseconds since 1970. */
  at: number;
  handler: string;
  spreadsheet: string;
  /** One sentence. */
  message: string;
}

/** Before the number of a part. */
const WAITING = 'waiting:';

/** Everything of the workspace that is not a Drive file. */
export class StateFile extends WorkspaceFile {
  static readonly ID = 'workspace';
  readonly triggers: TriggerRecord[];
  readonly outbox: MailRecord[];
  readonly failures: FailedExecution[];
  /** By a number that counts up. */
  private readonly waitingByNumber = new Map<number, WaitingSubmission>();
  private lastWaiting = 0;
  private readonly properties: Map<string, Map<string, string>>;

  constructor(head: Head, parts?: Parts) {
    super(StateFile.ID, head);
    this.triggers = parts?.has('triggers') ? readPart(parts, 'triggers') : [];
    this.outbox = parts?.has('outbox') ? readPart(parts, 'outbox') : [];
    this.failures = parts?.has('failures') ? readPart(parts, 'failures') : [];
    this.properties = new Map();
    for (const [part, text] of parts ?? []) {
      if (part.startsWith(WAITING))
        this.waitingByNumber.set(Number(part.slice(WAITING.length)), JSON.parse(text) as WaitingSubmission);
      if (!part.startsWith('properties:')) continue;
      const values = JSON.parse(text) as Record<string, string>;
      this.properties.set(part.slice('properties:'.length), new Map(Object.entries(values)));
    }
    this.lastWaiting = Math.max(0, ...this.waitingByNumber.keys());
    if (parts) this.settled();
  }

  /** How many submissions wait for their triggers. */
  get waiting(): number {
    return this.waitingByNumber.size;
  }

  /** Has a submission wait, behind those that do; each is a part of its own, so that one more rewrites little. */
  addWaiting(submission: WaitingSubmission): void {
    this.lastWaiting += 1;
    this.waitingByNumber.set(this.lastWaiting, submission);
    this.touch(WAITING + this.lastWaiting);
  }

  /** Takes off the submission that waits longest. */
  takeWaiting(): WaitingSubmission | undefined {
    if (this.waitingByNumber.size === 0) return undefined;
    const number = Math.min(...this.waitingByNumber.keys());
    const submission = this.waitingByNumber.get(number);
    this.waitingByNumber.delete(number);
    this.touch(WAITING + number);
    return submission;
  }

  /** The properties of a scope, such as `document:<project>:<spreadsheet>`; after changing them, `touchProperties`. */
  propertiesOf(scope: string): Map<string, string> {
    const known = this.properties.get(scope) ?? new Map<string, string>();
    this.properties.set(scope, known);
    return known;
  }

  touchProperties(scope: string): void {
    this.touch(`properties:${scope}`);
  }

  protected part(name: string): unknown {
    if (name === 'triggers') return this.triggers;
    if (name === 'outbox') return this.outbox;
    if (name.startsWith(WAITING)) return this.waitingByNumber.get(Number(name.slice(WAITING.length)));
    if (name === 'failures') return this.failures;
    return Object.fromEntries(this.propertiesOf(name.slice('properties:'.length)));
  }
}
