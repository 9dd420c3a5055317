// Makes the .xlsx of the workbook to share, as the parts of SpreadsheetML that its values and looks need.
import type { ShareWorkbook } from '../../actions/readShareWorkbook';
import { coreProperties, DECLARATION, escaped } from '../download/xml';
import { zipped } from '../download/zip';
import { sheetXml } from './sheet';
import { Styles } from './styles';
import { Texts } from './texts';

/** The file's bytes in base64, the same whenever and wherever it is made. */
export function make({ title, sheets }: Pick<ShareWorkbook, 'title' | 'sheets'>): Promise<string> {
  const styles = new Styles();
  const texts = new Texts();
  const written = sheets.map(
    (sheet, index) => [sheetPath(index), sheetXml(sheet, styles, texts, index === 0)] as const,
  );
  const names = sheets.map(({ name }) => name);
  return zipped(
    new Map([
      ['[Content_Types].xml', contentTypes(names.length)],
      ['_rels/.rels', PACKAGE_RELATIONS],
      ['docProps/core.xml', coreProperties(title)],
      ['xl/workbook.xml', workbookXml(names)],
      ['xl/_rels/workbook.xml.rels', workbookRelations(names.length)],
      ['xl/styles.xml', styles.xml()],
      ['xl/sharedStrings.xml', texts.xml()],
      ...written.map(([path, xml]) => ['xl/' + path, xml] as const),
    ]),
    'base64',
  );
}

const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function contentTypes(count: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${MAIN}.sheet.main+xml`) +
    override('xl/styles.xml', `${MAIN}.styles+xml`) +
    override('xl/sharedStrings.xml', `${MAIN}.sharedStrings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    indices(count)
      .map((index) => override('xl/' + sheetPath(index), `${MAIN}.worksheet+xml`))
      .join('') +
    '</Types>'
  );
}

const relations = (...each: string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const PACKAGE_RELATIONS = relations(
  relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
  relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
);

const workbookRelations = (count: number): string =>
  relations(
    ...indices(count).map((index) => relation(index + 1, `${OFFICE}/worksheet`, sheetPath(index))),
    relation(count + 1, `${OFFICE}/styles`, 'styles.xml'),
    relation(count + 2, `${OFFICE}/sharedStrings`, 'sharedStrings.xml'),
  );

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets></workbook>`
  );
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
