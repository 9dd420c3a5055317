// Talks to the server about a document, and notices when somebody else has changed it.

/** How often the page looks whether the document was changed elsewhere, in milliseconds. */
const PACE = 4_000;

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

export class Versions {
  private version: string;
  private readonly address: string;
  private readonly saved = document.querySelector<HTMLElement>('#saved');

  constructor(root: HTMLElement) {
    this.version = root.dataset.version ?? '';
    this.address = `/docs/${root.dataset.doc}`;
  }

  /** Sends an edit of a paragraph. */
  async send(
    method: 'POST' | 'DELETE',
    path: string,
    body?: Readonly<Record<string, string>>,
  ): Promise<Reply> {
    this.say('Saving…');
    try {
      const response = await fetch(`${this.address}/paragraphs/${path}`, {
        method,
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const reply = { status: response.status, body: (await response.json()) as Reply['body'] };
      this.say(response.ok ? 'Saved' : 'Not saved');
      if (response.ok) this.learn(reply.body);
      return reply;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      this.say('Not saved');
      return { status: 0, body: { error: 'The local workspace does not answer; is it still running?' } };
    }
  }

  /** Looks now and then; while nobody is busy here the page is shown anew, else it says so. */
  watch(isBusy: () => boolean): void {
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const response = await fetch(`${this.address}/version`).catch(() => null);
      if (!response?.ok) return;
      const { version } = (await response.json()) as { version: string };
      if (version === this.version) return;
      if (isBusy()) this.showElsewhere();
      else window.location.reload();
    };
    window.setInterval(() => void look(), PACE);
    window.addEventListener('focus', () => void look());
  }

  private learn({ versionBefore, version }: Reply['body']): void {
    if (versionBefore !== this.version) this.showElsewhere();
    else if (version !== undefined) this.version = version;
  }

  private showElsewhere(): void {
    const notice = document.querySelector<HTMLElement>('#elsewhere');
    if (notice) notice.hidden = false;
  }

  private say(words: string): void {
    if (this.saved) this.saved.textContent = words;
  }
}
