// Keeps a response in its form and in the linked tab.
import type { FormFile } from '../files/formFile';
import type { Answer, ResponseData } from '../files/formParts';
import type { SheetData } from '../files/sheetData';
import type { Workspace } from '../workspace';
import { writeRow, type WrittenRow } from './responseRow';
import { bringColumnsUpToDate, linkedTab } from './responseTab';

/** What there is to keep of a response. */
export interface Entry {
  /** Of a new response; a new one by default. */
  readonly id?: string;
  /** By item id. */
  readonly answers: { [item: number]: Answer };
  readonly email: string;
  readonly account: string;
  /** When it was submitted, in milliseconds since 1970. */
  readonly at: number;
}

export interface KeptResponse {
  readonly response: ResponseData;
  /** Where it stands in the linked tab; null where the form is not linked. */
  readonly written: (WrittenRow & { readonly sheet: SheetData }) | null;
}

/** Keeps a new response, or a person's new answers in place of their earlier ones. */
export function keepResponse(
  workspace: Workspace,
  form: FormFile,
  entry: Entry,
  earlier: ResponseData | null = null,
): KeptResponse {
  const { answers, email, account, at } = entry;
  const key = earlier ? { id: earlier.id, number: earlier.number } : form.newResponseKey(entry.id);
  const response: ResponseData = { ...key, timestamp: at, email, account, answers, row: null };
  // First the form's own store: what goes wrong in the tab loses no answer.
  form.putResponse(response);
  bringColumnsUpToDate(workspace, form);
  const sheet = linkedTab(workspace, form);
  const written = sheet ? { ...writeRow(sheet, form, response, earlier), sheet } : null;
  response.row = written?.row ?? null;
  return { response, written };
}
