// DocumentApp: creates and opens documents; what a script edits is kept when it saves or ends normally.
import { ServiceError } from '../../errors';
import { DocumentFile } from '../../files/documentFile';
import type { Execution } from '../../runtime';
import { surface, VALUE } from '../../surface';
import { permit } from '../script/permission';
import { Document } from './document';
import {
  Attribute,
  ElementType,
  GlyphType,
  HorizontalAlignment,
  ParagraphHeading,
  TextAlignment,
  VerticalAlignment,
} from './enums';
import { WorkingCopy } from './workingCopy';

const SCOPE = 'https://www.googleapis.com/auth/documents';

export class DocumentApp {
  readonly Attribute = Attribute;
  readonly ElementType = ElementType;
  readonly GlyphType = GlyphType;
  readonly HorizontalAlignment = HorizontalAlignment;
  readonly ParagraphHeading = ParagraphHeading;
  readonly TextAlignment = TextAlignment;
  readonly VerticalAlignment = VerticalAlignment;
  /** The copies that this execution has open, by file id. */
  private readonly open = new Map<string, WorkingCopy>();

  constructor(private readonly execution: Execution) {
    execution.atEnd((normal) => {
      if (normal) for (const copy of this.open.values()) copy.save();
    });
  }

  /** The new document is kept at once. */
  create(name: string): Document {
    permit(this.execution, 'DocumentApp.create', 'FULL', SCOPE);
    const { workspace, user } = this.execution;
    return this.documentOf(
      workspace.add(new DocumentFile(workspace.newId(), workspace.head('document', name, user))),
    );
  }

  openById(id: string): Document {
    permit(this.execution, 'DocumentApp.openById', 'FULL', SCOPE);
    const file = this.execution.workspace.find(DocumentFile, id);
    if (!file || file.accessOf(this.execution.user) === 'none') {
      throw new ServiceError("Document is missing (perhaps it was deleted, or you don't have read access?)");
    }
    return this.documentOf(file);
  }

  openByUrl(url: string): Document {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1] ?? /[?&]id=([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError('Invalid argument: url');
    return this.openById(id);
  }

  /** Scripts here are bound to no document. */
  getActiveDocument(): Document | null {
    return null;
  }

  private documentOf(file: DocumentFile): Document {
    const known = this.open.get(file.id);
    if (known && !known.isClosed) return new Document(known);
    const copy = new WorkingCopy(file, file.accessOf(this.execution.user) === 'edit');
    this.open.set(file.id, copy);
    return new Document(copy);
  }
}

surface<GoogleAppsScript.Document.DocumentApp>()(DocumentApp, 'DocumentApp', {
  Attribute: VALUE,
  ElementType: VALUE,
  GlyphType: VALUE,
  HorizontalAlignment: VALUE,
  ParagraphHeading: VALUE,
  TextAlignment: VALUE,
  VerticalAlignment: VALUE,
  create: '(String)',
  openById: '(String)',
  openByUrl: '(String)',
  getActiveDocument: '()',
});
