// The two kinds of slides of a deck: what all of a kind have, and where the title stands that outlines and screen readers look for.
import type PptxGenJS from 'pptxgenjs';

/** Measures of every slide but the first, in inches. */
export const LEFT = 0.55;
export const WIDTH = 12.23;
export const TOP = 1.62;
export const BOTTOM = 6.9;

export const FONT = 'Arial';
export const DARK = '202124';
export const GRAY = '5F6368';
const ACCENT = '1A73E8';

export const FIRST = 'First slide';
export const OTHER = 'Slide';
export const TITLE = 'title';

/** Adds them to a presentation. */
export function defineMasters(presentation: PptxGenJS): void {
  const title = { name: TITLE, type: 'title', margin: 0, align: 'left', fontFace: FONT, bold: true } as const;
  presentation.defineSlideMaster({
    title: FIRST,
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: 7.5, fill: { color: ACCENT } } },
      placeholder({ ...title, x: 1, y: 1.6, w: 11.3, h: 2.1, valign: 'bottom', fontSize: 40, color: DARK }),
    ],
  });
  presentation.defineSlideMaster({
    title: OTHER,
    objects: [
      { rect: { x: LEFT, y: 1.4, w: WIDTH, h: 0.03, fill: { color: ACCENT } } },
      placeholder({
        ...title,
        // Two lines of the title stand above the rule.
        ...{ x: LEFT, y: 0.2, w: WIDTH, h: 1.1, valign: 'bottom', fontSize: 28, color: DARK },
      }),
    ],
    slideNumber: {
      ...{ x: LEFT + WIDTH - 1, y: 7, w: 1, h: 0.3, align: 'right' },
      ...{ fontFace: FONT, fontSize: 10, color: GRAY },
    },
  });
}

const placeholder = (options: PptxGenJS.PlaceholderProps) => ({ placeholder: { options, text: '' } });
