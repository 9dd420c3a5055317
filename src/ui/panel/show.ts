// Shows the project's state on the panel: steps, links, and what needs a look.
import type { PanelState } from '../../actions/readPanel';
import { link, markOf, tabLink, type OpenTab } from './page';
import { around, element, made } from '../shared/elements';
import { showParts, type Press } from './parts';

/** Where the panel's links lead when they are not addresses: tabs of the spreadsheet. */
const TABS: readonly (readonly [key: string, name: string])[] = [
  ['summary', 'Summary'],
  ['evidence', 'Evidence'],
  ['byRole', 'By role'],
  ['team', 'Team'],
  ['responses', 'Answers'],
];

const SAYS = { done: 'done', now: 'now', later: 'later' } as const;

/** Fills the panel. `open` shows a tab of the spreadsheet, `press` does what a button says. */
export function show(state: PanelState, open: OpenTab, press: Press): void {
  element('#steps', HTMLElement).replaceChildren(...state.steps.map(stepItem));
  element('#next', HTMLButtonElement).textContent = state.next.label;
  element('#who', HTMLElement).hidden = state.formUrl === '' || state.formChecked || state.isMeeting;
  element('#try', HTMLAnchorElement).href = state.formUrl;
  showParts(state, open, press);
  element('#links', HTMLElement).replaceChildren(...links(state, open));
  const notices = noticesOf(state);
  element('#notices', HTMLElement).hidden = notices.length === 0;
  element('#notices ul', HTMLElement).replaceChildren(...notices.map((text) => made('li', text)));
  element('[data-call="takeOver"]', HTMLButtonElement).hidden = state.otherOwner === '';
  element('#recomputed', HTMLElement).textContent = recomputedText(state);
}

function stepItem({ title, state, detail }: PanelState['steps'][number]): HTMLLIElement {
  const text = document.createElement('div');
  const name = made('strong', title);
  text.append(name, made('small', detail + (state === 'later' ? '' : ' (' + SAYS[state] + ')')));
  const item = around('li', state, markOf(), text);
  if (state === 'now') item.setAttribute('aria-current', 'step');
  return item;
}

function links({ formUrl, planUrl, recomputed }: PanelState, open: OpenTab): HTMLLIElement[] {
  const addresses = [
    ['Assessment form', formUrl],
    ['Action plan', planUrl],
  ] as const;
  const outside = addresses.flatMap(([name, url]) => {
    return url === '' ? [] : [around('li', '', link(name, url))];
  });
  const inside = TABS.filter(([key]) => key !== 'responses' || formUrl !== '').map(([key, name]) =>
    around('li', '', tabLink(key, name, open)),
  );
  return recomputed === '' && formUrl === '' ? outside : [...outside, ...inside];
}

function noticesOf(state: PanelState): string[] {
  const owner = state.otherOwner;
  return [
    ...state.notices,
    ...(owner === ''
      ? []
      : ['The updates after each answer are with ' + owner + '. Take over only if that person is gone.']),
    ...state.replaced.map(
      ({ row, byRow, address }) =>
        'The answer in row ' + row + ' was replaced by the one in row ' + byRow + ', from ' + address + '.',
    ),
    ...state.notOnTeam.map((address) => 'An answer came from ' + address + ', who is not on the Team tab.'),
    ...state.problems.map(({ tab, row, column, text }) => where(tab, row, column) + ': ' + text),
  ];
}

const where = (tab: string, row: number, column: string): string =>
  row === 0 ? tab : tab + ', row ' + row + (column === '' ? '' : ', column ' + column);

function recomputedText({ recomputed, stale }: PanelState): string {
  if (recomputed === '') return 'Not recomputed yet.';
  const time = 'Last recomputed ' + new Date(recomputed).toLocaleString() + '.';
  return stale ? time + ' Answers came in since: recompute.' : time;
}
