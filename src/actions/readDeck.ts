// Download a deck: what stands on its slides; the page makes the file of it.
import { deck } from '../model/documents/deck';
import type { Deck } from '../model/documents/slide';
import { quotesEvidence } from '../model/priorities';
import { begin } from './projectTabs';
import { readPlan } from './readPlan';

/** The deck as data, and what was put back or could not be used on the way. */
export interface DeckResult {
  readonly deck: Deck;
  readonly notices: readonly string[];
}

/** Reads all that the deck shows; nothing is written but tabs and columns that were missing. */
export function readDeck(): DeckResult {
  const { project, notices, tell } = begin();
  const input = readPlan(project, tell);
  const quoting = input.priorities.filter(quotesEvidence).length;
  if (quoting > 0)
    tell(
      `${quoting === 1 ? '1 challenge quotes' : `${quoting} challenges quote`} a participant's comment, as suggested: reword it on the Priorities tab before you share the deck.`,
    );
  return { deck: deck(input), notices };
}
