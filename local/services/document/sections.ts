// The header and the footer of a document.
import type { SectionNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { BlockContainer, SECTION_MEMBERS } from './blockContainer';
import { shows } from './views';

class HeaderSection extends BlockContainer<SectionNode> {
  override removeFromParent(): this {
    this.home.removeSection('header');
    return this;
  }
}

class FooterSection extends BlockContainer<SectionNode> {
  override removeFromParent(): this {
    this.home.removeSection('footer');
    return this;
  }
}

surface<GoogleAppsScript.Document.HeaderSection>()(
  HeaderSection,
  'DocumentApp.HeaderSection',
  SECTION_MEMBERS,
);
surface<GoogleAppsScript.Document.FooterSection>()(
  FooterSection,
  'DocumentApp.FooterSection',
  SECTION_MEMBERS,
);

shows('HEADER_SECTION', HeaderSection);
shows('FOOTER_SECTION', FooterSection);
