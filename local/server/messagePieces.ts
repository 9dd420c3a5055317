// A message of a script with the files of the workspace that it names by Google's addresses.
import { WorkspaceFile, type FileKind } from '../files/workspaceFile';
import type { Workspace } from '../workspace';
import { localAddress } from './links';

/** A file in a message: its name, and where it is in the workspace. */
interface FilePiece {
  readonly name: string;
  readonly address: string;
}

/** What a message is made of: texts, and files in place of their addresses. */
export type MessagePieces = readonly (string | FilePiece)[];

const ADDRESS = /(https:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

/** The message in pieces. An address that is of no file of the workspace stays text. */
export function messagePieces(workspace: Workspace, message: string): MessagePieces {
  return message
    .split(ADDRESS)
    .map((text, index) => (index % 2 === 1 ? (fileAt(workspace, text) ?? text) : text))
    .filter((piece) => piece !== '');
}

const PLACES: Readonly<Partial<Record<FileKind, string>>> = {
  spreadsheet: 'sheets',
  form: 'forms',
  document: 'docs',
};

function fileAt(workspace: Workspace, url: string): FilePiece | null {
  const address = localAddress(url) ?? '';
  const [, place, id = ''] = /^\/(\w+)\/([\w-]+)/.exec(address) ?? [];
  const file = workspace.find(WorkspaceFile, id);
  return file && PLACES[file.head.kind] === place ? { name: file.name, address } : null;
}
