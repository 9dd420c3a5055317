// A table as docx's object: as wide as the page allows, its head repeated on every page.
import {
  BorderStyle,
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCellNode, TableNode, TableRowNode } from '../files/document/nodes';
import { textBlocksOf, textOf } from '../files/document/tree';
import { blocks } from './docxBlocks';

const POINT = 20;
const PADDING = 5;
/** Of the text in cells where the document says none. */
const TEXT_SIZE = 10;
/** In points; a column that shares what is left is not narrower. */
const NARROWEST = 36;

const VERTICAL = {
  TOP: VerticalAlignTable.TOP,
  CENTER: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
} as const;

/** @param width What it may take up, in points. */
export function table(node: TableNode, width: number, linkId: () => string): Table {
  const widths = columnWidths(node, width);
  const rows = node.children.filter((row) => row.children.length > 0);
  return new Table({
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: bordersOf(node),
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index === 0 && rows.length > 1 && isHead(row),
          ...(row.minimumHeight !== undefined && {
            height: { value: twips(row.minimumHeight), rule: HeightRule.ATLEAST },
          }),
          children: row.children.map((cell, column) => {
            const isLast = column === row.children.length - 1;
            const covered = widths.slice(column, isLast ? undefined : column + 1);
            return tableCell(cell, covered, linkId);
          }),
        }),
    ),
  });
}

/** In points: what the document says, an equal share of the rest for the others, all of it within the page. */
function columnWidths(node: TableNode, width: number): number[] {
  const count = Math.max(...node.children.map((row) => row.children.length));
  const said = Array.from({ length: count }, (_, index) => node.columnWidths[index] ?? null);
  const open = said.filter((each) => each === null).length;
  const share = open === 0 ? 0 : Math.max(NARROWEST, (width - sum(said.map((each) => each ?? 0))) / open);
  const widths = said.map((each) => each ?? share);
  const scale = Math.min(1, width / sum(widths));
  return widths.map((each) => each * scale);
}

function tableCell(node: TableCellNode, widths: readonly number[], linkId: () => string): TableCell {
  const { paddingTop, paddingBottom, paddingLeft, paddingRight, backgroundColor } = node;
  const width = sum(widths);
  const left = paddingLeft ?? PADDING;
  const right = paddingRight ?? PADDING;
  return new TableCell({
    columnSpan: widths.length,
    width: { size: twips(width), type: WidthType.DXA },
    margins: {
      top: twips(paddingTop ?? PADDING),
      bottom: twips(paddingBottom ?? PADDING),
      left: twips(left),
      right: twips(right),
    },
    verticalAlign: VERTICAL[node.verticalAlignment ?? 'TOP'],
    ...(backgroundColor !== undefined && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: backgroundColor.slice(1) },
    }),
    children: blocks(node.children, width - left - right, linkId, TEXT_SIZE),
  });
}

/** A row whose every text is bold is the table's head. */
export function isHead(row: TableRowNode): boolean {
  const texts = textBlocksOf(row).flatMap((block) => block.children.filter((child) => child.type === 'TEXT'));
  return (
    textOf(row).trim() !== '' && texts.every((text) => text.runs.every((run) => run.style.bold === true))
  );
}

/** Docs draws one point of black where nothing is said. */
function bordersOf({ borderColor = '#000000', borderWidth = 1 }: TableNode) {
  const style = borderWidth > 0 ? BorderStyle.SINGLE : BorderStyle.NONE;
  const border = { style, size: Math.round(borderWidth * 8), color: borderColor.slice(1) };
  return {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const twips = (points: number) => Math.round(points * POINT);
