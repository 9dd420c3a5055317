// Runs one function of a script project in a fresh V8 context, as Google does on every call.
import vm from 'node:vm';
import { ServiceError } from './errors';
import { Membrane } from './membrane';
import type { ScriptProject } from './project';
import { services } from './services';
import type { Workspace } from './workspace';

/** How the n-th service call of an execution fails (counted from 1). */
export interface Fault {
  readonly at: number;
  /**
   * `throw`: before it takes effect · `refuse`: permission, before it takes effect · `after`: it takes effect, then
   * throws · `end`: the execution ends there, as at a time-out: nothing that follows has any effect.
   */
  readonly kind: 'throw' | 'refuse' | 'after' | 'end';
}

export interface Request {
  readonly project: ScriptProject;
  /** A top-level function, or a method of a top-level object (`menu.item1`). */
  readonly function: string;
  /** The arguments, or how to make those that are service objects, such as an event. */
  readonly args?: readonly unknown[] | ((execution: Execution) => readonly unknown[]);
  /** Whose authority it runs under; the workspace's owner by default. */
  readonly user?: string;
  /** The spreadsheet whose editor, menu or trigger it runs in; none for a standalone script. */
  readonly spreadsheet?: string;
  readonly authMode?: 'NONE' | 'LIMITED' | 'FULL';
  /** True in a trigger: there is no editor to show anything in. */
  readonly unattended?: boolean;
  readonly fault?: Fault;
}

export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** What an execution asked its editor to show. */
export interface Shown {
  readonly toasts: { message: string; title: string; seconds: number }[];
  readonly menus: { title: string; items: MenuEntry[] }[];
  sidebar: { title: string; html: string } | null;
  dialog: { title: string; html: string; width: number; height: number; modal: boolean } | null;
}

export type MenuEntry =
  | { kind: 'item'; caption: string; function: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuEntry[] };

export interface Outcome {
  /** The returned value, with plain data of our own context. */
  readonly value: unknown;
  /** The returned value as JSON text; undefined where JSON has no word for it. */
  readonly json: string | undefined;
  /** False where it returned a promise that nothing is left to settle. */
  readonly settled: boolean;
  /** What it threw. */
  readonly error: { name: string; message: string; stack: string } | null;
  /** Service calls made: any call of a member of a Google object. */
  readonly calls: number;
  /** The same by member, such as `SpreadsheetApp.Range.getValues`. */
  readonly callsByMember: ReadonlyMap<string, number>;
  /** The member whose call was made to fail; null where the execution made no such call. */
  readonly faulted: string | null;
  readonly logs: readonly LogLine[];
  readonly shown: Shown;
}

/** One run of a function: what services need to know of it, and what it leaves. */
export class Execution {
  readonly logs: LogLine[] = [];
  readonly shown: Shown = { toasts: [], menus: [], sidebar: null, dialog: null };
  readonly user: string;
  readonly authMode: 'NONE' | 'LIMITED' | 'FULL';
  readonly project: ScriptProject;
  /** The container's id; null for a standalone script. `setActiveSpreadsheet` changes it. */
  spreadsheet: string | null;
  readonly unattended: boolean;
  private readonly context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  private readonly membrane = new Membrane(this.context, (owner, member, call) =>
    this.serviceCall(`${owner.name}.${member}`, call),
  );
  private readonly tally = new Map<string, number>();
  private readonly endings: ((normal: boolean) => void)[] = [];
  private calls = 0;
  private faulted: string | null = null;
  private ended = false;
  private settled = true;

  constructor(
    readonly workspace: Workspace,
    private readonly request: Request,
  ) {
    this.project = request.project;
    this.user = request.user ?? workspace.owner;
    this.authMode = request.authMode ?? 'FULL';
    this.spreadsheet = request.spreadsheet ?? null;
    this.unattended = request.unattended ?? false;
    for (const [name, service] of Object.entries(services(this))) {
      this.define(name, this.membrane.toScript(service));
    }
    this.define('console', this.toScript(this.console()));
  }

  /** Has something done when the execution ends; `normal` is false when it threw or was ended. */
  atEnd(work: (normal: boolean) => void): void {
    this.endings.push(work);
  }

  /** Evaluates source text as an expression of the script's own context, as HtmlService does for a template. */
  evaluate(source: string, filename: string): unknown {
    return new vm.Script(source, { filename }).runInContext(this.context);
  }

  /** A host value as the script sees it. */
  toScript(value: unknown): unknown {
    return this.membrane.toScript(value);
  }

  run(): Outcome {
    let value: unknown;
    let json: string | undefined;
    let error: Outcome['error'] = null;
    try {
      this.project.code.runInContext(this.context);
      const returned = this.callFunction();
      value = this.membrane.toHost(returned);
      json = JSON.stringify(returned);
      if (this.ended) error = TIMED_OUT;
    } catch (thrown) {
      error = this.ended ? TIMED_OUT : describe(thrown);
    }
    for (const work of this.endings) work(error === null);
    this.workspace.settle();
    const { settled, calls, tally: callsByMember, faulted, logs, shown } = this;
    return { value, json, settled, error, calls, callsByMember, faulted, logs, shown };
  }

  private callFunction(): unknown {
    const { function: name, args = [] } = this.request;
    if (!/^[\w$]+(\.[\w$]+)*$/.test(name)) throw new ServiceError(`Not a function's name: ${name}`);
    const call: Call = {
      args: this.toScript(typeof args === 'function' ? args(this) : args),
      value: undefined,
    };
    this.define(CALL, call);
    entryOf(name).runInContext(this.context);
    this.settled = call.waits !== true;
    if (call.failed) throw call.value;
    return call.value;
  }

  private serviceCall(member: string, call: () => unknown): unknown {
    if (this.ended) throw new ServiceError(TIMED_OUT.message);
    this.calls += 1;
    this.tally.set(member, (this.tally.get(member) ?? 0) + 1);
    const fault = this.request.fault?.at === this.calls ? this.request.fault.kind : null;
    if (fault !== null) this.faulted = member;
    if (fault === 'end') {
      this.ended = true;
      throw new ServiceError(TIMED_OUT.message);
    }
    if (fault === 'throw') throw new ServiceError(`Service error: ${member}`);
    if (fault === 'refuse') throw new ServiceError(`You do not have permission to call ${member}.`);
    try {
      const result = call();
      if (fault === 'after') throw new ServiceError(`Service error: ${member}`);
      return result;
    } finally {
      this.workspace.settle();
    }
  }

  private console(): Record<string, unknown> {
    const levels = ['log', 'info', 'warn', 'error'] as const;
    return Object.fromEntries(
      levels.map((level) => [level, (...values: unknown[]) => this.log(level, values)]),
    );
  }

  /** Keeps what a script logged, as one line. */
  log(level: LogLine['level'], values: readonly unknown[]): void {
    const text = values
      .map((each) => (typeof each === 'string' ? each : this.membrane.describe(each)))
      .join(' ');
    this.logs.push({ level, text });
  }

  private define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}

/** What passes between the runtime and the entry script. */
interface Call {
  readonly args: unknown;
  value: unknown;
  failed?: boolean;
  /** For a promise. */
  waits?: boolean;
}

const CALL = '__call';

/** Calls a function by its name inside the context; a promise counts as what it settles to by then. */
function entryOf(name: string): vm.Script {
  const [root] = name.split('.');
  return new vm.Script(
    `((call) => {
      delete globalThis.${CALL};
      if (typeof ${root} === 'undefined' || typeof ${name} !== 'function') throw new Error('Script function not found: ${name}');
      const returned = ${name}(...call.args);
      if (!(returned instanceof Promise)) { call.value = returned; return; }
      const settle = (value) => { call.waits = false; call.value = value; };
      call.waits = true;
      returned.then(settle, (error) => { call.failed = true; settle(error); });
    })(${CALL})`,
    { filename: 'call' },
  );
}

const TIMED_OUT = { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' };

function describe(thrown: unknown): NonNullable<Outcome['error']> {
  try {
    if (typeof thrown !== 'object' || thrown === null || !('message' in thrown))
      return { name: 'Error', message: String(thrown), stack: '' };
    const { name = 'Error', message, stack = '' } = thrown as Record<keyof Error, unknown>;
    return { name: String(name), message: String(message), stack: String(stack) };
  } catch {
    // What a script throws may throw again when it is asked what it is.
    return { name: 'Error', message: 'What was thrown cannot be told as a text.', stack: '' };
  }
}
