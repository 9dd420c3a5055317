// The document in the browser: a text becomes editable when it is gone to, and is saved when its writer pauses.
import './doc.css';
import { Paragraph } from './paragraph';
import { Versions } from './versions';

const main = document.querySelector<HTMLElement>('main[data-doc]');
if (main) open(main);

function open(root: HTMLElement): void {
  const versions = new Versions(root);
  const paragraphs = new Map<HTMLElement, Paragraph>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-node]')) {
    paragraphs.set(element, new Paragraph(element, versions));
  }
  versions.watch(() => [...paragraphs.values()].some((paragraph) => paragraph.isBusy));
  window.addEventListener('beforeunload', (event) => {
    if ([...paragraphs.values()].some((paragraph) => paragraph.isUnsaved)) event.preventDefault();
  });
  focusWanted(root);
}

/** After a new text was made, the page comes back with it in its address. */
function focusWanted(root: HTMLElement): void {
  const wanted = new URLSearchParams(window.location.search).get('at');
  if (wanted === null) return;
  window.history.replaceState(null, '', window.location.pathname);
  const element = [...root.querySelectorAll<HTMLElement>('[data-node]')].find(
    ({ dataset }) => dataset.node === wanted,
  );
  element?.focus();
}
