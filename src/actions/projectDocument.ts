// A Google Doc that the project makes once: begun, found again, and opened, whatever was interrupted.
import { TextDocument } from '../google/document';
import { isTransient } from '../google/repeat';
import type { Block } from '../model/documents/block';
import { partGroups } from '../model/documents/standing';
import { UserError, type DocumentState } from './project';
import type { Result } from './setUpProject';

/** What was made, and where it is. */
export interface PlanResult extends Result {
  readonly url: string;
}

/** Remembers how far a document has come. */
type Save = (state: DocumentState) => void;

/**
 * Writes a document, or goes on where an interrupted attempt stopped: never a second one for one click.
 * @param name what the document is, for messages.
 * @param earlier what is remembered of an attempt that was interrupted.
 * @param save is called before the file is made, with its id as soon as there is one, and before it is written.
 * @returns its state, with the link.
 */
export function writeOnce(
  name: DocumentName,
  title: string,
  blocks: readonly Block[],
  earlier: DocumentState | null,
  save: Save,
): DocumentState {
  if (!earlier?.id) return create(title, blocks, earlier, save);
  const document = openDocument(name, earlier);
  // An interrupted attempt may have written it whole without saying so.
  if (!document.hasRegions()) {
    save(earlier);
    document.write(partGroups(blocks));
  }
  return { ...earlier, url: document.url };
}

function create(
  title: string,
  blocks: readonly Block[],
  earlier: DocumentState | null,
  save: Save,
): DocumentState {
  // The title is recorded before the file is made, so that a file whose id is lost can be named to the owner.
  const lost = earlier ? [...earlier.lost, earlier.title] : [];
  const begun: DocumentState = { title, id: '', lost, url: '' };
  save(begun);
  const document = TextDocument.create(title);
  const known = { ...begun, id: document.id };
  save(known);
  document.write(partGroups(blocks));
  return { ...known, url: document.url };
}

export const lostDocuments = ({ lost }: DocumentState): string[] =>
  lost.map((title) => `An empty document "${title}" may be left in your Drive; delete it there.`);

/** What a document is, and the button of the panel that makes another one where it is gone. */
const ANOTHER = { 'action plan': 'Create a new action plan', memo: 'Create a memo of today' } as const;

type DocumentName = keyof typeof ANOTHER;

/** @throws UserError that says what to do when the document cannot be opened. */
export function openDocument(name: DocumentName, { id, title }: DocumentState): TextDocument {
  try {
    return TextDocument.open(id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The ${name} "${title}" cannot be opened (${reason}). Restore it from the bin in Google Drive, or ask its owner to share it with you, and try again. If it is deleted for good, press "${ANOTHER[name]}" on the panel.`,
    );
  }
}

/** Whether Google says that it has no such document, or none that the person may open. @throws Error when Google fails. */
export function isGone({ id }: DocumentState): boolean {
  try {
    TextDocument.open(id);
    return false;
  } catch (error) {
    if (isTransient(error)) throw error;
    return true;
  }
}
