// The memo: that its counts come to all of the items.
import { memo } from '../../../src/model/documents/memo';
import { textOfRuns } from '../../../src/model/documents/block';
import { summarise } from '../../../src/model/summary';
import { teamProgress } from '../../../src/model/team';
import { instrument, response, settingsWith } from '../samples';

/** The sentences on how close the ratings were, from the ratings of each participant. */
function agreement(ratings: readonly Parameters<typeof response>[0][]): string {
  const settings = settingsWith({});
  const responses = ratings.map((each, index) => response(each, { address: `p${index}@x.org` }));
  const blocks = memo(
    {
      ...{ settings, finals: new Map(), team: [], progress: teamProgress([], responses) },
      ...{ summary: summarise(instrument, responses, settings) },
      ...{ priorities: [], strategies: [], goals: [], checkIns: [] },
    },
    'October 27, 2026',
  );
  const content = blocks.flatMap((block) => (block.kind === 'region' ? block.blocks : []));
  const texts = content.flatMap((each) => (each.kind === 'paragraph' ? [textOfRuns(each.runs)] : []));
  return texts.find((text) => text.startsWith('The ratings were close')) ?? '';
}

test('what is neither close nor far apart is said, so that no item is left unexplained', () => {
  const people = [1, 1, 1, 4, 4, 4].map((rating, index) => ({
    ...{ '1': 3, '1.a': rating, '1.b': index % 2 === 0 ? 2 : 3 },
    ...(index < 2 ? { '2': 3 } : {}),
  }));
  expect(agreement(people)).toBe(
    'The ratings were close on 1 of the 4 items. On 1 more the proposed score was to be checked: the average lies just between two levels, nobody gave the proposed one, or many did not know. 1 has too few answers to say. They differed widely on 1:',
  );
});

test('where all are close, nothing else is said', () => {
  const people = [1, 2, 3].map(() => ({ '1': 3, '1.a': 3, '1.b': 3, '2': 3, '2.a': 3 }));
  expect(agreement(people)).toBe('The ratings were close on 5 of the 5 items. They differed widely on none.');
});
