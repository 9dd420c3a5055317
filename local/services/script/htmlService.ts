// HtmlService: pages and templates, from text or from the project's HTML files.
import { enumeration } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { surface, VALUE } from '../../surface';
import type { Blob } from './blob';
import { HtmlOutput, HtmlTemplate } from './htmlOutput';

const SandboxMode = enumeration('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const XFrameOptionsMode = enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

const textOf = (html: string | Blob) => (typeof html === 'string' ? html : html.getDataAsString());

export class HtmlService {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;

  constructor(private readonly execution: Execution) {}

  createHtmlOutput(html: string | Blob = ''): HtmlOutput {
    return new HtmlOutput(this.execution, textOf(html));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.execution, this.page(filename));
  }

  createTemplate(html: string | Blob): HtmlTemplate {
    return new HtmlTemplate(this.execution, textOf(html), 'template');
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.page(filename), filename);
  }

  /** Null: no browser asks, since there is no web app. */
  getUserAgent(): string | null {
    return null;
  }

  private page(filename: string): string {
    const { pages } = this.execution.project;
    const page = pages.get(filename) ?? pages.get(filename.replace(/\.html$/, ''));
    if (page === undefined) throw new ServiceError(`No HTML file named ${filename} was found.`);
    return page;
  }
}

type GoogleHtmlService = Omit<GoogleAppsScript.HTML.HtmlService, 'getUserAgent'> & {
  getUserAgent(): string | null;
};

surface<GoogleHtmlService>()(HtmlService, 'HtmlService', {
  SandboxMode: VALUE,
  XFrameOptionsMode: VALUE,
  createHtmlOutput: ['()', '(String)', '(Blob)'],
  createHtmlOutputFromFile: '(String)',
  createTemplate: ['(String)', '(Blob)'],
  createTemplateFromFile: '(String)',
  getUserAgent: '()',
});
