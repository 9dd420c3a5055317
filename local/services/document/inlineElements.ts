// What stands in a paragraph beside text: page breaks, horizontal rules and pictures.
import type { HorizontalRuleNode, InlineImageNode, PageBreakNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { DocumentElement } from './element';
import { shows } from './views';

export class PageBreak extends DocumentElement<PageBreakNode> {}

export class HorizontalRule extends DocumentElement<HorizontalRuleNode> {}

class InlineImage extends DocumentElement<InlineImageNode> {}

surface<GoogleAppsScript.Document.PageBreak>()(PageBreak, 'DocumentApp.PageBreak', {});
surface<GoogleAppsScript.Document.HorizontalRule>()(HorizontalRule, 'DocumentApp.HorizontalRule', {});
surface<GoogleAppsScript.Document.InlineImage>()(InlineImage, 'DocumentApp.InlineImage', {});

shows('PAGE_BREAK', PageBreak);
shows('HORIZONTAL_RULE', HorizontalRule);
shows('INLINE_IMAGE', InlineImage);
