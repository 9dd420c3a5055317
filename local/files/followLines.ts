// Takes what lies on a sheet along when rows or columns are inserted, deleted or moved.
import type { SheetData } from './sheetData';
import type { CellRange, MetadataData, NamedRangeData } from './sheetParts';
import { blockAfter, blocksAfter, lineAfter, type LineChange } from './spans';

/** Moves a sheet's merges, rules, protections, bandings, filter, metadata and frozen lines; what lost its cells is gone. */
export function followOnSheet(sheet: SheetData, change: LineChange): void {
  sheet.merges = sheet.merges.flatMap((merge) => {
    const block = blockAfter(change, merge);
    return block && block.rows * block.columns > 1 ? [block] : [];
  });
  sheet.rules = sheet.rules.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => blocksAfter(change, range));
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  sheet.protections = sheet.protections.flatMap((protection) => {
    const unprotected = protection.unprotected.flatMap((range) => blocksAfter(change, range));
    if (!protection.range) return [{ ...protection, unprotected }];
    const range = blockAfter(change, protection.range);
    return range ? [{ ...protection, range, unprotected }] : [];
  });
  sheet.bandings = sheet.bandings.flatMap((banding) => withRange(banding, change));
  sheet.filter = followFilter(sheet.filter, change);
  sheet.metadata = sheet.metadata.flatMap((each) => followMetadata(each, change));
  followFrozen(sheet, change);
}

/** Named ranges after a change on their sheet. */
export function followNamedRanges(
  ranges: NamedRangeData[],
  sheet: number,
  change: LineChange,
): NamedRangeData[] {
  return ranges.flatMap((named) => (named.sheet === sheet ? withRange(named, change) : [named]));
}

function withRange<T extends { range: CellRange }>(holder: T, change: LineChange): T[] {
  const range = blockAfter(change, holder.range);
  return range ? [{ ...holder, range }] : [];
}

function followFilter(filter: SheetData['filter'], change: LineChange): SheetData['filter'] {
  const range = filter && blockAfter(change, filter.range);
  if (!filter || !range) return null;
  if (change.axis === 'rows') return { ...filter, range };
  const criteria = filter.criteria.flatMap((each) => {
    const column = lineAfter(change, each.column);
    return column === null ? [] : [{ ...each, column }];
  });
  const sorted = filter.sort && lineAfter(change, filter.sort.column);
  return {
    ...filter,
    range,
    criteria,
    sort: filter.sort && sorted ? { ...filter.sort, column: sorted } : null,
  };
}

function followMetadata(metadata: MetadataData, change: LineChange): MetadataData[] {
  const { location } = metadata;
  if (location.type === 'ROW' && change.axis === 'rows') {
    const row = lineAfter(change, location.row);
    return row === null ? [] : [{ ...metadata, location: { type: 'ROW', row } }];
  }
  if (location.type === 'COLUMN' && change.axis === 'columns') {
    const column = lineAfter(change, location.column);
    return column === null ? [] : [{ ...metadata, location: { type: 'COLUMN', column } }];
  }
  return [metadata];
}

function followFrozen(sheet: SheetData, change: LineChange): void {
  const name = change.axis === 'rows' ? 'frozenRows' : 'frozenColumns';
  const frozen = sheet[name];
  if (change.kind === 'insert' && change.at <= frozen) sheet[name] += change.count;
  if (change.kind === 'delete')
    sheet[name] -= Math.max(0, Math.min(frozen, change.at + change.count - 1) - change.at + 1);
}
