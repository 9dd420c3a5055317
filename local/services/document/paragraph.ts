// A paragraph.
import type { ParagraphNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { TEXT_BLOCK_MEMBERS, TextBlockElement } from './textBlock';
import { shows } from './views';

export class Paragraph extends TextBlockElement<ParagraphNode> {}

surface<GoogleAppsScript.Document.Paragraph>()(Paragraph, 'DocumentApp.Paragraph', TEXT_BLOCK_MEMBERS);

shows('PARAGRAPH', Paragraph);
