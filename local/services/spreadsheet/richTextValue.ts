// A text with styles and links in stretches, and its builder.
import type { RichTextData, TextRun, TextStyleData } from '../../files/sheetParts';
import { ServiceError } from '../../errors';
import { surface } from '../../surface';
import { NO_STYLE, TextStyle } from './textStyle';

const STYLES = Object.keys(NO_STYLE) as (keyof TextStyleData)[];

/** How a link looks until a text style says otherwise. */
const LINK_STYLE: Partial<TextStyleData> = { underline: true, color: 'HYPERLINK' };
const NO_LINK_STYLE: Partial<TextStyleData> = { underline: null, color: null };

/** A text in one style. */
export const plainRichText = (text: string, style: Readonly<TextStyleData> = NO_STYLE): RichTextData => ({
  text,
  runs: [{ start: 0, end: text.length, style: { ...style }, link: null }],
});

export class RichTextValue {
  /** @param start Where the text begins in its cell's text: not 0 for a run. */
  constructor(
    readonly data: Readonly<RichTextData>,
    private readonly start = 0,
  ) {}

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.data);
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.data.text.length;
  }

  getText(): string {
    return this.data.text;
  }

  getLinkUrl(start = 0, end = this.data.text.length): string | null {
    const [first, ...others] = this.runsIn(start, end).map(({ link }) => link);
    return first !== undefined && others.every((link) => link === first) ? first : null;
  }

  getTextStyle(start = 0, end = this.data.text.length): TextStyle {
    const [first, ...others] = this.runsIn(start, end).map(({ style }) => style);
    const shared: TextStyleData = { ...(first ?? NO_STYLE) };
    for (const property of STYLES) {
      if (others.some((style) => style[property] !== shared[property])) clear(shared, property);
    }
    return new TextStyle(shared);
  }

  getRuns(): RichTextValue[] {
    return this.data.runs.map(({ start, end, style, link }) => {
      const text = this.data.text.slice(start, end);
      const run: TextRun = { start: 0, end: text.length, style, link };
      return new RichTextValue({ text, runs: [run] }, this.start + start);
    });
  }

  private runsIn(start: number, end: number): readonly TextRun[] {
    checkOffsets(this.data.text, start, end);
    const { runs } = this.data;
    return runs.length === 1 ? runs : runs.filter((run) => run.start < end && run.end > start);
  }
}

export class RichTextValueBuilder {
  private text: string | null;
  private runs: TextRun[];

  constructor(from?: Readonly<RichTextData>) {
    this.text = from?.text ?? null;
    this.runs = [...(from?.runs ?? [])];
  }

  setText(text: string): this {
    this.text = text;
    this.runs = plainRichText(text).runs;
    return this;
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    const link = args.length === 1 ? args[0] : args[2];
    const look = link === null ? NO_LINK_STYLE : LINK_STYLE;
    return this.change(args, (run) => {
      const unlinked = link === null && run.link === null;
      return unlinked ? run : { ...run, link, style: { ...run.style, ...look } };
    });
  }

  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const style = args.length === 1 ? args[0] : args[2];
    if (style === null) return this;
    const decided = Object.fromEntries(Object.entries(style.data).filter(([, value]) => value !== null));
    return this.change(args, (run) => ({ ...run, style: { ...run.style, ...decided } }));
  }

  build(): RichTextValue {
    return new RichTextValue({
      text: this.text ?? '',
      runs: this.text === null ? plainRichText('').runs : this.runs,
    });
  }

  /** Changes the runs of the stretch that three arguments begin with, or of the whole text for one argument. */
  private change(args: readonly unknown[], work: (run: TextRun) => TextRun): this {
    if (this.text === null) throw new ServiceError('Set the text before its styles and links.');
    const [start, end] = args.length === 1 ? [0, this.text.length] : (args as [number, number]);
    checkOffsets(this.text, start, end);
    const inside = (run: TextRun) => run.start >= start && run.end <= end;
    const cut = this.text === '' ? this.runs : this.runs.flatMap((run) => split(run, [start, end]));
    this.runs = joined(cut.map((run) => (inside(run) ? work(run) : run)));
    return this;
  }
}

/** The pieces of a run between those offsets. */
function split(run: TextRun, offsets: readonly number[]): TextRun[] {
  const ends = [...offsets.filter((offset) => offset > run.start && offset < run.end), run.end];
  return ends.map((end, index) => ({ ...run, start: index === 0 ? run.start : ends[index - 1]!, end }));
}

/** Runs as long as they can be: neighbours that look alike made one. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const made: TextRun[] = [];
  for (const run of runs) {
    const last = made[made.length - 1];
    if (last && alike(last, run)) made[made.length - 1] = { ...last, end: run.end };
    else made.push(run);
  }
  return made;
}

const alike = (a: TextRun, b: TextRun) =>
  a.link === b.link && STYLES.every((property) => a.style[property] === b.style[property]);

function clear<K extends keyof TextStyleData>(style: TextStyleData, property: K): void {
  style[property] = NO_STYLE[property];
}

function checkOffsets(text: string, start: number, end: number): void {
  if (start >= 0 && start <= end && end <= text.length) return;
  throw new ServiceError(`The offsets ${start} to ${end} are not within the text of length ${text.length}.`);
}

surface<GoogleAppsScript.Spreadsheet.RichTextValue>()(RichTextValue, 'SpreadsheetApp.RichTextValue', {
  copy: '()',
  getEndIndex: '()',
  getLinkUrl: ['()', '(Integer, Integer)'],
  getRuns: '()',
  getStartIndex: '()',
  getText: '()',
  getTextStyle: ['()', '(Integer, Integer)'],
});
surface<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>()(
  RichTextValueBuilder,
  'SpreadsheetApp.RichTextValueBuilder',
  {
    build: '()',
    setLinkUrl: ['(String?)', '(Integer, Integer, String?)'],
    setText: '(String)',
    setTextStyle: ['(TextStyle?)', '(Integer, Integer, TextStyle?)'],
  },
);
