// How a cell looks: an immutable set of properties, shared by all cells that look the same.
import { isDateFormat, isValidFormat } from 'numfmt';
import type { BorderData, ColorData } from './sheetParts';

export interface Borders {
  top: BorderData | null;
  left: BorderData | null;
  bottom: BorderData | null;
  right: BorderData | null;
}

export interface FormatProperties {
  /** A pattern such as `0.00`; empty for Google's automatic format. */
  numberFormat: string;
  background: ColorData;
  fontColor: ColorData;
  fontFamily: string;
  /** In points. */
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  horizontal: 'general' | 'general-left' | 'left' | 'center' | 'right';
  vertical: 'top' | 'middle' | 'bottom';
  /** A name of `SpreadsheetApp.WrapStrategy`; null where nobody has set one: then text overflows. */
  wrap: 'OVERFLOW' | 'WRAP' | 'CLIP' | null;
  /** In degrees, from -90 to 90. */
  rotation: number;
  verticalText: boolean;
  /** A name of `SpreadsheetApp.TextDirection`; null lets the text decide. */
  direction: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT' | null;
  showHyperlink: boolean;
  borders: Borders | null;
}

export interface CellFormat extends Readonly<FormatProperties> {
  /** Whether a number in such a cell is a date. */
  readonly isDate: boolean;
  /** Whether it is plain text (`@`). */
  readonly isText: boolean;
}

const DEFAULTS: FormatProperties = {
  numberFormat: '',
  background: '#ffffff',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontSize: 10,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: null,
  rotation: 0,
  verticalText: false,
  direction: null,
  showHyperlink: true,
  borders: null,
};

const interned = new Map<string, CellFormat>();
const variants = new WeakMap<CellFormat, Map<string, CellFormat>>();
const stored = new WeakMap<CellFormat, Partial<FormatProperties>>();

/** The format that differs from the default in those properties. */
export function formatOf(differences: Partial<FormatProperties>): CellFormat {
  const properties: FormatProperties = { ...DEFAULTS, ...differences };
  const names = Object.keys(DEFAULTS) as (keyof FormatProperties)[];
  const own = names.filter((name) => JSON.stringify(properties[name]) !== JSON.stringify(DEFAULTS[name]));
  const compact: Partial<FormatProperties> = Object.fromEntries(own.map((name) => [name, properties[name]]));
  const key = JSON.stringify(compact);
  const known = interned.get(key);
  if (known) return known;
  const pattern = properties.numberFormat;
  const made = {
    ...properties,
    isDate: pattern !== '' && isValidFormat(pattern) && isDateFormat(pattern),
    isText: pattern === '@',
  };
  interned.set(key, made);
  stored.set(made, compact);
  return made;
}

/** The format of a cell that nobody has formatted. */
export const DEFAULT_FORMAT = formatOf({});

/** The same format but for one property. */
export function formatWith<K extends keyof FormatProperties>(
  format: CellFormat,
  name: K,
  value: FormatProperties[K],
): CellFormat {
  if (format[name] === value) return format;
  const known = variants.get(format) ?? new Map<string, CellFormat>();
  variants.set(format, known);
  const key = `${name}:${JSON.stringify(value)}`;
  const made = known.get(key) ?? formatOf({ ...differences(format), [name]: value });
  known.set(key, made);
  return made;
}

/** What of a format is not the default, as the store keeps it. */
export function differences(format: CellFormat): Partial<FormatProperties> {
  return stored.get(format)!;
}
