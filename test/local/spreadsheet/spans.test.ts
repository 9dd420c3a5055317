// Blocks of cells after rows or columns were inserted, deleted or moved.
import fc from 'fast-check';
import { blockAfter, blocksAfter, lineAfter, type LineChange } from '../../../local/files/spans';

const block = (row: number, rows: number) => ({ row, rows, column: 2, columns: 3 });
const line = fc.integer({ min: 1, max: 30 });
const count = fc.integer({ min: 1, max: 8 });

const change: fc.Arbitrary<LineChange> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), axis: fc.constant('rows' as const), at: line, count }),
  fc.record({ kind: fc.constant('delete' as const), axis: fc.constant('rows' as const), at: line, count }),
  fc
    .record({
      kind: fc.constant('move' as const),
      axis: fc.constant('rows' as const),
      from: line,
      count,
      to: line,
    })
    .filter(({ from, count: lines, to }) => to < from || to > from + lines),
);

test('every line of a block that is still there is in what the block has become, and nothing else was taken in outside', () => {
  fc.assert(
    fc.property(change, line, count, (made, row, rows) => {
      const pieces = blocksAfter(made, block(row, rows));
      const inPieces = (at: number) => pieces.some((piece) => at >= piece.row && at < piece.row + piece.rows);
      const kept = Array.from({ length: rows }, (_, index) => lineAfter(made, row + index)).filter(
        (each) => each !== null,
      );
      expect(kept.every(inPieces)).toBe(true);
      expect(pieces.every((piece) => piece.column === 2 && piece.columns === 3)).toBe(true);
      if (pieces.length === 0) expect(kept).toEqual([]);
      else {
        expect(Math.min(...kept)).toBe(Math.min(...pieces.map((piece) => piece.row)));
        expect(Math.max(...kept)).toBe(Math.max(...pieces.map((piece) => piece.row + piece.rows - 1)));
      }
    }),
  );
});

test('a block grows by lines that come into it, and its largest piece stays when a move tears it apart', () => {
  expect(blockAfter({ kind: 'insert', axis: 'rows', at: 4, count: 2 }, block(3, 3))).toEqual(block(3, 5));
  expect(blockAfter({ kind: 'insert', axis: 'rows', at: 6, count: 2 }, block(3, 3))).toEqual(block(3, 3));
  expect(blockAfter({ kind: 'move', axis: 'rows', from: 9, count: 1, to: 4 }, block(3, 3))).toEqual(
    block(3, 4),
  );
  expect(blockAfter({ kind: 'move', axis: 'rows', from: 5, count: 1, to: 20 }, block(3, 3))).toEqual(
    block(3, 2),
  );
  expect(blockAfter({ kind: 'delete', axis: 'columns', at: 1, count: 9 }, block(3, 3))).toBeNull();
});
