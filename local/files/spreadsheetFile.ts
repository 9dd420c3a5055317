// A spreadsheet in memory: its sheets in order and what belongs to all of them.
import { ServiceError } from '../errors';
import type { Workspace } from '../workspace';
import type { StoredChunk } from './cellChunks';
import { SheetData, type StoredSheet } from './sheetData';
import type { MetadataData, NamedRangeData } from './sheetParts';
import { readPart, WorkspaceFile, type Head, type Parts } from './workspaceFile';

/** The part `book`. */
interface Book {
  timeZone: string;
  locale: string;
  /** Sheet ids in the order of the tabs. */
  order: number[];
  nextSheetId: number;
  namedRanges: NamedRangeData[];
  metadata: MetadataData[];
  editors: string[];
  viewers: string[];
}

const MOST_CELLS = 10_000_000;

/** A spreadsheet. After changing one of its plain properties, call `keep`. */
export class SpreadsheetFile extends WorkspaceFile {
  timeZone = 'America/New_York';
  locale = 'en_US';
  namedRanges: NamedRangeData[] = [];
  /** Developer metadata of the spreadsheet itself. */
  metadata: MetadataData[] = [];
  /** The addresses of who may edit beside the owner. */
  editors: string[] = [];
  /** The addresses of who may only look. */
  viewers: string[] = [];
  private readonly list: SheetData[] = [];
  private nextSheetId = 0;

  /** A new spreadsheet with one empty sheet, `Sheet1`, kept in the workspace. */
  static create(
    workspace: Workspace,
    name: string,
    rows = 1000,
    columns = 26,
    owner?: string,
  ): SpreadsheetFile {
    const file = new SpreadsheetFile(workspace.newId(), workspace.head('spreadsheet', name, owner));
    file.addSheet('Sheet1', 0, { rows, columns });
    return workspace.add(file);
  }

  static load(id: string, head: Head, parts: Parts): SpreadsheetFile {
    const file = new SpreadsheetFile(id, head);
    const { order, ...book } = readPart<Book>(parts, 'book');
    Object.assign(file, book);
    for (const sheetId of order) {
      const stored = readPart<StoredSheet>(parts, `sheet:${sheetId}`);
      const size = { rows: stored.maxRows, columns: stored.columnFormats.length };
      file.list.push(new SheetData(file, sheetId, stored.name, size, stored));
    }
    for (const [part, text] of parts) {
      const [kind, sheetId, chunk] = part.split(':');
      if (kind === 'cells')
        file.sheetById(Number(sheetId))?.readCells(Number(chunk), JSON.parse(text) as StoredChunk);
    }
    file.settled();
    return file;
  }

  /** Whether a person may open it by its id. */
  isOpenTo(address: string): boolean {
    const allowed = [this.head.owner, ...this.editors, ...this.viewers];
    return allowed.some((each) => each.toLowerCase() === address.toLowerCase());
  }

  /** The sheets in the order of their tabs. */
  get sheets(): readonly SheetData[] {
    return this.list;
  }

  sheetById(id: number): SheetData | undefined {
    return this.list.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): SheetData | undefined {
    return this.list.find((sheet) => sheet.name === name);
  }

  /** Sheets whose names differ in the case of letters alone cannot stand side by side. */
  isTaken(name: string): boolean {
    return this.list.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Adds an empty sheet, at the end or at a place counted from 0. @throws ServiceError where the name is taken. */
  addSheet(name: string, index = this.list.length, size = { rows: 1000, columns: 26 }): SheetData {
    this.checkName(name);
    this.checkSize(size.rows * size.columns);
    const sheet = new SheetData(this, this.nextSheetId, name, size);
    this.nextSheetId = this.nextSheetId === 0 ? 1001 : this.nextSheetId + 1;
    this.list.splice(index, 0, sheet);
    sheet.keep();
    this.keep();
    return sheet;
  }

  /** Moves a sheet to a place counted from 0. */
  moveSheet(sheet: SheetData, index: number): void {
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(index, 0, sheet);
    this.keep();
  }

  /** @throws ServiceError for the last sheet. */
  removeSheet(sheet: SheetData): void {
    if (this.list.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
    this.list.splice(this.list.indexOf(sheet), 1);
    this.namedRanges = this.namedRanges.filter((named) => named.sheet !== sheet.id);
    for (let chunk = 0; chunk < sheet.grid.chunks; chunk++) this.touch(`cells:${sheet.id}:${chunk}`);
    sheet.keep();
    this.keep();
  }

  renameSheet(sheet: SheetData, name: string): void {
    if (name.toLowerCase() !== sheet.name.toLowerCase()) this.checkName(name);
    sheet.name = name;
    sheet.keep();
  }

  /** The first of `Sheet2`, `Sheet3`, … that is free, as a new tab is named. */
  freeName(stem = 'Sheet', from = this.list.length + 1): string {
    let number = from;
    while (this.isTaken(`${stem}${number}`)) number += 1;
    return `${stem}${number}`;
  }

  /** @throws ServiceError when that many cells more would be too many. */
  checkSize(more: number): void {
    const now = this.list.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
    if (now + more <= MOST_CELLS) return;
    throw new ServiceError(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }

  /** Every part as the store has it, for a copy of the file elsewhere. */
  get parts(): Parts {
    const names = ['book', ...this.list.map(({ id }) => `sheet:${id}`), ...this.list.flatMap(chunkParts)];
    const written = names.map((name) => [name, this.part(name)] as const);
    const kept = [['head', this.head] as const, ...written].filter(([, value]) => value !== undefined);
    return new Map(kept.map(([name, value]) => [name, JSON.stringify(value)]));
  }

  /** Notes that something of the spreadsheet itself has changed. */
  keep(): void {
    this.touch('book');
  }

  protected part(name: string): unknown {
    if (name === 'book') return this.book;
    const [kind, id, chunk] = name.split(':');
    const sheet = this.sheetById(Number(id));
    return kind === 'sheet' ? sheet?.stored : sheet?.grid.writeChunk(Number(chunk));
  }

  private get book(): Book {
    const { timeZone, locale, nextSheetId, namedRanges, metadata, editors, viewers } = this;
    const order = this.list.map(({ id }) => id);
    return { timeZone, locale, order, nextSheetId, namedRanges, metadata, editors, viewers };
  }

  private checkName(name: string): void {
    if (name === '') throw new ServiceError('A sheet needs a name.');
    if (!this.isTaken(name)) return;
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

const chunkParts = ({ id, grid }: SheetData): string[] =>
  Array.from({ length: grid.chunks }, (_, chunk) => `cells:${id}:${chunk}`);
