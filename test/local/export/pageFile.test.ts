// The deck and the workbook to share as files, made by the pages' own code without a browser: what Office reads of them.
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { pages } from '../../../build/pages';
import { pageFile } from '../../../local/export/pageFile';
import { DECK, HARD_SHOWN, WORKBOOK } from '../../ui/downloadStates';
import { plain } from './xlsxFile';

let built: Map<string, string>;
let pptx: Buffer;
let xlsx: Buffer;

const make = (name: string, content: unknown): Promise<Buffer> => pageFile(built.get(name) ?? '', content);

beforeAll(async () => {
  built = await pages(join(__dirname, '..', '..', '..'));
  pptx = await make('deck', DECK.deck);
  xlsx = await make('shareWorkbook', WORKBOOK);
}, 60_000);

/** Every part of a file as text, by path. */
async function partsOf(file: Buffer | Uint8Array): Promise<Map<string, string>> {
  const { files } = await JSZip.loadAsync(file);
  const parts = Object.values(files).map(async (part) => [part.name, await part.async('string')] as const);
  return new Map(await Promise.all(parts));
}

async function workbookOf(file: Buffer | Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

/** Parts that are said to be there and are not. */
function missing(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([path, xml]) => {
    if (!path.endsWith('.rels')) return [];
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const targets = [...xml.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) =>
      relation.includes('TargetMode="External"') ? [] : [/Target="([^"]*)"/.exec(relation)?.[1] ?? ''],
    );
    return targets
      .map((target) => (target.startsWith('/') ? target.slice(1) : join(folder, target)))
      .filter((target) => !parts.has(target));
  });
}

test.each([
  ['deck', (): unknown => DECK.deck],
  ['shareWorkbook', (): unknown => WORKBOOK],
])('%s: the same content gives the same bytes', async (name, content) => {
  const first = await make(name, content());
  expect((await make(name, content())).equals(first)).toBe(true);
});

test('a page that makes no file says so', async () => {
  await expect(make('panel', {})).rejects.toThrow('The page makes no file.');
});

describe('the deck', () => {
  test('has a slide for each, and every part that another one names', async () => {
    const parts = await partsOf(pptx);
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(DECK.deck.slides.length);
    expect(missing(parts)).toEqual([]);
  });

  test('every slide has a title that outlines and screen readers find', async () => {
    const parts = await partsOf(pptx);
    for (const [path, xml] of parts) {
      if (/^ppt\/slides\/slide\d+\.xml$/.test(path))
        expect([path, xml.match(/type="title"/g)?.length]).toEqual([path, 1]);
    }
    expect(parts.get('ppt/slides/slide4.xml')).toMatch(/type="title"[^]*Data is collected consistently/);
  });

  test('its texts are as they were, whatever they look like', async () => {
    const parts = await partsOf(pptx);
    const text = (number: number): string =>
      [...(parts.get(`ppt/slides/slide${number}.xml`) ?? '').matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map(([, each = '']) => plain(each))
        .join('\n');
    expect(text(1)).toContain(HARD_SHOWN);
    expect(text(4)).toContain(`1.b ${HARD_SHOWN}`);
    expect(text(6)).toContain('One dictionary (1.a)');
    expect(text(7)).toContain('2. Choose strategies.');
  });

  test('the bars are a native chart, whose figures can be edited', async () => {
    const parts = await partsOf(pptx);
    const charts = [...parts.keys()].filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(1);
    const xml = parts.get(charts[0] ?? '') ?? '';
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toContain('<c:grouping val="stacked"/>');
    const series = [...xml.matchAll(/<c:ser>[^]*?<\/c:ser>/g)].map(([each]) => {
      const figures = (tag: string): string[] =>
        [...(new RegExp(`<c:${tag}>[^]*?</c:${tag}>`).exec(each)?.[0] ?? '').matchAll(/<c:v>([^<]*)/g)].map(
          ([, value = '']) => value,
        );
      return [...figures('tx'), figures('cat').join(), figures('val').join()];
    });
    // A bar chart counts from the bottom, so the last item comes first.
    expect(series).toEqual([
      ['1 – Undefined', '1.b,1.a,1', '3,0,1'],
      ['2 – Building', '1.b,1.a,1', '1,0,2'],
      ['3 – Promising', '1.b,1.a,1', '1,6,0'],
      ['4 – Established', '1.b,1.a,1', '1,0,3'],
    ]);
    for (const { colour } of DECK.deck.levels) expect(xml).toContain(colour.slice(1).toUpperCase());
  });

  test('the figures behind a chart are the same', async () => {
    const zip = await JSZip.loadAsync(pptx);
    const [path = ''] = Object.keys(zip.files).filter((name) => name.endsWith('.xlsx'));
    const workbook = await workbookOf((await zip.file(path)?.async('uint8array')) ?? new Uint8Array());
    const rows = workbook.worksheets[0]?.getSheetValues() ?? [];
    expect(JSON.stringify(rows)).toContain('1.a');
    expect(workbook.worksheets[0]?.getCell('B2').value).toBe(3);
  });

  test('nothing in it says when or by whom it was made', async () => {
    const parts = await partsOf(pptx);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Calibrate</dc:creator>');
    expect(core).not.toMatch(/dcterms|lastModifiedBy/);
    expect([...parts.values()].join('')).not.toMatch(/PptxGenJS Presentation|20\d\d-\d\d-\d\dT/);
    for (const { date } of Object.values((await JSZip.loadAsync(pptx)).files))
      expect(date.getUTCFullYear()).toBe(1980);
  });
});

describe('the workbook to share', () => {
  test('codes and texts stay what they are, and numbers are numbers', async () => {
    const sheet = (await workbookOf(xlsx)).getWorksheet('Summary');
    expect(sheet?.getCell('A3').value).toBe('1.10');
    expect(sheet?.getCell('A4').value).toBe('1-2');
    expect(sheet?.getCell('B3').value).toBe(HARD_SHOWN);
    expect(sheet?.getCell('C3').value).toBe(1 / 3);
    expect([sheet?.getCell('C3').numFmt, sheet?.getCell('B3').numFmt]).toEqual(['0.00', '@']);
    expect((await partsOf(xlsx)).get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });

  test('its header is frozen, its columns are as wide as in the spreadsheet, its elements bold', async () => {
    const sheet = (await workbookOf(xlsx)).getWorksheet('Summary');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet?.getColumn(2).width).toBeCloseTo(270 / 7, 1);
    expect([sheet?.getCell('B2').font.bold, sheet?.getCell('B3').font.bold]).toEqual([true, undefined]);
    expect((await workbookOf(xlsx)).getWorksheet('Evidence')?.views[0]).toMatchObject({ ySplit: 1 });
  });

  test('colours are rules, so that a score changed by hand takes its colour', async () => {
    const xml = plain((await partsOf(xlsx)).get('xl/worksheets/sheet1.xml') ?? '');
    const rules = [
      ...xml.matchAll(/sqref="([^"]*)"><cfRule type="(\w+)"[^>]*>(?:<formula>(.*?)<\/formula>)?/g),
    ];
    expect(rules.map(([, ...each]) => each)).toEqual([
      ['C2:C4', 'expression', 'AND(ISNUMBER(C2),C2>=1.5)'],
      ['D2:D4', 'expression', 'D2="Discuss"'],
      ['D2:D4', 'expression', 'LEFT(D2,5)="0 of "'],
      ['D2:D4', 'expression', 'ISNUMBER(SEARCH(" of ",D2))'],
      ['E2:E4', 'colorScale', undefined],
    ]);
    expect((await partsOf(xlsx)).get('xl/styles.xml')).toContain('<bgColor rgb="FFF79C42"/>');
  });

  test('there is nothing else in it: no comment, no hidden sheet, no name, no time, nobody', async () => {
    const parts = await partsOf(xlsx);
    expect([...parts.keys()].sort()).toEqual([
      ...['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'xl/_rels/workbook.xml.rels'],
      ...[
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/sheet2.xml',
      ],
    ]);
    expect(missing(parts)).toEqual([]);
    expect(parts.get('xl/workbook.xml')).not.toMatch(/definedName|hidden/i);
    expect(parts.get('docProps/core.xml')).not.toMatch(/dcterms|lastModifiedBy/);
  });
});
