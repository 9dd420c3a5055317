// Talks with the server about one spreadsheet.
import type { Edit, EditResult, LiveEvent, RunResult, Selection } from '../../server/sheetMessages';

/** What the server refused, in its own words, or why it could not be asked. */
class Refused extends Error {}

const UNREACHABLE = 'The local workspace does not answer. Is it still running in its terminal?';

export class Server {
  /** Distinguishes this window from the others. */
  readonly window = crypto.randomUUID();
  private readonly address: string;

  constructor(id: string) {
    this.address = `/sheets/${encodeURIComponent(id)}`;
  }

  edit(edit: Edit): Promise<EditResult> {
    return this.post('edits', { window: this.window, edit });
  }

  /** Runs what the script does when it is opened. */
  open(selection: Selection | null): Promise<RunResult> {
    return this.post('open', { selection });
  }

  /** Runs the function of a menu entry. */
  run(name: string, caption: string, selection: Selection | null): Promise<RunResult> {
    return this.post('run', { function: name, caption, selection });
  }

  /** Calls a function for a page in a frame. */
  call(name: string, args: unknown, selection: Selection | null): Promise<RunResult> {
    return this.post('call', { function: name, args, selection });
  }

  /** Hears what happens; after a break everything is told anew. `broken` is told whether the connection is gone. */
  listen(hear: (event: LiveEvent) => void, broken: (gone: boolean) => void): void {
    const events = new EventSource(`${this.address}/events`);
    events.onopen = () => broken(false);
    events.onerror = () => broken(true);
    events.onmessage = ({ data }) => hear(JSON.parse(String(data)) as LiveEvent);
    window.addEventListener('pagehide', () => events.close());
  }

  private async post<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.address}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new Refused(UNREACHABLE);
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as T;
    throw new Refused(sentenceOf(answer));
  }
}

const sentenceOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'error' in answer
    ? String(answer.error)
    : 'The local workspace gave an answer that this page does not know.';
