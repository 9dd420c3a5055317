// A meta tag that a page asks for.
import { surface } from '../../surface';

export class HtmlOutputMetaTag {
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {}

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}

surface<GoogleAppsScript.HTML.HtmlOutputMetaTag>()(HtmlOutputMetaTag, 'HtmlService.HtmlOutputMetaTag', {
  getName: '()',
  getContent: '()',
});
