// What stands in a paragraph beside text: page breaks and horizontal rules.
import type { HorizontalRuleNode, PageBreakNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { DocumentElement } from './element';
import { shows } from './views';

export class PageBreak extends DocumentElement<PageBreakNode> {}

export class HorizontalRule extends DocumentElement<HorizontalRuleNode> {}

surface<GoogleAppsScript.Document.PageBreak>()(PageBreak, 'DocumentApp.PageBreak', {});
surface<GoogleAppsScript.Document.HorizontalRule>()(HorizontalRule, 'DocumentApp.HorizontalRule', {});

shows('PAGE_BREAK', PageBreak);
shows('HORIZONTAL_RULE', HorizontalRule);
