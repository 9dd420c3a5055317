// Reads what scripts give as a format's properties; null stands for the default, undefined for what Google ignores.
import { DEFAULT_FORMAT, type CellFormat, type FormatProperties } from '../../files/cellFormat';
import type { ColorData } from '../../files/sheetParts';
import { Color } from './color';
import { cssColor } from './cssColor';

/** What Google calls the automatic number format. */
const AUTOMATIC = '0.###############';

export const readBackground = (color: unknown): ColorData | undefined =>
  readColor(color, DEFAULT_FORMAT.background);

export const readFontColor = (color: unknown): ColorData | undefined =>
  readColor(color, DEFAULT_FORMAT.fontColor);

function readColor(color: unknown, standard: ColorData): ColorData | undefined {
  if (color === null || color === undefined) return standard;
  if (color instanceof Color) return color.data;
  return typeof color === 'string' ? (cssColor(color) ?? undefined) : undefined;
}

/** A colour of three parts from 0 to 255. */
export const rgb = (...parts: readonly number[]): ColorData =>
  `#${parts.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0')).join('')}`;

/** A pattern as formats keep it: empty for the automatic one. */
export const readPattern = (pattern: string): string =>
  pattern.toLowerCase() === 'general' || pattern === AUTOMATIC ? '' : pattern;

export const shownPattern = ({ numberFormat }: CellFormat): string => numberFormat || AUTOMATIC;

export function readHorizontal(alignment: string | null): FormatProperties['horizontal'] | undefined {
  const name = alignment === null ? 'general' : alignment.toLowerCase();
  if (name === 'normal') return 'general-left';
  return (['general', 'general-left', 'left', 'center', 'right'] as const).find((each) => each === name);
}

export function readVertical(alignment: string | null): FormatProperties['vertical'] | undefined {
  const name = alignment === null ? DEFAULT_FORMAT.vertical : alignment.toLowerCase();
  return (['top', 'middle', 'bottom'] as const).find((each) => each === name);
}

export const readFamily = (family: string | null): string =>
  family === null || family === '' ? DEFAULT_FORMAT.fontFamily : family;

export const readBold = (weight: string | null): boolean | undefined => choice(weight, 'normal', 'bold');

export const readItalic = (style: string | null): boolean | undefined => choice(style, 'normal', 'italic');

function choice(text: string | null, no: string, yes: string): boolean | undefined {
  if (text === null || text === no) return false;
  return text === yes ? true : undefined;
}

/** Whether text is underlined and whether it is struck through, of a font line's name. */
export function readLine(line: string | null): { underline: boolean; strikethrough: boolean } | undefined {
  if (line !== null && !['none', 'underline', 'line-through'].includes(line)) return undefined;
  return { underline: line === 'underline', strikethrough: line === 'line-through' };
}
