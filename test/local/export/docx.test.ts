// The Word file of a document: its XML says what the document says, the same whenever it is made.
import JSZip from 'jszip';
import { toDocx } from '../../../local/export/docx';
import { DocumentFile } from '../../../local/files/documentFile';
import { ManualClock } from '../../../local/clock';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const CREATED = Date.UTC(2026, 9, 5, 9, 12, 34);

/** The document that a script makes, whose body is at hand as `body`. */
function documentOf(script: string, name = 'Plan'): DocumentFile {
  const workspace = new Workspace({ clock: new ManualClock(CREATED) });
  runScript(
    `const D = DocumentApp, doc = D.create(${JSON.stringify(name)}), body = doc.getBody();
     const first = body.getChild(0).asParagraph(); ${script}`,
    { workspace },
  );
  return workspace.all(DocumentFile)[0]!;
}

async function partsOf(script: string, name?: string): Promise<(path: string) => Promise<string>> {
  const zip = await JSZip.loadAsync(await toDocx(documentOf(script, name)));
  return async (path) => (await zip.file(path)?.async('string')) ?? '';
}

const bodyOf = async (script: string) => (await partsOf(script))('word/document.xml');
const paragraphWith = (xml: string, text: string) =>
  (xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? []).find((paragraph) =>
    paragraph.includes(`>${text}<`),
  ) ?? '';
const runWith = (xml: string, text: string) =>
  (xml.match(/<w:r>.*?<\/w:r>/gs) ?? []).find((run) => run.includes(`>${text}<`)) ?? '';

test('headings have Word’s own styles', async () => {
  const xml = await bodyOf(`['TITLE', 'SUBTITLE', 'HEADING1', 'HEADING6', 'NORMAL'].forEach((name) =>
    body.appendParagraph(name).setHeading(D.ParagraphHeading[name]))`);
  const styleOf = (text: string) => /<w:pStyle w:val="(\w+)"/.exec(paragraphWith(xml, text))?.[1];
  const styles = ['TITLE', 'SUBTITLE', 'HEADING1', 'HEADING6', 'NORMAL'].map(styleOf);
  expect(styles).toEqual(['Title', 'Subtitle', 'Heading1', 'Heading6', undefined]);
});

test('E132 the styles are those of Google Docs', async () => {
  const styles = await (await partsOf(''))('word/styles.xml');
  const sizeOf = (id: string) =>
    new RegExp(`w:styleId="${id}".*?<w:sz w:val="(\\d+)"`, 's').exec(styles)?.[1];
  expect([sizeOf('Title'), sizeOf('Heading1'), sizeOf('Heading2'), sizeOf('Subtitle')]).toEqual([
    '52',
    '40',
    '32',
    '30',
  ]);
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0];
  expect(defaults).toContain('w:ascii="Arial"');
  expect(defaults).toContain('<w:sz w:val="22"/>');
  expect(defaults).toContain('w:line="276"');
});

test('text has its looks', async () => {
  const xml = await bodyOf(`const t = first.appendText('styled');
    t.setBold(true).setItalic(true).setUnderline(true).setStrikethrough(true).setFontSize(14).setFontFamily('Georgia');
    t.setForegroundColor('#123456').setBackgroundColor('#ffee00')`);
  const run = runWith(xml, 'styled');
  for (const part of [
    '<w:b/>',
    '<w:i/>',
    '<w:u ',
    '<w:strike/>',
    '<w:sz w:val="28"/>',
    'w:ascii="Georgia"',
  ]) {
    expect(run).toContain(part);
  }
  expect(run).toContain('<w:color w:val="123456"/>');
  expect(run).toContain('w:fill="ffee00"');
});

test('line breaks and tabs are kept, control characters and markup do no harm', async () => {
  const xml = await bodyOf(`first.appendText('one\\ntwo\\tthree <b> & \\u0001\\uD800"done"')`);
  expect(xml).toMatch(
    />one<.*<w:br\/>.*>two<.*<w:tab\/>.*>three &lt;b(>|&gt;) &amp; (&quot;|")done(&quot;|")</s,
  );
  expect(xml).not.toMatch(/[\u0001\uFFFD]/);
});

test('links lead where they should and look like links', async () => {
  const part = await partsOf(`first.appendText('the guide').setLinkUrl('https://example.org/?a=1&b=2');
    first.appendText(' and ').setLinkUrl(null); first.appendText('more').setLinkUrl('mailto:a@example.org').setForegroundColor('#000000')`);
  const xml = await part('word/document.xml');
  const links = [...xml.matchAll(/<w:hyperlink[^>]*r:id="(\w+)"[^>]*>(.*?)<\/w:hyperlink>/gs)];
  expect(links).toHaveLength(2);
  const relationships = await part('word/_rels/document.xml.rels');
  const targets = links.map(
    (link) => new RegExp(`Id="${link[1]}"[^>]*Target="([^"]*)"[^>]*External`).exec(relationships)?.[1],
  );
  expect(targets).toEqual(['https://example.org/?a=1&amp;b=2', 'mailto:a@example.org']);
  expect(links[0]![2]).toContain('<w:color w:val="1155CC"/>');
  expect(links[0]![2]).toContain('<w:u ');
  expect(links[1]![2]).toContain('<w:color w:val="000000"/>');
});

test('a link in the header has its address there', async () => {
  const part = await partsOf(
    `doc.addHeader().appendParagraph('site').editAsText().setLinkUrl('https://example.org/h')`,
  );
  expect(await part('word/header1.xml')).toContain('<w:hyperlink');
  expect(await part('word/_rels/header1.xml.rels')).toContain('https://example.org/h');
});

test('lists are numbered by Word, each on its own, nested by level', async () => {
  const part =
    await partsOf(`body.appendListItem('n1'); body.appendListItem('n2').setNestingLevel(1); body.appendParagraph('between');
    body.appendListItem('b1').setGlyphType(D.GlyphType.BULLET); body.appendParagraph('again'); body.appendListItem('m1')`);
  const [xml, numbering] = [await part('word/document.xml'), await part('word/numbering.xml')];
  const listOf = (text: string) => {
    const found = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraphWith(xml, text))!;
    const abstract = new RegExp(`<w:num w:numId="${found[2]}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(
      numbering,
    )![1];
    const levels = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`, 's').exec(
      numbering,
    )![0];
    const level = new RegExp(`<w:lvl w:ilvl="${found[1]}".*?</w:lvl>`, 's').exec(levels)![0];
    return {
      list: found[2],
      level: found[1],
      format: /<w:numFmt w:val="(\w+)"/.exec(level)![1],
      indent: /w:left="(\d+)"/.exec(level)![1],
    };
  };
  const [n1, n2, b1, m1] = ['n1', 'n2', 'b1', 'm1'].map(listOf);
  expect(n1).toMatchObject({ level: '0', format: 'decimal', indent: '720' });
  expect(n2).toMatchObject({ level: '1', format: 'lowerLetter', indent: '1440', list: n1!.list });
  expect(b1).toMatchObject({ level: '0', format: 'bullet' });
  expect(m1).toMatchObject({ level: '0', format: 'decimal' });
  expect(new Set([n1!.list, b1!.list, m1!.list]).size).toBe(3);
});

describe('a table', () => {
  const cells = (xml: string) => xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
  const widths = (xml: string) => [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((each) => Number(each[1]));

  test('has cells with colour, padding and smaller text', async () => {
    const xml = await bodyOf(`const t = body.appendTable([['a', 'b']]);
      t.getCell(0, 1).setBackgroundColor('#fbc58c').setPaddingLeft(9).setVerticalAlignment(D.VerticalAlignment.CENTER)`);
    const [plain, coloured] = cells(xml);
    expect(coloured).toMatch(/<w:shd [^>]*w:fill="fbc58c"/);
    expect(coloured).toMatch(/<w:left [^>]*w:w="180"/);
    expect(coloured).toContain('<w:vAlign w:val="center"/>');
    expect(plain).not.toContain('<w:shd');
    expect(plain).toMatch(/<w:left [^>]*w:w="100"/);
    expect(plain).toContain('<w:sz w:val="20"/>');
  });

  test('repeats a bold first row as its head, and no other', async () => {
    const xml =
      await bodyOf(`const t = body.appendTable([['a', 'b'], ['c', 'd']]); body.appendTable([['e'], ['f']]);
      t.getRow(0).editAsText().setBold(true)`);
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs)!;
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test.each([
    ['without widths shares the page', [], [4680, 4680]],
    ['shares what is left', [100], [2000, 7360]],
    ['is not made wider', [100, 100], [2000, 2000]],
    ['is made to fit', [400, 800], [3120, 6240]],
  ])('%s', async (_, said, expected) => {
    const set = said.map((width, index) => `t.setColumnWidth(${index}, ${width});`).join('');
    expect(widths(await bodyOf(`const t = body.appendTable([['a', 'b']]); ${set}`))).toEqual(expected);
  });

  test('fits the width between other margins', async () => {
    const xml = await bodyOf(`body.setMarginLeft(36).setMarginRight(36); body.appendTable([['a', 'b']])`);
    expect(widths(xml)).toEqual([5400, 5400]);
  });

  test('with rows of different lengths, or without cells, is still good Word', async () => {
    const xml = await bodyOf(
      `const t = body.appendTable([['wide'], ['a', 'b']]); t.appendTableRow(); body.appendTable()`,
    );
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(cells(xml)[0]).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:tr>/g)).toHaveLength(2);
  });

  test('has the border that was chosen, or a black point', async () => {
    const xml = await bodyOf(
      `body.appendTable([['a']]); body.appendTable([['b']]).setBorderColor('#cccccc').setBorderWidth(0.5)`,
    );
    const borders = [...xml.matchAll(/<w:tblBorders><w:top ([^>]*)\/>/g)].map((each) => each[1]);
    expect(borders[0]).toMatch(/w:color="000000".*w:sz="8"|w:sz="8".*w:color="000000"/);
    expect(borders[1]).toMatch(/w:color="cccccc".*w:sz="4"|w:sz="4".*w:color="cccccc"/);
  });

  test('may hold another table', async () => {
    const xml = await bodyOf(`body.appendTable([['outer', 'x']]).getCell(0, 0).appendTable([['inner']])`);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
    expect(widths(xml)).toEqual([4680, 4680, 4480]);
  });
});

test('page breaks, rules, alignment, indents and spacing', async () => {
  const xml = await bodyOf(`body.appendPageBreak(); body.appendHorizontalRule();
    body.appendParagraph('set').setAlignment(D.HorizontalAlignment.JUSTIFY).setIndentStart(36).setIndentFirstLine(18)
      .setSpacingBefore(6).setSpacingAfter(12).setLineSpacing(2)`);
  expect(xml).toContain('<w:br w:type="page"/>');
  expect(xml).toContain('<w:pBdr><w:bottom');
  const set = paragraphWith(xml, 'set');
  expect(set).toContain('<w:jc w:val="both"/>');
  expect(set).toMatch(/<w:ind (?=[^>]*w:left="720")(?=[^>]*w:hanging="360")/);
  expect(set).toMatch(/<w:spacing (?=[^>]*w:before="120")(?=[^>]*w:after="240")(?=[^>]*w:line="480")/);
});

test('header, footer and page', async () => {
  const part =
    await partsOf(`doc.addHeader().appendParagraph('above'); doc.addFooter().appendParagraph('below');
    body.setMarginTop(36).setMarginLeft(54).setPageWidth(595).setPageHeight(842)`);
  expect(await part('word/header1.xml')).toContain('>above<');
  expect(await part('word/footer1.xml')).toContain('>below<');
  const xml = await part('word/document.xml');
  expect(xml).toMatch(/<w:pgMar (?=[^>]*w:top="720")(?=[^>]*w:left="1080")(?=[^>]*w:right="1440")/);
  expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="11900")(?=[^>]*w:h="16840")/);
});

test('the properties are the document’s', async () => {
  const core = await (await partsOf('', 'Plan <b> & "c"'))('docProps/core.xml');
  expect(core).toContain('<dc:title>Plan &#60;b&#62; &#38; "c"</dc:title>');
  expect(core).toContain('<dc:creator>owner@example.org</dc:creator>');
  expect(core.match(/2026-10-05T09:12:34Z/g)).toHaveLength(2);
});

test('the same document gives the same bytes at another time', async () => {
  const file = documentOf(
    `first.appendText('x').setLinkUrl('https://example.org'); body.appendListItem('y'); body.appendTable([['z']])`,
  );
  const one = await toDocx(file);
  jest.useFakeTimers({
    now: Date.UTC(2031, 1, 1),
    doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'],
  });
  const other = await toDocx(file);
  jest.useRealTimers();
  expect(one.equals(other)).toBe(true);
  const zip = await JSZip.loadAsync(one);
  const dates = Object.values(zip.files).map((entry) => entry.date.toISOString());
  expect(new Set(dates)).toEqual(new Set(['2026-10-05T09:12:34.000Z']));
});
