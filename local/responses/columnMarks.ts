// Marks the columns of a tab that belong to a form, so that they are found again wherever a person moves them.
import { randomInt } from 'node:crypto';
import type { SheetData } from '../files/sheetData';
import type { MetadataData } from '../files/sheetParts';

/** Developer metadata of a project that no script has, so that scripts neither see nor change it. */
const PROJECT = 'google-forms';
const KEY = 'form-column';

/** The marked columns by key, counted from 1. */
export function markedColumns(sheet: SheetData): Map<string, number> {
  const columns = new Map<string, number>();
  for (const mark of sheet.metadata.filter(isMark)) {
    if (mark.location.type === 'COLUMN') columns.set(mark.value ?? '', mark.location.column);
  }
  return columns;
}

export function markColumn(sheet: SheetData, key: string, column: number): void {
  const location = { type: 'COLUMN', column } as const;
  const id = randomInt(1, 2 ** 31);
  sheet.metadata.push({ id, key: KEY, value: key, visibility: 'PROJECT', project: PROJECT, location });
  sheet.keep();
}

export function unmarkColumns(sheet: SheetData): void {
  sheet.metadata = sheet.metadata.filter((metadata) => !isMark(metadata));
  sheet.keep();
}

const isMark = ({ key, project }: MetadataData) => key === KEY && project === PROJECT;
