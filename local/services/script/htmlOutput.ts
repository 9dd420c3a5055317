// Pages for panels and dialogs: finished ones, and templates that a script fills.
import { ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { surface, type OpenObject } from '../../surface';
import { newBlob, type Blob } from './blob';
import { HtmlOutputMetaTag } from './htmlOutputMetaTag';
import { HtmlWriter } from './htmlWriter';
import { templateStatements } from './templateCode';

const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

export class HtmlOutput {
  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  private favicon: string | null = null;
  private readonly metaTags: HtmlOutputMetaTag[] = [];

  constructor(
    private readonly execution: Execution,
    private content: string,
  ) {}

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(addedContent: string): this {
    return this.setContent(this.content + addedContent);
  }

  /** Adds text escaped for where the content so far ends. */
  appendUntrusted(addedContent: string): this {
    const writer = new HtmlWriter();
    writer.raw(this.content);
    writer.value(addedContent);
    return this.setContent(writer.content);
  }

  clear(): this {
    return this.setContent('');
  }

  /** Empty when nobody set it. */
  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  /** In pixels; null when nobody set it. */
  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number | null): this {
    this.width = width;
    return this;
  }

  /** In pixels; null when nobody set it. */
  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number | null): this {
    this.height = height;
    return this;
  }

  /** @throws ServiceError for a name that Google does not allow. */
  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(name)) {
      throw new ServiceError('The meta tag you specified is not allowed in this context.');
    }
    this.metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.metaTags];
  }

  getFaviconUrl(): string | null {
    return this.favicon;
  }

  setFaviconUrl(iconUrl: string): this {
    this.favicon = iconUrl;
    return this;
  }

  /** Does nothing: there is one sandbox only. */
  setSandboxMode(): this {
    return this;
  }

  /** Does nothing: no page is served to other sites. */
  setXFrameOptionsMode(): this {
    return this;
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.content, 'template');
  }

  getBlob(): Blob {
    return newBlob(this.content, 'text/html');
  }
}

/** What a template's statements wrote: `html`, or a value with its `typeof` (or `null`), and the text. */
type Written = readonly (readonly [kind: string, text: string])[];

/** Made inside the script's own context: the `output` that statements write to, and what they wrote. */
const COLLECTOR = `(() => {
  const written = [];
  const trusted = (html) => { written.push(['html', String(html)]); };
  const output = {
    set _(html) { trusted(html); },
    set _$(value) { written.push([value === null ? 'null' : typeof value, String(value)]); },
    append(html) { trusted(html); return output; },
  };
  return { output, written };
})()`;

export class HtmlTemplate implements OpenObject {
  /** The variables that the script gave it, as values of the script's own context. */
  private readonly variables: Record<string, unknown> = Object.create(null) as Record<string, unknown>;

  /** @param name What errors call it: its file's name. */
  constructor(
    private readonly execution: Execution,
    private readonly template: string,
    private readonly name: string,
  ) {}

  getMember(name: string): unknown {
    return this.variables[name];
  }

  setMember(name: string, value: unknown): void {
    this.variables[name] = value;
  }

  getRawContent(): string {
    return this.template;
  }

  getCode(): string {
    const statements = templateStatements(this.template);
    return `(function() { var output = HtmlService.initTemplate(); ${statements}\n/* EOF */ return output.$out.append('');\n})();`;
  }

  /** Runs the scriptlets among the project's own functions, and gives the page they write. */
  evaluate(): HtmlOutput {
    const source = `(function (output, variables) { with (variables) {\n${templateStatements(this.template)}\n} })`;
    const write = this.execution.evaluate(source, this.name) as (output: unknown, variables: object) => void;
    const collector = this.execution.evaluate(COLLECTOR, 'template') as { output: unknown; written: Written };
    write(collector.output, this.variables);
    const writer = new HtmlWriter();
    for (const [kind, text] of collector.written) {
      if (kind === 'html') writer.raw(text);
      else writer.value(text, kind);
    }
    return new HtmlOutput(this.execution, writer.content);
  }
}

type Unset = 'getWidth' | 'getHeight' | 'getFaviconUrl';
type GoogleOutput = Omit<GoogleAppsScript.HTML.HtmlOutput, Unset> & {
  getWidth(): number | null;
  getHeight(): number | null;
  getFaviconUrl(): string | null;
};

surface<GoogleOutput>()(HtmlOutput, 'HtmlService.HtmlOutput', {
  getContent: '()',
  setContent: '(Text)',
  append: '(Text)',
  appendUntrusted: '(Text)',
  clear: '()',
  getTitle: '()',
  setTitle: '(String)',
  getWidth: '()',
  setWidth: '(Integer?)',
  getHeight: '()',
  setHeight: '(Integer?)',
  addMetaTag: '(String, Text)',
  getMetaTags: '()',
  getFaviconUrl: '()',
  setFaviconUrl: '(String)',
  setSandboxMode: '(SandboxMode)',
  setXFrameOptionsMode: '(XFrameOptionsMode)',
  asTemplate: '()',
  getBlob: '()',
});
surface<GoogleAppsScript.HTML.HtmlTemplate>()(HtmlTemplate, 'HtmlService.HtmlTemplate', {
  evaluate: '()',
  getRawContent: '()',
  getCode: '()',
});
