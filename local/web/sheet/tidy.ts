// Names what Univer leaves nameless in its page, and takes out roles that do not exist, for screen readers.

type Attributes = Readonly<Record<string, string | null>>;

const icon = (name: string): string => `:has(> .univerjs-icon-${name}-icon)`;
const BAR = '[data-u-comp="sheet-bar-append-button"]';

/** Attributes by selector; null takes one out. */
const REPAIRS: readonly (readonly [selector: string, attributes: Attributes])[] = [
  ['[data-u-comp="defined-name"] input', { 'aria-label': 'Selected cells' }],
  ['[data-u-comp="defined-name"] a', { role: 'button', 'aria-label': 'Named ranges' }],
  [`[data-u-comp="formula-bar"] button${icon('close')}`, { 'aria-label': 'Close' }],
  [`${BAR}${icon('increase')}`, { 'aria-label': 'Add a tab' }],
  [`${BAR}${icon('convert')}`, { 'aria-label': 'All tabs' }],
  [`${BAR}:has(> [class*="more"])`, { 'aria-label': 'More tabs' }],
  [`[data-u-comp="button"]${icon('reduce')}`, { 'aria-label': 'Zoom out' }],
  [`[data-u-comp="button"]${icon('increase')}`, { 'aria-label': 'Zoom in' }],
  ['[role="track"] a', { 'aria-label': 'Back to 100%' }],
  ['[role="track"]', { role: null }],
  ['button[role="handle"]', { role: null, 'aria-label': 'Zoom' }],
  ['div[type="button"]', { role: null, type: null, 'aria-haspopup': null, 'aria-expanded': null }],
  // A positive index would come before everything else on the page.
  ['canvas[tabindex="1"]', { tabindex: '-1' }],
  ['[contenteditable]:not([role])', { role: 'textbox', 'aria-label': 'Cell' }],
];

const CELL_EDITOR = '[id^="univer-doc-selection-container"]';

/** Regions of which Univer makes several, which need names of their own. */
const NUMBERED = [
  ['section[aria-label^="Notifications"]', 'Notifications'],
  [CELL_EDITOR, 'Cell editor'],
] as const;

/**
 * Leaves the keyboard where it is until a person goes into the grid, which takes it by itself when it is drawn and
 * keeps Tab for itself.
 */
export function leaveKeyboard(grid: HTMLElement): void {
  let isWanted = false;
  document.addEventListener('keydown', () => (isWanted = true), { capture: true, once: true });
  grid.addEventListener('pointerdown', () => (isWanted = true), { capture: true, once: true });
  // Univer keeps one of its editors outside of the grid.
  const isGrids = (target: EventTarget | null): boolean =>
    target instanceof Element && (grid.contains(target) || target.closest(CELL_EDITOR) !== null);
  document.addEventListener('focusin', ({ target, relatedTarget }) => {
    if (isWanted || !isGrids(target)) return;
    const before = relatedTarget instanceof HTMLElement && !isGrids(relatedTarget) ? relatedTarget : null;
    (before ?? document.querySelector<HTMLElement>('#content'))?.focus();
  });
}

/** Keeps Univer's page tidy, whatever it draws later. */
export function keepTidy(): void {
  const tidy = (): void => {
    for (const [selector, attributes] of REPAIRS) {
      for (const element of document.querySelectorAll(selector)) repair(element, attributes);
    }
    for (const [selector, name] of NUMBERED) {
      document.querySelectorAll(selector).forEach((element, index) => {
        repair(element, { role: 'region', 'aria-label': `${name} ${index + 1}` });
      });
    }
  };
  new MutationObserver(tidy).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-label', 'role', 'tabindex'],
  });
  tidy();
}

function repair(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
