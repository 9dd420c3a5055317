// Reads the edits that the Sheet page posts, and refuses what is none.
import { HTTPException } from 'hono/http-exception';
import type { CellRange } from '../files/sheetParts';
import type { CellEdit, Content, Edit, Selection } from './sheetMessages';

/** A posted object, its properties read one by one. @throws HTTPException 400 where one is not as it should be. */
export class Posted {
  private readonly values: ReadonlyMap<string, unknown>;

  constructor(value: unknown) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw refused('An object was expected.');
    this.values = new Map(Object.entries(value));
  }

  get(name: string): unknown {
    return this.values.get(name);
  }

  text(name: string): string {
    const value = this.get(name);
    if (typeof value === 'string') return value;
    throw refused(`"${name}" must be a text.`);
  }

  flag(name: string): boolean {
    const value = this.get(name);
    if (typeof value === 'boolean') return value;
    throw refused(`"${name}" must be true or false.`);
  }

  /** A whole number of at least `least`. */
  whole(name: string, least = 0): number {
    const value = this.get(name);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    throw refused(`"${name}" must be a whole number of at least ${least}.`);
  }

  object(name: string): Posted {
    return new Posted(this.get(name));
  }

  list(name: string): readonly unknown[] {
    const value = this.get(name);
    if (Array.isArray(value)) return value;
    throw refused(`"${name}" must be a list.`);
  }
}

const refused = (message: string) => new HTTPException(400, { message });

/** @throws HTTPException 400 */
export function readEdit(posted: Posted): Edit {
  const kind = posted.text('kind');
  const tab = () => posted.whole('tab');
  const lines = () => {
    const axis = posted.text('axis');
    if (axis !== 'rows' && axis !== 'columns') throw refused('"axis" must be rows or columns.');
    return { tab: tab(), axis, at: posted.whole('at', 1), count: posted.whole('count', 1) } as const;
  };
  switch (kind) {
    case 'cells':
      return { kind, tab: tab(), cells: posted.list('cells').map(readCell) };
    case 'insert':
    case 'delete':
      return { kind, ...lines() };
    case 'move':
      return { kind, ...lines(), to: posted.whole('to', 1) };
    case 'resize':
      return { kind, ...lines(), size: posted.whole('size') };
    case 'hide':
      return { kind, ...lines(), hidden: posted.flag('hidden') };
    case 'sort': {
      const range = readRange(posted.object('range'));
      return {
        kind,
        tab: tab(),
        range,
        column: posted.whole('column', 1),
        ascending: posted.flag('ascending'),
      };
    }
    case 'freeze':
      return { kind, tab: tab(), rows: posted.whole('rows'), columns: posted.whole('columns') };
    case 'addTab':
      return { kind, place: posted.whole('place') };
    case 'deleteTab':
      return { kind, tab: tab() };
    case 'renameTab':
      return { kind, tab: tab(), name: posted.text('name') };
    case 'moveTab':
      return { kind, tab: tab(), place: posted.whole('place') };
    case 'hideTab':
      return { kind, tab: tab(), hidden: posted.flag('hidden') };
    case 'colorTab':
      return { kind, tab: tab(), color: readColor(posted.get('color')) };
    case 'rename':
      return { kind, name: posted.text('name') };
    default:
      throw refused('There is no such kind of edit.');
  }
}

/** What the window has selected; null where it does not say. @throws HTTPException 400 */
export function readSelection(value: unknown): Selection | null {
  if (value === undefined || value === null) return null;
  const posted = new Posted(value);
  return { tab: posted.whole('tab'), range: readRange(posted.object('range')) };
}

function readRange(posted: Posted): CellRange {
  const [row, column] = [posted.whole('row', 1), posted.whole('column', 1)];
  return { row, column, rows: posted.whole('rows', 1), columns: posted.whole('columns', 1) };
}

function readCell(value: unknown): CellEdit {
  const posted = new Posted(value);
  const place = { row: posted.whole('row', 1), column: posted.whole('column', 1) };
  const input = posted.get('input');
  const before = posted.get('before');
  if (!isContent(input)) throw refused('"input" must be a text, a number, true or false.');
  if (before !== undefined && !isContent(before))
    throw refused('"before" must be a text, a number, true or false.');
  return { ...place, input, ...(before === undefined ? {} : { before }) };
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && isFinite(value));

function readColor(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  throw refused('"color" must be a colour such as #1b7a4b.');
}
