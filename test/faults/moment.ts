// A project as it is at some moment, as far as a fault could have harmed it.
import { DocumentFile } from '../../local/files/documentFile';
import { isTextBlock, textOf } from '../../local/files/document/tree';
import { FormFile } from '../../local/files/formFile';
import type { TestProject } from '../actions/project';
import { rowsOf } from '../actions/sheet';
import type { Copy } from './copy';
import { pictureOf, type Picture } from './picture';

export interface Moment {
  /** Everything, without lost files. */
  readonly picture: Picture;
  readonly counts: Counts;
  /** What people typed, by tab. */
  readonly typed: Readonly<Record<string, string>>;
  /** The stale mark, which every submission changes. */
  readonly mark: string;
  /** Whether the panel says that the tabs show every answer. */
  readonly isFresh: boolean;
  /** Forms and documents whose id the project does not know. */
  readonly lost: readonly LostFile[];
}

export interface Counts {
  readonly forms: number;
  readonly documents: number;
  readonly triggers: number;
  readonly answers: number;
  /** Answers that the form's tab shows. */
  readonly rows: number;
  /** Items of a form that takes answers; 0 while none does. */
  readonly openItems: number;
}

export interface LostFile {
  readonly kind: 'form' | 'document';
  readonly title: string;
  /** Whether there is nothing in it and nobody can open it. */
  readonly isEmpty: boolean;
  /** Whether the project remembers the title at least. */
  readonly isRecorded: boolean;
}

export function momentOf(project: Copy): Moment {
  const { workspace, properties, stored } = project;
  const remembered = [...properties.values()].join('\n');
  const isKnown = ({ id }: { id: string }): boolean => remembered.includes(id);
  const forms = workspace.all(FormFile);
  const documents = workspace.all(DocumentFile);
  const lost = [...forms, ...documents].filter((file) => !isKnown(file));
  const mark = properties.get('stale/0') ?? '';
  let picture: Picture | null = null;
  return {
    // Taken only where it is looked at.
    get picture() {
      return (picture ??= pictureOf(stored, new Set(lost.map(({ id }) => id))));
    },
    counts: countsOf(project, forms.filter(isKnown), documents.filter(isKnown)),
    typed: typedIn(project),
    mark,
    isFresh: remembered.includes(`"shown":"${mark}"`),
    lost: lost.map((file) => ({
      kind: file instanceof FormFile ? 'form' : 'document',
      title: file.name,
      isEmpty: file instanceof FormFile ? isEmptyForm(file) : isEmptyDocument(file),
      isRecorded: remembered.includes(JSON.stringify(file.name)),
    })),
  };
}

function countsOf(
  { workspace, spreadsheet }: TestProject,
  forms: readonly FormFile[],
  documents: readonly DocumentFile[],
): Counts {
  const open = forms.filter(({ settings }) => settings.acceptingResponses);
  const filled = spreadsheet.sheets.filter(({ formId }) => formId !== null);
  return {
    forms: forms.length,
    documents: documents.length,
    triggers: workspace.state.triggers.length,
    answers: forms.reduce((sum, { responses }) => sum + responses.length, 0),
    rows: filled.reduce((sum, { lastRow }) => sum + lastRow - 1, 0),
    // An open form that fills no tab counts as having one item, which is never right.
    openItems: open.reduce((sum, { items, link }) => sum + (link ? items.length : 1), 0),
  };
}

const isEmptyForm = ({ items, link, settings }: FormFile): boolean =>
  items.length === 0 && link === null && !settings.published;

const isEmptyDocument = ({ content }: DocumentFile): boolean =>
  content.ranges.length === 0 &&
  content.body.children.every((block) => isTextBlock(block) && textOf(block) === '');

/** The columns that people fill. */
const PEOPLES: Readonly<Record<string, readonly string[]>> = {
  Project: ['Setting', 'Value'],
  Team: ['Role', 'Name', 'Email'],
  Instrument: ['Code', 'Element', 'Title', 'Low end', 'High end'],
  Summary: ['Final', 'Rationale'],
};

function typedIn({ spreadsheet }: TestProject): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const sheet of spreadsheet.sheets) {
    const columns = PEOPLES[sheet.name] ?? [];
    const rows = rowsOf(sheet).map((row) => [row.Code, ...columns.map((column) => row[column] ?? '')]);
    const filled = rows.filter((cells) => cells.slice(1).some((cell) => cell !== ''));
    if (filled.length > 0) typed[sheet.name] = JSON.stringify(filled);
  }
  return typed;
}

/** Tags that stand on more than one column of a tab; there may be none. */
export function repeatedTags({ spreadsheet }: TestProject): string[] {
  return spreadsheet.sheets.flatMap(({ name, metadata }) => {
    const tags = metadata.filter(({ key }) => key === 'calibrate').map(({ value }) => `${name}: ${value}`);
    return tags.filter((tag, index) => tags.indexOf(tag) !== index);
  });
}
