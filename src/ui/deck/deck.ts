// The dialog of the deck: a picture of all elements, the slides there will be, and what does not fit.
import type { Deck } from '../../model/documents/slide';
import { overviewPicture } from '../shared/charts';
import { start } from '../download/dialog';
import { element, made } from '../shared/elements';
import { call } from '../shared/server';
import type { make } from './maker';

/** The page's first script. */
declare const maker: { readonly make: typeof make };

start({
  caption: 'Download the deck',
  type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  read: () => call('readDeck'),
  show: ({ deck, notices }) => {
    show(deck);
    return [...deck.tooFull, ...notices];
  },
  fileName: ({ deck }) => deck.fileName,
  make: ({ deck }) => maker.make(deck),
});

function show({ overview, levels, slides }: Deck): void {
  // The picture escapes all of its texts.
  element('#overview', HTMLElement).innerHTML = overviewPicture(overview, levels);
  const lines = slides.map(({ title }, index) => made('li', 'Slide ' + String(index + 1) + ': ' + title));
  element('#slides', HTMLElement).replaceChildren(...lines);
}
