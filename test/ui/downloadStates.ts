// What the server says to the pages that make a file: a small deck and a small workbook, with texts that are hard to write.
import type { DeckResult } from '../../src/actions/readDeck';
import type { ShareWorkbook } from '../../src/actions/readShareWorkbook';
import { table, textRow } from '../../src/model/documents/block';
import type { Slide } from '../../src/model/documents/slide';

/** What XML, Excel and HTML each read as something else than text; the control character has no place in XML. */
const HARD = '=1+1 & <b>"it"</b> _x0041_ \u0007–';

/** The same, as it stands in a file. */
export const HARD_SHOWN = '=1+1 & <b>"it"</b> _x0041_ –';

const levels = [
  { label: '1 – Undefined', colour: '#ef6c61' },
  { label: '2 – Building', colour: '#f79c42' },
  { label: '3 – Promising', colour: '#f4cd06' },
  { label: '4 – Established', colour: '#c2f5b9' },
];

const VALUES = [
  [1, 0, 3],
  [2, 0, 1],
  [0, 6, 1],
  [3, 0, 1],
];

const items = table(
  ['Item', 'Average', 'Score', 'Discuss'],
  [0.4, 0.16, 0.26, 0.18],
  [
    textRow('1 Overall', '2.83', '3 – Promising, proposed', 'Discuss'),
    textRow('1.a Definitions', '3.00', '3 – Promising, final', 'Accept'),
    textRow(`1.b ${HARD}`, '2.00', '2 – Building, proposed', 'Discuss'),
  ],
);

const points = (title: string, style: 'bullet' | 'number' | 'plain', ...texts: string[]): Slide => ({
  kind: 'points',
  title,
  style,
  points: texts,
  legend: style === 'plain' ? levels : [],
  tooFull: '',
});

const slides: Slide[] = [
  { kind: 'title', title: HARD, lines: ['State CTE office', '6 people answered.'], tooFull: '' },
  points('How to read the scores', 'plain', 'Discuss means that the ratings lie far apart.'),
  { kind: 'table', title: 'All elements', points: [], pointsHeight: 0, table: items, tooFull: '' },
  {
    kind: 'chart',
    title: '1. Data is collected consistently and accurately',
    chart: {
      codes: ['1', '1.a', '1.b'],
      series: levels.map(({ label, colour }, index) => ({
        name: label,
        colour,
        values: VALUES[index] ?? [],
      })),
    },
    table: items,
    tooFull: '',
  },
  { kind: 'chart', title: '2. Governance', chart: null, table: items, tooFull: '' },
  points('Strengths', 'bullet', 'One dictionary (1.a)', HARD),
  points('Next steps', 'number', '1. Meet for Part I.', '2. Choose strategies.'),
];

export const DECK: DeckResult = {
  deck: {
    title: HARD,
    fileName: 'Data 2026 - deck.pptx',
    slides,
    tooFull: ['Slide 6 ("Strengths") has more text than fits: one point takes about 29 lines.'],
    overview: [
      {
        label: '1 Processes and protocols are in place to ensure effective data governance',
        score: '3 – Promising, proposed from final scores',
        counts: [1, 2, 0, 3],
      },
      { label: `2 ${HARD}`, score: 'No score yet', counts: [0, 0, 0, 0] },
    ],
    levels,
  },
  notices: ['The tab Priorities was missing and has been put back.'],
};

export const WORKBOOK: ShareWorkbook = {
  title: HARD,
  fileName: 'Data 2026 - scores.xlsx',
  notices: [],
  sheets: [
    {
      name: 'Summary',
      color: '#1a73e8',
      frozenColumns: 2,
      headerLines: 1,
      columns: [
        { header: 'Code', width: 60, kind: 'text' },
        { header: 'Element or sub-element', width: 270, kind: 'text' },
        { header: 'Average', width: 75, kind: 'number' },
        { header: 'Discuss', width: 100, kind: 'text' },
        { header: '1', width: 40, kind: 'whole' },
      ],
      rows: [
        { bold: true, lines: 1, cells: ['1', 'Collection', 2.5, '2 of 3', ''] },
        { bold: false, lines: 2, cells: ['1.10', HARD, 1 / 3, 'Discuss', 4] },
        { bold: false, lines: 1, cells: ['1-2', 'A date?', '', 'Too few', 0] },
      ],
      rules: [
        { columns: [3], atLeast: 1.5, background: '#f79c42' },
        { columns: [4], equals: 'Discuss', background: '#f9c9c0' },
        { columns: [4], beginsWith: '0 of ', background: '#d6efd9' },
        { columns: [4], contains: ' of ', background: '#f9c9c0' },
        { columns: [5], scaleTo: '#8ab4f8' },
      ],
    },
    {
      name: 'Evidence',
      color: '#1a73e8',
      frozenColumns: 0,
      headerLines: 1,
      columns: [{ header: 'Evidence', width: 700, kind: 'text' }],
      rows: [],
      rules: [],
    },
  ],
};
