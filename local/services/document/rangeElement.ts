// One element, or a stretch of one text, within a range.
import type { DocumentNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { view } from './views';

export class RangeElement {
  /** `start` and `end`, both included, are missing where the whole element is meant. */
  constructor(
    readonly node: DocumentNode,
    readonly start?: number,
    readonly end?: number,
  ) {}

  getElement(): unknown {
    return view(this.node);
  }

  isPartial(): boolean {
    return this.start !== undefined;
  }

  /** -1 where the whole element is meant. */
  getStartOffset(): number {
    return this.start ?? -1;
  }

  getEndOffsetInclusive(): number {
    return this.end ?? -1;
  }
}

surface<GoogleAppsScript.Document.RangeElement>()(RangeElement, 'DocumentApp.RangeElement', {
  getElement: '()',
  isPartial: '()',
  getStartOffset: '()',
  getEndOffsetInclusive: '()',
});
