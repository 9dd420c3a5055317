// The body of a document.
import { newId } from '../../files/document/edit';
import type { Page, SectionNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { assign, PAGE, parseAttributes, readAttributes } from './attributes';
import { BlockContainer, SECTION_MEMBERS } from './blockContainer';
import { requireDetached } from './containerElement';
import type { PageBreak } from './inlineElements';
import { newParagraph } from './newNodes';
import { shows, view } from './views';

export class Body extends BlockContainer<SectionNode> {
  override toString(): string {
    return 'DocumentBodySection';
  }

  appendPageBreak(pageBreak?: PageBreak | null): unknown {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }

  /** A page break stands in a paragraph of its own. */
  insertPageBreak(index: number, pageBreak?: PageBreak | null): unknown {
    const content = this.home.edit();
    const paragraph = newParagraph(content, '', {});
    if (pageBreak) requireDetached(pageBreak);
    this.placeNew(index, paragraph);
    this.home.insert(paragraph, 0, pageBreak?.node ?? { id: newId(content), type: 'PAGE_BREAK' });
    return view(paragraph.children[0]!);
  }

  getPageWidth(): number {
    return this.page.width;
  }

  setPageWidth(width: number): this {
    return this.setPage({ width });
  }

  getPageHeight(): number {
    return this.page.height;
  }

  setPageHeight(height: number): this {
    return this.setPage({ height });
  }

  getMarginTop(): number {
    return this.page.marginTop;
  }

  setMarginTop(marginTop: number): this {
    return this.setPage({ marginTop });
  }

  getMarginBottom(): number {
    return this.page.marginBottom;
  }

  setMarginBottom(marginBottom: number): this {
    return this.setPage({ marginBottom });
  }

  getMarginLeft(): number {
    return this.page.marginLeft;
  }

  setMarginLeft(marginLeft: number): this {
    return this.setPage({ marginLeft });
  }

  getMarginRight(): number {
    return this.page.marginRight;
  }

  setMarginRight(marginRight: number): this {
    return this.setPage({ marginRight });
  }

  override getAttributes(): Record<string, unknown> {
    return { ...super.getAttributes(), ...readAttributes(PAGE, this.page) };
  }

  /** Text attributes go to all the text there is; a paragraph's own attributes are not touched. */
  override setAttributes(attributes: unknown): this {
    const change = Object.entries(parseAttributes(PAGE, attributes)).filter(([, value]) => value !== null);
    super.setAttributes(attributes);
    return this.setPage(Object.fromEntries(change));
  }

  private get page(): Page {
    return this.home.content.settings.page;
  }

  private setPage(change: Partial<Page>): this {
    assign(this.home.edit().settings.page, change);
    return this;
  }
}

surface<GoogleAppsScript.Document.Body>()(Body, 'DocumentApp.Body', {
  ...SECTION_MEMBERS,
  appendPageBreak: ['()', '(PageBreak?)'],
  insertPageBreak: ['(Integer)', '(Integer, PageBreak?)'],
  getPageWidth: '()',
  setPageWidth: '(Number)',
  getPageHeight: '()',
  setPageHeight: '(Number)',
  getMarginTop: '()',
  setMarginTop: '(Number)',
  getMarginBottom: '()',
  setMarginBottom: '(Number)',
  getMarginLeft: '()',
  setMarginLeft: '(Number)',
  getMarginRight: '()',
  setMarginRight: '(Number)',
});

shows('BODY_SECTION', Body);
