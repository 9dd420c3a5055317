// Word's styles for Google Docs' own headings: Arial, with the sizes, colours and spacing that a new Doc has.
import { LineRuleType, type IStylesOptions } from 'docx';

const POINT = 20;
/** 1.15 lines; without the rule LibreOffice takes the number for a height and lets large lines overlap. */
const LINES = { line: 276, lineRule: LineRuleType.AUTO };

function heading(size: number, before: number, after: number, color = '000000', italics = false) {
  return {
    run: { font: 'Arial', size: size * 2, color, italics, bold: false },
    paragraph: {
      spacing: { before: before * POINT, after: after * POINT, ...LINES },
      keepNext: true,
      keepLines: true,
    },
  };
}

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22 },
      paragraph: { spacing: { before: 0, after: 0, ...LINES } },
    },
    title: heading(26, 0, 3),
    heading1: heading(20, 20, 6),
    heading2: heading(16, 18, 6),
    heading3: heading(14, 16, 4, '434343'),
    heading4: heading(12, 14, 4, '666666'),
    heading5: heading(11, 12, 4, '666666'),
    heading6: heading(11, 12, 4, '666666', true),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      ...heading(15, 0, 16, '666666'),
    },
  ],
};
