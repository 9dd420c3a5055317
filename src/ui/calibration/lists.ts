// The lists of the calibration: what is taken as proposed, what is still open, and everything for the challenge.
import type { CalibrationItem, CalibrationView } from '../../actions/readCalibration';
import { levelText } from './charts';
import { button, counted } from './page';
import { around, element, made } from '../shared/elements';

type OpenReason = CalibrationView['open'][number]['reason'];

/** Each reason with its heading, in the order of the list. */
const REASONS: readonly (readonly [reason: OpenReason, heading: string])[] = [
  ['to discuss', 'To discuss today'],
  ['cut off', 'To discuss, but cut off by the time'],
  ['Too few', 'Too few answers'],
  ['No answers', 'No answers'],
  ['waits', 'Elements that wait for their sub-elements'],
];

/** What the lists let a person do with an item. */
export interface ItemActions {
  readonly bring: (item: CalibrationItem) => void;
  readonly reopen: (item: CalibrationItem) => void;
}

export function showTake(view: CalibrationView): void {
  const { take, items } = view;
  const rows = take.map(({ code, level, text }) => {
    const item = items.find((each) => each.code === code);
    const cells = row([
      made('td', code),
      made('td', item?.title ?? ''),
      made('td', item?.discuss ?? ''),
      levelCell(level, view),
      made('td', text),
    ]);
    cells.classList.toggle('element', item?.kind === 'element');
    return cells;
  });
  element('#take tbody', HTMLElement).replaceChildren(...rows);
  element('#take table', HTMLElement).hidden = take.length === 0;
  const takeAll = element('#takeAll', HTMLButtonElement);
  takeAll.hidden = take.length === 0;
  takeAll.textContent =
    take.length === 1
      ? 'Take this item as proposed'
      : 'Take these ' + counted(take.length, 'item') + ' as proposed';
  element('#takeNote', HTMLElement).textContent =
    take.length === 0
      ? 'Nothing is left to take as proposed.'
      : 'The team does not contest these. To talk about one first, find it in the full list.';
}

export function showOpen({ open, items }: CalibrationView, { bring }: ItemActions): void {
  const parts = REASONS.flatMap(([reason, heading]) => {
    const codes = open.filter((each) => each.reason === reason).map(({ code }) => code);
    if (codes.length === 0) return [];
    const rows = items
      .filter(({ code }) => codes.includes(code))
      .map((item) => {
        const name = made('strong', item.code + ' ');
        return around('li', '', name, made('span', item.title), itemButton('Discuss now', item, bring));
      });
    return [made('h3', heading + ' (' + String(rows.length) + ')'), around('ul', 'rows', ...rows)];
  });
  const nothing = made('p', 'Nothing is open: every item has a final score or is taken as proposed.');
  element('#openList', HTMLElement).replaceChildren(...(parts.length === 0 ? [nothing] : parts));
}

/** Every item with what is decided, for the challenge before the calibration is closed. */
export function showList(view: CalibrationView, { bring, reopen }: ItemActions): void {
  const rows = view.items.map((item) => {
    const act =
      item.final === null ? itemButton('Discuss', item, bring) : itemButton('Re-open', item, reopen);
    const cells = row([
      made('td', item.code),
      made('td', item.title),
      made('td', item.average === null ? '' : item.average.toFixed(2), 'number'),
      item.final === null ? openCell(item) : levelCell(item.final, view),
      around('td', '', ...reasonsOf(item, view)),
      around('td', '', act),
    ]);
    cells.classList.toggle('element', item.kind === 'element');
    return cells;
  });
  element('#list tbody', HTMLElement).replaceChildren(...rows);
  const settled = view.items.filter(({ final }) => final !== null).length;
  element('#listNote', HTMLElement).textContent =
    String(settled) +
    ' of ' +
    counted(view.items.length, 'item') +
    ' have a final score. Does anybody object to one?' +
    leftText(view);
}

/** What closing the calibration leaves without a final score: what can be taken as proposed, and what is open. */
export function leftText({ take, open }: CalibrationView): string {
  const left = [
    ...(take.length > 0 ? [counted(take.length, 'item') + ' ready to take as proposed'] : []),
    ...(open.length > 0 ? [counted(open.length, 'item') + ' still open'] : []),
  ];
  return left.length > 0 ? ' Not settled: ' + left.join(', ') + '.' : '';
}

function reasonsOf(item: CalibrationItem, view: CalibrationView): HTMLElement[] {
  const { final, rationale, decision, proposal, kind } = item;
  if (final === null) return [];
  const differs = kind === 'element' && proposal?.from === 'sub-elements' && proposal.level !== final;
  return [
    ...(rationale === '' ? [] : [made('div', rationale)]),
    ...(decision?.final === final && decision.dissent !== ''
      ? [made('div', 'Dissent: ' + decision.dissent)]
      : []),
    ...(differs
      ? [
          made(
            'div',
            "Its sub-elements' final scores come to " + levelText(proposal.level, view) + '.',
            'differs',
          ),
        ]
      : []),
  ];
}

function openCell({ proposal }: CalibrationItem): HTMLTableCellElement {
  return made('td', proposal ? 'Open; ' + String(proposal.level) + ' proposed' : 'Open', 'none');
}

function levelCell(level: number, view: CalibrationView): HTMLTableCellElement {
  const cell = made('td', levelText(level, view), 'levelCell');
  cell.style.backgroundColor = view.colours[level - 1] ?? '';
  return cell;
}

const row = (cells: readonly HTMLElement[]): HTMLTableRowElement => around('tr', '', ...cells);

/** Its name has the item's code: buttons that are named alike tell a screen reader nothing. */
function itemButton(
  text: string,
  item: CalibrationItem,
  press: (item: CalibrationItem) => void,
): HTMLButtonElement {
  const made = button(text, 'quiet', () => press(item));
  made.setAttribute('aria-label', text + ' ' + item.code);
  return made;
}
