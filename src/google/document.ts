// Documents: a tree of blocks written into a Google Doc, with what is ours marked as ours and refreshed there.
import type { Part, PartGroup } from '../model/documents/standing';
import type { Added, RegionFound, Work } from '../model/documents/refresh';
import { insertPart, type Body, type Element, type Surroundings } from './documentParts';
import { MarkedRegion } from './documentRegion';
import { repeat } from './repeat';

/** Before the name of each named range that marks a region of ours. */
const MARK = 'calibrate:';
/** After the name of the mark of a region's dated copy. */
const COPY = ':copy';

/** The tab that a new document has; null where people deleted it, which Google's typings do not say. */
const tabOf = (document: GoogleAppsScript.Document.Document): GoogleAppsScript.Document.Tab | null =>
  document.getTab('t.0');

/** What Google says of an address that it does not take. */
const REFUSED_ADDRESS = /invalid (email|argument)/i;

/** A region and its last dated copy, as they stand. */
export interface RegionPlaces {
  readonly own: MarkedRegion | null;
  readonly copy: MarkedRegion | null;
  readonly found: RegionFound;
}

/** A Google Doc. */
export class TextDocument {
  /** The tab that is ours: the document's first one unless people moved others before it. */
  private content: GoogleAppsScript.Document.DocumentTab | GoogleAppsScript.Document.Document;

  private constructor(private readonly document: GoogleAppsScript.Document.Document) {
    this.content = document;
  }

  static create(title: string): TextDocument {
    return new TextDocument(DocumentApp.create(title));
  }

  /** @throws Error when the document was deleted or the person may not open it. */
  static open(id: string): TextDocument {
    return new TextDocument(repeat(() => DocumentApp.openById(id)));
  }

  get id(): string {
    return this.document.getId();
  }

  get url(): string {
    return this.document.getUrl();
  }

  /** Whether regions of ours were written into it already. */
  hasRegions(): boolean {
    return this.document.getNamedRanges().some((range) => range.getName().startsWith(MARK));
  }

  /**
   * Writes groups of parts into the empty document and saves it, whole or not at all. The document's own empty paragraph
   * stays below them and is nobody's, so that text added there is not ours.
   */
  write(groups: readonly PartGroup[]): void {
    const body = this.content.getBody();
    let index = 0;
    for (const { region, parts } of groups) {
      const elements = insertParts(body, index, parts);
      index += elements.length;
      if (region !== null) this.mark(region, elements);
    }
    this.document.saveAndClose();
  }

  /** Looks up regions and their copies by the names of the regions. */
  find(names: readonly string[]): ReadonlyMap<string, RegionPlaces> {
    this.content = tabOf(this.document)?.asDocumentTab() ?? this.document;
    const body = this.content.getBody();
    const marks = new Map(this.content.getNamedRanges().map((mark) => [mark.getName(), mark]));
    const regionOf = (name: string): MarkedRegion | null => {
      const mark = marks.get(MARK + name);
      return mark ? MarkedRegion.of(body, mark) : null;
    };
    return new Map(
      names.map((name) => {
        const [own, copy] = [regionOf(name), regionOf(name + COPY)];
        const found = { own: own?.standing ?? null, copy: copy?.standing ?? null };
        return [name, { own, copy, found }];
      }),
    );
  }

  /** Does one region's work; nothing of it is kept before {@link save}. */
  work(name: string, { own, copy }: RegionPlaces, work: Work): void {
    if (work.kind === 'edit') {
      const region = work.place === 'own' ? own : copy;
      region?.edit(work.edits);
      const added = insertAmongOthers(this.content.getBody(), region?.below() ?? 0, work.added);
      // What came before its first character or after its last one is not in the mark by itself.
      region?.forget();
      this.mark(work.place === 'own' ? name : name + COPY, [...(region?.elements ?? []), ...added]);
      if (work.dropCopy) copy?.remove();
    } else if (work.kind === 'copy') this.addCopy(name, work, own, copy);
  }

  save(): void {
    this.document.saveAndClose();
  }

  /** The addresses of everybody who may edit it, its owner too. */
  editors(): string[] {
    return repeat(() => this.document.getEditors()).map((user) => user.getEmail());
  }

  /** @returns false where Google takes at least one of them for no address that it knows. */
  addEditors(addresses: readonly string[]): boolean {
    try {
      repeat(() => this.document.addEditors([...addresses]));
      return true;
    } catch (error) {
      if (error instanceof Error && REFUSED_ADDRESS.test(error.message)) return false;
      throw error;
    }
  }

  private addCopy(
    name: string,
    { parts, where }: Extract<Work, { kind: 'copy' }>,
    own: MarkedRegion | null,
    copy: MarkedRegion | null,
  ): void {
    const index = (where === 'below-own' ? own : copy)?.below() ?? 0;
    const elements = insertAmongOthers(this.content.getBody(), index, { parts, from: 0 });
    if (where === 'for-copy') copy?.remove();
    else copy?.forget();
    this.mark(name + COPY, elements);
  }

  private mark(name: string, elements: readonly Element[]): void {
    const first = elements[0];
    const last = elements[elements.length - 1];
    if (!first || !last) return;
    const range = this.content.newRange().addElementsBetween(first, last).build();
    this.content.addNamedRange(MARK + name, range);
  }
}

/** Puts parts in one below the other, the first one at this place. */
function insertParts(body: Body, index: number, parts: readonly Part[]): Element[] {
  return parts.map((part, offset) =>
    insertPart(body, index + offset, part, { ...surroundings(parts, offset), amongOthers: false }),
  );
}

/**
 * The same, with the parts that do not stand there yet, where people's text may stand around them: the last part first,
 * so that no list below is joined.
 */
function insertAmongOthers(body: Body, index: number, { parts, from }: Added): Element[] {
  const insert = (part: Part, offset: number, at: number): Element =>
    insertPart(body, at, part, { ...surroundings(parts, from + offset), amongOthers: true });
  const added = parts.slice(from);
  const last = added.slice(-1).map((part) => insert(part, added.length - 1, index));
  const others = added.slice(0, -1).map((part, offset) => insert(part, offset, index + offset));
  return [...others, ...last];
}

function surroundings(parts: readonly Part[], offset: number): Pick<Surroundings, 'spaced' | 'continues'> {
  const [before, part, next] = [parts[offset - 1], parts[offset], parts[offset + 1]];
  return {
    spaced: next !== undefined && next.kind !== 'heading',
    continues: part?.kind === 'item' && before?.kind === 'item' && part.style === before.style,
  };
}
