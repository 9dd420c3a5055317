// The rules that colour cells in the workbook to share, as Excel's: the first that fits a cell counts.
import type { SharedSheet } from '../../workbook/sharedSheets';
import { escaped } from '../download/xml';
import { columnLetters } from './sheet';
import { argb, type Styles } from './styles';

type Rule = SharedSheet['rules'][number];

/** All rules of a sheet, in their order. */
export function rulesXml({ rules, rows }: SharedSheet, styles: Styles): string {
  if (rows.length === 0) return '';
  let priority = 0;
  return rules
    .flatMap((rule) => {
      if ('scaleTo' in rule) return [formatting(areas(rule, rows.length), scale(rule.scaleTo, ++priority))];
      // A formula is relative to the first cell of its area, so each column has its own.
      return rule.columns.map((column) => {
        const condition = conditionOf(rule, columnLetters(column) + '2');
        const background = styles.background(rule.background);
        const xml = `<cfRule type="expression" dxfId="${background}" priority="${++priority}" stopIfTrue="1"><formula>${escaped(condition)}</formula></cfRule>`;
        return formatting(area(column, rows.length), xml);
      });
    })
    .join('');
}

const area = (column: number, rows: number): string =>
  `${columnLetters(column)}2:${columnLetters(column)}${rows + 1}`;

const areas = ({ columns }: Rule, rows: number): string =>
  columns.map((column) => area(column, rows)).join(' ');

const formatting = (where: string, rule: string): string =>
  `<conditionalFormatting sqref="${where}">${rule}</conditionalFormatting>`;

/** From white at none to the colour where there are most. */
const scale = (colour: string, priority: number): string =>
  `<cfRule type="colorScale" priority="${priority}"><colorScale><cfvo type="num" val="0"/><cfvo type="max"/>` +
  `<color rgb="FFFFFFFF"/><color rgb="${argb(colour)}"/></colorScale></cfRule>`;

/** What is asked of a cell; a text is never at least a number, though Excel thinks so. */
function conditionOf(rule: Exclude<Rule, { scaleTo: string }>, cell: string): string {
  if ('atLeast' in rule) return `AND(ISNUMBER(${cell}),${cell}>=${rule.atLeast})`;
  if ('equals' in rule) return `${cell}=${quoted(rule.equals)}`;
  if ('beginsWith' in rule) return `LEFT(${cell},${rule.beginsWith.length})=${quoted(rule.beginsWith)}`;
  return `ISNUMBER(SEARCH(${quoted(rule.contains)},${cell}))`;
}

const quoted = (text: string): string => '"' + text.replace(/"/g, '""') + '"';
