// What the workspace keeps beside its files: triggers, properties and the outbox.
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

/** Everything of the workspace that is not a Drive file. */
export class StateFile extends WorkspaceFile {
  static readonly ID = 'workspace';
  readonly triggers: TriggerRecord[];
  readonly outbox: MailRecord[];
  private readonly properties: Map<string, Map<string, string>>;

  constructor(head: Head, parts?: Parts) {
    super(StateFile.ID, head);
    this.triggers = parts?.has('triggers') ? readPart(parts, 'triggers') : [];
    this.outbox = parts?.has('outbox') ? readPart(parts, 'outbox') : [];
    this.properties = new Map();
    for (const [part, text] of parts ?? []) {
      if (!part.startsWith('properties:')) continue;
      const values = JSON.parse(text) as Record<string, string>;
      this.properties.set(part.slice('properties:'.length), new Map(Object.entries(values)));
    }
    if (parts) this.settled();
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
    return Object.fromEntries(this.propertiesOf(name.slice('properties:'.length)));
  }
}
