// A named range: a name on a range, kept with the document and following its edits.
import { ServiceError } from '../../errors';
import type { NamedRangeRecord } from '../../files/document/nodes';
import { findNode } from '../../files/document/tree';
import { surface } from '../../surface';
import { Range } from './range';
import { RangeElement } from './rangeElement';
import type { WorkingCopy } from './workingCopy';

export class NamedRange {
  constructor(
    private readonly copy: WorkingCopy,
    private readonly record: NamedRangeRecord,
  ) {}

  getId(): string {
    return this.record.id;
  }

  getName(): string {
    return this.record.name;
  }

  /** What it covers by now. @throws ServiceError when it was removed. */
  getRange(): Range {
    this.requirePresent();
    const elements = this.record.parts.map(({ node: id, start, end }) => {
      const found = findNode(this.copy.content, id);
      if (!found) throw new Error(`Named range ${this.record.id} covers ${id}, which the document lacks.`);
      return new RangeElement(found.node, start, end);
    });
    return new Range(elements);
  }

  /** Forgets the name; what it covered stays. */
  remove(): void {
    const content = this.copy.edit();
    this.requirePresent();
    content.ranges = content.ranges.filter((each) => each !== this.record);
  }

  private requirePresent(): void {
    if (this.copy.content.ranges.includes(this.record)) return;
    throw new ServiceError(`The named range ${this.record.name} is no longer in the document.`);
  }
}

surface<GoogleAppsScript.Document.NamedRange>()(NamedRange, 'DocumentApp.NamedRange', {
  getId: '()',
  getName: '()',
  getRange: '()',
  remove: '()',
});
