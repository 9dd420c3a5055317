// The one tab that every document here has.
import { surface } from '../../surface';
import { TabType } from './enums';
import { TAB_CONTENT_MEMBERS, TabContent } from './tabContent';
import type { WorkingCopy } from './workingCopy';

class DocumentTab extends TabContent {}

export class Tab {
  static readonly ID = 't.0';

  constructor(private readonly copy: WorkingCopy) {}

  getId(): string {
    return Tab.ID;
  }

  getTitle(): string {
    return 'Tab 1';
  }

  getIndex(): number {
    return 0;
  }

  getType(): unknown {
    return TabType.of.DOCUMENT_TAB;
  }

  getChildTabs(): Tab[] {
    return [];
  }

  asDocumentTab(): DocumentTab {
    return new DocumentTab(this.copy);
  }
}

surface<GoogleAppsScript.Document.Tab>()(Tab, 'DocumentApp.Tab', {
  getId: '()',
  getTitle: '()',
  getIndex: '()',
  getType: '()',
  getChildTabs: '()',
  asDocumentTab: '()',
});

surface<GoogleAppsScript.Document.DocumentTab>()(DocumentTab, 'DocumentApp.DocumentTab', TAB_CONTENT_MEMBERS);
