// The item in front: its criteria, its ratings, what was written beside them, and the score that is chosen.
import type { CalibrationItem, CalibrationView } from '../../actions/readCalibration';
import { histogram, levelText } from './charts';
import { draftOf } from './drafts';
import { button, counted } from './page';
import { around, element, made } from '../shared/elements';

/** Shows an item whole, with its draft; `choose` is called with a level. */
export function showItem(
  item: CalibrationItem,
  view: CalibrationView,
  choose: (level: number) => void,
): void {
  const place = view.queue.indexOf(item.code) + 1;
  const inQueue = 'Item ' + String(place) + ' of ' + String(view.queue.length);
  element('#place', HTMLElement).textContent =
    (place > 0 ? inQueue : "Not in today's queue") + ' · ' + item.discuss;
  element('#title', HTMLElement).textContent = item.code + ' ' + item.title;
  element('#why', HTMLElement).textContent = item.why;
  element('#ends', HTMLElement).replaceChildren(...ends(item, view));
  element('#ratings', HTMLElement).replaceChildren(...ratings(item, view));
  element('#texts', HTMLElement).replaceChildren(...evidence(item));
  for (const part of ['#ends', '#texts']) element(part, HTMLElement).scrollTop = 0;
  element('#levels', HTMLElement).replaceChildren(...levelButtons(view, choose));
  const draft = draftOf(item);
  element('#rationale', HTMLTextAreaElement).value = draft.rationale;
  element('#dissent', HTMLTextAreaElement).value = draft.dissent;
  showStanding(item, view);
}

/** Shows what is decided and what is chosen, and leaves alone what a person types. */
export function showStanding(item: CalibrationItem, view: CalibrationView): void {
  const { final, decision, proposal } = item;
  const stands = element('#stands', HTMLElement);
  stands.textContent =
    final === null
      ? decision === null || decision.typed
        ? 'Not decided yet'
        : 'Open again'
      : 'Recorded: ' + levelText(final, view) + (decision?.typed ? ' (typed in the Summary tab)' : '');
  stands.classList.toggle('done', final !== null);
  element('#proposed', HTMLElement).textContent = proposal
    ? 'Proposed: ' + levelText(proposal.level, view) + '. ' + proposal.text
    : 'There is no score to propose.';
  const chosen = draftOf(item).final;
  document.querySelectorAll('#levels button').forEach((each, index) => {
    each.setAttribute('aria-pressed', String(chosen === index + 1));
    each.classList.toggle('proposed', proposal?.level === index + 1);
  });
}

function ends({ lowEnd, highEnd }: CalibrationItem, view: CalibrationView): HTMLElement[] {
  const highest = view.levels.length;
  return [
    [1, lowEnd],
    [highest, highEnd],
  ].flatMap(([level, text]) => {
    if (text === '' || typeof level !== 'number') return [];
    const name = made('strong', levelText(level, view));
    const end = around('div', 'end', name, made('span', String(text)));
    end.style.borderLeftColor = view.colours[level - 1] ?? '';
    return [end];
  });
}

function ratings(item: CalibrationItem, view: CalibrationView): Element[] {
  if (!item.counts) return [made('p', 'Not rated as a whole: see its sub-elements.')];
  const average = item.average === null ? [] : ['Average ' + item.average.toFixed(2)];
  const others = [
    ...((item.dontKnow ?? 0) > 0 ? [String(item.dontKnow) + " don't know"] : []),
    ...((item.skipped ?? 0) > 0 ? [String(item.skipped) + ' skipped'] : []),
  ];
  return [histogram(item.counts, view), made('p', [...average, ...others].join(' · '), 'figures')];
}

function evidence({ evidence: groups }: CalibrationItem): HTMLElement[] {
  if (groups.length === 0) return [made('p', 'Nobody wrote any evidence.')];
  return groups.flatMap(({ rating, texts, more }) => {
    const list = around('ul', '', ...texts.map((text) => made('li', text)));
    const rest = more === 0 ? [] : [made('p', counted(more, 'more text') + ' on the Evidence tab.')];
    return [made('h3', rating), list, ...rest];
  });
}

function levelButtons(view: CalibrationView, choose: (level: number) => void): HTMLElement[] {
  return view.levels.map((_, index) => {
    const made = button(levelText(index + 1, view), 'level', () => choose(index + 1));
    made.style.backgroundColor = view.colours[index] ?? '';
    return made;
  });
}
