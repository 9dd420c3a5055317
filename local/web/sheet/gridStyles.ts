// How Univer writes a cell's looks.
import type { IBorderData, IStyleData } from '@univerjs/core';
import { DEFAULT_FORMAT, type Borders, type CellFormat, type FormatProperties } from '../../files/cellFormat';
import type { BorderData, ColorData } from '../../files/sheetParts';
import { hexOf } from '../../files/themeColors';

/** The numbers that stand for Univer's enumerations, which are constants of its file format. */
const HORIZONTAL = { general: 0, 'general-left': 1, left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = { OVERFLOW: 1, CLIP: 2, WRAP: 3 } as const;
const BORDERS: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

type Writer<K extends keyof FormatProperties> = (value: FormatProperties[K]) => IStyleData;

const line = (on: boolean) => ({ s: on ? 1 : 0 });
const color = (data: ColorData) => ({ rgb: hexOf(data) });

const WRITERS: { readonly [K in keyof FormatProperties]?: Writer<K> } = {
  numberFormat: (pattern) => ({ n: { pattern: pattern === '' ? 'General' : pattern } }),
  background: (background) => ({ bg: color(background) }),
  fontColor: (ink) => ({ cl: color(ink) }),
  fontFamily: (family) => ({ ff: family }),
  fontSize: (size) => ({ fs: size }),
  bold: (on) => ({ bl: on ? 1 : 0 }),
  italic: (on) => ({ it: on ? 1 : 0 }),
  underline: (on) => ({ ul: line(on) }),
  strikethrough: (on) => ({ st: line(on) }),
  horizontal: (side) => ({ ht: HORIZONTAL[side] }),
  vertical: (side) => ({ vt: VERTICAL[side] }),
  wrap: (strategy) => ({ tb: WRAP[strategy ?? 'OVERFLOW'] }),
  rotation: (degrees) => ({ tr: { a: -degrees } }),
  borders: (borders) => ({ bd: bordersOf(borders) }),
};

const NAMES = Object.keys(WRITERS) as (keyof typeof WRITERS)[];
const written = new WeakMap<CellFormat, WeakMap<CellFormat, IStyleData>>();

/** What of a format has to be said over that of its column; nothing for a format that is the same. */
export function styleOf(format: CellFormat, column: CellFormat = DEFAULT_FORMAT): IStyleData {
  const byColumn = written.get(column) ?? new WeakMap<CellFormat, IStyleData>();
  written.set(column, byColumn);
  const known = byColumn.get(format) ?? newStyle(format, column);
  byColumn.set(format, known);
  return known;
}

function newStyle(format: CellFormat, column: CellFormat): IStyleData {
  const own = NAMES.filter((name) => format[name] !== DEFAULT_FORMAT[name] || column[name] !== format[name]);
  return Object.assign({}, ...own.map((name) => write(format, name))) as IStyleData;
}

function write<K extends keyof FormatProperties>(format: CellFormat, name: K): IStyleData {
  return WRITERS[name]?.(format[name]) ?? {};
}

function bordersOf(borders: Borders | null): IBorderData | null {
  if (!borders) return null;
  const { top, right, bottom, left } = borders;
  return { t: borderOf(top), r: borderOf(right), b: borderOf(bottom), l: borderOf(left) };
}

const borderOf = (border: BorderData | null) =>
  border && { s: BORDERS[border.style] ?? 1, cl: color(border.color) };
