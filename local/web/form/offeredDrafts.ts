// Offers the drafts of other windows, each with what tells whose it is, where this window has none of its own.
import type { Draft } from './draft';
import { typedIn, type Named } from './drafts';

/** The most characters that a draft is told by. */
const TOLD = 80;

/** @param then What follows the choice; it is told whether a draft is in the form now. */
export function offerDrafts(draft: Draft, then: (isRestored: boolean) => void): void {
  const card = document.querySelector<HTMLElement>('#drafts');
  const list = card?.querySelector('ul');
  const { offered } = draft;
  if (!card || !list || offered.length === 0) return;
  offered.forEach((each, index) =>
    list.append(
      entry(each, `draft${index}`, () => {
        card.hidden = true;
        draft.goOnWith(each);
        then(true);
      }),
    ),
  );
  card.querySelector('[data-go=anew]')?.addEventListener('click', () => {
    card.hidden = true;
    then(false);
  });
  card.hidden = false;
}

function entry(draft: Named, id: string, goOn: () => void): HTMLElement {
  const words = document.createElement('span');
  words.id = id;
  words.textContent = `${begun(draft)} (${new Date(draft.kept).toLocaleString()})`;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Go on with it';
  button.setAttribute('aria-describedby', id);
  button.addEventListener('click', goOn);
  const item = document.createElement('li');
  item.append(words, ' ', button);
  return item;
}

/** How a draft begins: a name and an address where the form asks for them first. */
function begun({ fields }: Named): string {
  const text = typedIn(fields).slice(0, 2).join(', ').replace(/\s+/g, ' ');
  return text.length > TOLD ? `${text.slice(0, TOLD)}…` : text;
}
