// `google.script.run`: calls a function of the script, with handlers for what comes back.
import { untransferable } from '../../server/transferable';
import type { FrameAnswer } from './messages';

type Handler = (result: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

export type Runner = Readonly<Record<string, (...args: unknown[]) => unknown>>;

interface Call extends Handlers {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** How many calls of a page run at once; the others wait, as with Google. */
const AT_ONCE = 10;

export class Calls {
  private count = 0;
  private readonly underWay = new Map<number, Call>();
  private readonly waiting: Call[] = [];

  /** @param send Takes a call to the server. */
  constructor(
    private readonly functions: readonly string[],
    private readonly send: (call: { id: number; name: string; args: readonly unknown[] }) => void,
  ) {}

  /** A runner with those handlers; each `with…` gives a new one. */
  runner(handlers: Handlers = {}): Runner {
    const named = this.functions.map((name) => [
      name,
      (...args: unknown[]): void =>
        this.call({ ...handlers, id: ++this.count, name, args: args.map(carried) }),
    ]);
    return {
      ...(Object.fromEntries(named) as Runner),
      withSuccessHandler: (success) => this.runner({ ...handlers, success: handlerOf(success) }),
      withFailureHandler: (failure) => this.runner({ ...handlers, failure: handlerOf(failure) }),
      withUserObject: (userObject) => this.runner({ ...handlers, userObject }),
    };
  }

  /** Takes what became of a call to its handler. */
  answered(answer: FrameAnswer): void {
    const call = this.underWay.get(answer.id);
    if (!call) return;
    this.underWay.delete(answer.id);
    const next = this.waiting.shift();
    if (next) this.start(next);
    if (answer.kind === 'result') return call.success?.(answer.value, call.userObject);
    const error = new Error(answer.message);
    error.name = 'ScriptError';
    if (!call.failure) throw error;
    call.failure(error, call.userObject);
  }

  private call(call: Call): void {
    if (this.underWay.size < AT_ONCE) this.start(call);
    else this.waiting.push(call);
  }

  private start(call: Call): void {
    this.underWay.set(call.id, call);
    this.send({ id: call.id, name: call.name, args: call.args });
  }
}

function handlerOf(value: unknown): Handler {
  if (typeof value === 'function') return value as Handler;
  throw new TypeError('A handler must be a function.');
}

/** An argument as it is sent. @throws TypeError with Google's sentence for what may not pass. */
function carried(value: unknown, index: number): unknown {
  if (value instanceof HTMLFormElement) return fieldsOf(value);
  if (untransferable(value) !== null)
    throw new TypeError(`Failed due to illegal value in property: ${index}`);
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** A form's fields by name; several of one name as a list. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = data.getAll(name).map((value) => (typeof value === 'string' ? value : value.name));
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
