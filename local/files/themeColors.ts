// What the colours of a spreadsheet's theme are.
import type { ColorData } from './sheetParts';

/** The colours of Google's standard theme, which every local spreadsheet has. */
const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/** A colour of either kind as `#rrggbb`. */
export const hexOf = (color: ColorData): string => (color.startsWith('#') ? color : THEME[color]!);
