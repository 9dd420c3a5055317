// The hash that stored marks are made of: what was stored before is known again.
import type { Paragraph } from '../../src/model/documents/block';
import { writtenOf } from '../../src/model/documents/standing';
import { takeStrategies } from '../../src/model/strategyForm';

const TEXT = 'Zürich 😀 1';

test('a region that was written by an earlier version is known again', () => {
  const block: Paragraph = { kind: 'paragraph', runs: [{ text: TEXT }] };
  expect(writtenOf([block])).toEqual({ shape: 'f.1ayep6xo4a7', text: '1c.10aqh5phhk3', fills: '' });
});

test('a strategy that was taken over by an earlier version is not taken again', () => {
  const answers = new Map([
    ['group', 'G'],
    ['challenge', 'C'],
    ['strategy 1', TEXT],
  ]);
  const sent = { row: 2, timestamp: null, address: 'ann@example.org', answers };
  expect(takeStrategies([sent], [], []).added).toMatchObject([{ words: '1ji62ilgi9h', from: 'wyf02pmvn9' }]);
});
