// The parts of the meeting on the panel: each folded to a line, the one that is under way open.
import type { PanelState } from '../../actions/readPanel';
import type { MeetingAction } from '../../model/meeting';
import type { MeetingPart } from '../../model/meetingParts';
import { link, markOf, tabLink, type OpenTab } from './page';
import { around, element, made } from '../shared/elements';

/** Does what a button of a part says; `from` is that button. */
export type Press = (action: MeetingAction, from: HTMLElement) => void;

/** In words beside the sign; what is to come needs none. */
const SAYS = { done: ' (done)', now: ' (now)', later: '' } as const;

/** Shows the parts. What a person opened or closed stays so, until another part is under way. */
export function showParts(
  { parts, isMeeting }: Pick<PanelState, 'parts' | 'isMeeting'>,
  open: OpenTab,
  press: Press,
): void {
  const meeting = element('#meeting', HTMLDetailsElement);
  meeting.hidden = parts.length === 0;
  // It opens by itself once, when the meeting begins.
  if (isMeeting && meeting.dataset.reached !== 'yes') meeting.open = true;
  meeting.dataset.reached = isMeeting ? 'yes' : '';
  for (const part of parts) fill(placeOf(part), part, open, press);
}

/** Where a part stands on the page; what its status says outlives what is shown above it. */
function placeOf({ key }: MeetingPart): HTMLDetailsElement {
  const found = document.querySelector(`[data-part="${key}"]`);
  if (found instanceof HTMLDetailsElement) return found;
  const place = made('details', '', 'part');
  place.dataset.part = key;
  const status = made('p', '', 'status');
  status.setAttribute('role', 'status');
  place.append(made('summary', ''), made('div', '', 'body'), status);
  element('#parts', HTMLElement).append(place);
  return place;
}

function fill(place: HTMLDetailsElement, part: MeetingPart, open: OpenTab, press: Press): void {
  const { state } = part;
  const was = place.dataset.state;
  place.dataset.state = state;
  place.className = 'part ' + state;
  // What was said in a part that is done now is still to be read.
  if (state === 'now' && was !== 'now') place.open = true;
  else if (was === 'now' && state !== 'now') place.open = place.querySelector('.status')?.textContent !== '';
  const text = made('span', '', 'text');
  text.append(made('strong', part.title), made('small', part.detail + SAYS[state]));
  place.querySelector('summary')?.replaceChildren(markOf(), text);
  place.querySelector('.body')?.replaceChildren(...bodyOf(part, open, press));
}

function bodyOf(part: MeetingPart, open: OpenTab, press: Press): HTMLElement[] {
  const notes = made('ul', '', 'notes');
  notes.append(...part.notes.map((note) => around('li', '', note)));
  const leads = made('ul', '', 'leads');
  leads.append(
    ...part.links.map(({ name, url }) => around('li', '', link(name, url))),
    ...part.tabs.map(({ key, name }) => around('li', '', tabLink(key, name + ' tab', open))),
  );
  const buttons = part.buttons.map(({ action, label }) => {
    const button = made('button', label, 'quiet');
    button.type = 'button';
    button.dataset.does = action;
    button.addEventListener('click', () => press(action, button));
    return button;
  });
  return [...[notes, leads].filter(({ childElementCount }) => childElementCount > 0), ...buttons];
}
