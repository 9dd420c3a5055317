// What a document and its tab both give: the body, the header, the footer and the named ranges.
import { ServiceError } from '../../errors';
import { newId } from '../../files/document/edit';
import { Body } from './body';
import type { DocumentElement } from './element';
import { NamedRange } from './namedRange';
import { RangeBuilder, type Range } from './range';
import { view, viewOrNull } from './views';
import type { WorkingCopy } from './workingCopy';

export abstract class TabContent {
  constructor(protected readonly copy: WorkingCopy) {}

  getBody(): Body {
    return new Body(this.content.body);
  }

  getHeader(): DocumentElement | null {
    return viewOrNull(this.content.header);
  }

  getFooter(): DocumentElement | null {
    return viewOrNull(this.content.footer);
  }

  addHeader(): DocumentElement {
    return this.addSection('header');
  }

  addFooter(): DocumentElement {
    return this.addSection('footer');
  }

  newRange(): RangeBuilder {
    this.copy.requireOpen();
    return new RangeBuilder(this.copy);
  }

  addNamedRange(name: string, range: Range): NamedRange {
    if (name === '' || name.length > 256) {
      throw new ServiceError("A named range's name must have between 1 and 256 characters.");
    }
    if (range.elements.length === 0) throw new ServiceError('A named range must cover at least one element.');
    const ours = new RangeBuilder(this.copy).addRange(range).build();
    const content = this.copy.edit();
    const parts = ours.elements.map(({ node, start, end }) =>
      start === undefined ? { node: node.id } : { node: node.id, start, end },
    );
    const record = { id: `kix.${newId(content)}`, name, parts };
    content.ranges.push(record);
    return new NamedRange(this.copy, record);
  }

  /** Those of a name, or all. */
  getNamedRanges(name: string | null = null): NamedRange[] {
    const wanted = this.content.ranges.filter((range) => name === null || range.name === name);
    return wanted.map((range) => new NamedRange(this.copy, range));
  }

  getNamedRangeById(id: string): NamedRange | null {
    const range = this.content.ranges.find((each) => each.id === id);
    return range ? new NamedRange(this.copy, range) : null;
  }

  private get content() {
    this.copy.requireOpen();
    return this.copy.content;
  }

  private addSection(part: 'header' | 'footer'): DocumentElement {
    if (this.content[part]) throw new ServiceError(`Document tab already contains a ${part}.`);
    return view(this.copy.addSection(part));
  }
}

/** The members that both classes show. */
export const TAB_CONTENT_MEMBERS = {
  getBody: '()',
  getHeader: '()',
  getFooter: '()',
  addHeader: '()',
  addFooter: '()',
  newRange: '()',
  addNamedRange: '(String, Range)',
  getNamedRanges: ['()', '(String?)'],
  getNamedRangeById: '(String)',
} as const;
