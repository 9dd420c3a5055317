// The borders of cells.
import type { EnumMember } from '../../enumeration';
import { formatWith, type Borders as BordersData, type CellFormat } from '../../files/cellFormat';
import type { CellGrid } from '../../files/cellGrid';
import type { BorderData, CellRange } from '../../files/sheetParts';
import { surface } from '../../surface';
import { Color, readColorOrNull } from './color';
import { BorderStyle } from './enums';

/** True sets a side, false takes it away, null leaves it. */
export type Side = boolean | null;

interface Sides {
  readonly top: Side;
  readonly left: Side;
  readonly bottom: Side;
  readonly right: Side;
  readonly vertical: Side;
  readonly horizontal: Side;
}

const NONE: BordersData = { top: null, left: null, bottom: null, right: null };

/** Sets the outer and inner borders of a block; solid and black where nothing else is said. */
export function setBorders(
  grid: CellGrid,
  cells: CellRange,
  sides: Sides,
  color: string | null,
  style: EnumMember | null,
): void {
  const border: BorderData = { style: style?.key ?? 'SOLID', color: readColorOrNull(color) ?? '#000000' };
  const [lastRow, lastColumn] = [cells.row + cells.rows - 1, cells.column + cells.columns - 1];
  const changed = (known: BorderData | null, side: Side) => (side === null ? known : side ? border : null);
  grid.update(cells, (cell, row, column) => {
    const known = cell.format.borders ?? NONE;
    const borders: BordersData = {
      top: changed(known.top, row === cells.row ? sides.top : sides.horizontal),
      left: changed(known.left, column === cells.column ? sides.left : sides.vertical),
      bottom: changed(known.bottom, row === lastRow ? sides.bottom : sides.horizontal),
      right: changed(known.right, column === lastColumn ? sides.right : sides.vertical),
    };
    const none = Object.values(borders).every((side) => side === null);
    return cell.withFormat(formatWith(cell.format, 'borders', none ? null : borders));
  });
}

/** A cell's borders as scripts get them; null where it has none. */
export const shownBorders = ({ borders }: CellFormat): Borders | null => borders && new Borders(borders);

/** The four borders of a cell. */
export class Borders {
  constructor(private readonly data: BordersData) {}

  getTop(): Border {
    return new Border(this.data.top);
  }

  getLeft(): Border {
    return new Border(this.data.left);
  }

  getBottom(): Border {
    return new Border(this.data.bottom);
  }

  getRight(): Border {
    return new Border(this.data.right);
  }
}

/** One side; without style and colour where there is none. */
export class Border {
  constructor(private readonly data: BorderData | null) {}

  getBorderStyle(): EnumMember | null {
    return this.data && BorderStyle.get(this.data.style);
  }

  getColor(): Color | null {
    return this.data && new Color(this.data.color);
  }
}

surface<Borders>()(Borders, 'SpreadsheetApp.Borders', {
  getTop: '()',
  getLeft: '()',
  getBottom: '()',
  getRight: '()',
});
surface<Border>()(Border, 'SpreadsheetApp.Border', { getBorderStyle: '()', getColor: '()' });
