// A calibration as the page reads it, and a server that keeps decisions as the add-on does.
import type { DecisionView } from '../../src/actions/decisionView';
import type { CalibrationItem, CalibrationView } from '../../src/actions/readCalibration';
import type { Server } from '../browser/addOnPage';

const LEVELS = ['Undefined', 'Building', 'Promising', 'Established'];

const EVIDENCE = [
  {
    rating: '1 – Undefined',
    texts: [
      'Each college keeps its own list of programs.',
      'We found three definitions of "concentrator" in one year.',
    ],
    more: 0,
  },
  {
    rating: '3 – Promising',
    texts: ['<img src=x onerror=alert(1)> Definitions are shared, but nobody checks.'],
    more: 2,
  },
  { rating: "Don't know", texts: ['I only see the numbers for my own building.'], more: 0 },
];

const ELEMENTS = [
  'Data is collected consistently and accurately',
  'Processes and protocols are in place to ensure effective data governance',
  'Data systems, policies and practices are fully aligned across agencies and learner levels',
  'Information is relevant, timely and disaggregated',
  'Practitioners and the public are equipped to understand and leverage data',
  'Information is used effectively to promote quality and equity in career pathways',
];

function item(
  code: string,
  title: string,
  counts: readonly number[],
  more: Partial<CalibrationItem> = {},
): CalibrationItem {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const average = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / all;
  return {
    ...{ code, title, counts, average, kind: 'sub-element', discuss: 'Accept', why: '' },
    ...{ lowEnd: 'Every agency and school uses its own definitions, and nobody has compared them.' },
    ...{
      highEnd: 'All agencies and schools use one set of written definitions, which is reviewed every year.',
    },
    ...{ dontKnow: 1, skipped: 0, evidence: [], rationale: '', final: null, decision: null },
    proposal: {
      level: Math.floor(average + 0.5),
      from: 'ratings',
      text: `Proposed from the ratings (average ${average.toFixed(2)}).`,
    },
    ...more,
  };
}

const CONTESTED: Partial<CalibrationItem> = {
  discuss: 'Discuss',
  why: 'two camps: 6 people at 1, 5 at 4; spread: 1.38, above 0.67; nobody gave this score: 3 – Promising',
  evidence: EVIDENCE,
};

const ITEMS: readonly CalibrationItem[] = ELEMENTS.flatMap((title, index) => {
  const number = index + 1;
  const contested = index < 2 ? CONTESTED : {};
  return [
    item(`${number}`, title, [1, 4, 6, 3], { kind: 'element' }),
    item(`${number}.a`, `Shared definitions ${number}`, index < 2 ? [6, 2, 1, 5] : [0, 3, 9, 2], contested),
    item(`${number}.b`, `Finding and correcting errors ${number}`, [0, 2, 10, 2]),
  ];
});

/** A calibration that has just been opened: two items to discuss. */
export const OPEN: CalibrationView = {
  session: 'open',
  hasForm: true,
  respondents: 15,
  levels: LEVELS,
  colours: ['#ef6c61', '#f79c42', '#f4cd06', '#c2f5b9'],
  minutesToCalibrate: 20,
  minutesPerItem: 4,
  at: '',
  seconds: 0,
  spent: {},
  hasRecorder: false,
  items: ITEMS,
  queue: ['1.a', '2.a'],
  take: ITEMS.filter(({ code, kind }) => kind === 'sub-element' && code !== '1.a' && code !== '2.a').map(
    ({ code, proposal }) => ({ code, level: proposal?.level ?? 1, text: proposal?.text ?? '' }),
  ),
  open: [
    { code: '1', reason: 'waits' },
    { code: '1.a', reason: 'to discuss' },
    { code: '2', reason: 'waits' },
    { code: '2.a', reason: 'to discuss' },
    { code: '3', reason: 'No answers' },
    { code: '4', reason: 'Too few' },
    { code: '5', reason: 'cut off' },
  ],
};

/** The same before it is opened. */
export const NONE: CalibrationView = { ...OPEN, session: 'none' };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A server that remembers what it is told; another person's decisions come in by `others`. */
export class PlayedServer {
  view: CalibrationView;
  hasOneRecorder = true;
  private readonly earlier = new Map<string, (DecisionView | null)[]>();

  constructor(view: CalibrationView) {
    this.view = view;
  }

  readonly functions: Server = {
    readCalibration: () => this.view,
    openCalibration: () => this.session('open', 'The form is closed, and the calibration is open.'),
    closeCalibration: () => this.session('closed', 'The calibration is closed.'),
    keepFormClosed: () => ({ message: '' }),
    keepCalibrationPlace: () => ({ message: '' }),
    recordDecision: (sent) => this.change(sent as Record<string, unknown>, false),
    undoDecision: (sent) => this.change(sent as Record<string, unknown>, true),
    reopenDecision: (sent) => this.change(sent as Record<string, unknown>, false),
    takeProposed: () => {
      for (const { code, level } of this.view.take) this.decide(code, { id: `take-${code}`, final: level });
      this.view = { ...this.view, take: [] };
      return { message: 'They are taken at the proposed score.' };
    },
  };

  /** Records a decision, as somebody else does. */
  decide(code: string, decision: Partial<DecisionView>): DecisionView {
    const made = {
      ...{ id: 'other', when: '', final: null, rationale: '', dissent: '', typed: false },
      ...decision,
    };
    this.put(code, made);
    return made;
  }

  private session(session: CalibrationView['session'], message: string): object {
    this.view = { ...this.view, session };
    return { message, view: this.view };
  }

  private change(sent: Readonly<Record<string, unknown>>, isUndo: boolean): object {
    const code = text(sent.code);
    const now = this.view.items.find((each) => each.code === code)?.decision ?? null;
    if ((now?.id ?? '') !== sent.seen)
      return { accepted: false, standing: now, message: `Meanwhile somebody else recorded ${now?.final}.` };
    const before = isUndo ? (this.earlier.get(code)?.pop() ?? null) : null;
    const final = typeof sent.final === 'number' ? sent.final : (before?.final ?? null);
    const { rationale, dissent } = before ?? sent;
    const words = { rationale: text(rationale), dissent: text(dissent) };
    const standing = this.decide(code, { id: text(sent.id), final, ...words });
    const message = final === null ? `${code} is open again.` : `${code} is recorded: ${final}.`;
    return { accepted: true, standing, message };
  }

  private put(code: string, decision: DecisionView): void {
    const items = this.view.items.map((each) => {
      if (each.code !== code) return each;
      this.earlier.set(code, [...(this.earlier.get(code) ?? []), each.decision]);
      return { ...each, decision, final: decision.final, rationale: decision.rationale };
    });
    const open = this.view.open.filter((each) => each.code !== code || decision.final === null);
    this.view = { ...this.view, items, open, hasRecorder: this.hasOneRecorder };
  }
}
