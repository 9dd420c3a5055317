// The project that this spreadsheet holds: what it remembers, and its tabs.
import { Memory } from '../google/memory';
import type { SheetTab } from '../google/sheetTab';
import { Spreadsheet } from '../google/spreadsheet';
import { takeLock } from '../google/lock';
import type { ShortFormKey } from '../model/shortForm';
import type { Taken } from '../model/strategyForm';
import type { Part } from '../model/groups';
import type { VoteMemory } from '../model/voteColumn';
import type { TabKey } from '../workbook/tab';
import type { CalibrationState } from './calibrationState';

/** A tab that was made; it is ready once its headers, looks and first rows are there. */
interface TabState {
  readonly id: number;
  readonly ready: boolean;
}

/** A form of the project, as far as it has come. */
export interface FormFileState {
  readonly title: string;
  /** Empty until Google said it; a form whose id was lost stays behind in Drive, unlinked and empty. */
  readonly id: string;
  /** How many of its pages are complete. */
  readonly pages: number;
  /** Titles of forms whose id was lost. */
  readonly lost: readonly string[];
  /** Whether linking it to the spreadsheet was begun, and perhaps done. */
  readonly linking: boolean;
  /** The link for participants; empty until the form is published. */
  readonly url: string;
  /** The id of the tab that it fills; 0 until it is linked. */
  readonly responseTab: number;
}

/** A short form: it has one page. */
export interface ShortFormState extends FormFileState, VoteMemory {
  /** Whether we closed it, since what it was for is done. */
  readonly closed: boolean;
  /** The mark of the submission that the tabs were last brought up to date for. */
  readonly shown: string;
}

/** The assessment form, as far as it has come. */
export interface FormState extends FormFileState {
  /** Whether the owner confirmed who can answer it. */
  readonly checked: boolean;
}

/** A Google Doc that is made once, as far as it has come. */
export interface DocumentState {
  readonly title: string;
  readonly id: string;
  /** Titles of documents whose id was lost. */
  readonly lost: readonly string[];
  /** Its link; empty until it is written. */
  readonly url: string;
}

/** A memo, with the date that it shows the figures of, in words. */
export interface MemoState extends DocumentState {
  readonly asOf: string;
}

/** What the project remembers between executions. */
export interface ProjectState {
  /** The spreadsheet it belongs to; in a copy of it, only the tabs count. */
  readonly spreadsheet: string;
  readonly tabs: Readonly<Partial<Record<TabKey, TabState>>>;
  readonly form: FormState | null;
  /** The address of who installed the trigger; empty while there is none. */
  readonly triggerOwner: string;
  readonly shortForms: Readonly<Partial<Record<ShortFormKey, ShortFormState>>>;
  /** The highest number of an id that a strategy ever had. */
  readonly highestStrategy: number;
  /** What was taken over from the strategies form. */
  readonly takenStrategies: readonly Taken[];
  /** The action plan. */
  readonly plan: DocumentState | null;
  /** The addresses that the action plan was shared with. */
  readonly sharedWith?: readonly string[];
  /** The last memo. */
  readonly memo?: MemoState | null;
  /** When the tabs were last computed, as ISO text; empty for never. */
  readonly recomputed: string;
  /** The stale mark that the tabs were last computed for. */
  readonly shown: string;
  /** The settings that the tabs of figures are laid out for; empty while there are none. */
  readonly layout: string;
  /** The calibration opened last; null before the first. */
  readonly calibration: CalibrationState | null;
  /** For each part of the meeting, marks of the groups that were written last and the time before. */
  readonly groups: Readonly<Partial<Record<Part, readonly string[]>>>;
}

const STATE = 'state';
const STALE = 'stale';

/** A form that is not begun. */
const NEW_FILE: FormFileState = {
  title: '',
  id: '',
  pages: 0,
  lost: [],
  linking: false,
  url: '',
  responseTab: 0,
};

/** An assessment form that is not begun. */
export const NEW_FORM: FormState = { ...NEW_FILE, checked: false };

/** A short form that is not begun. */
export const NEW_SHORT_FORM: ShortFormState = { ...NEW_FILE, closed: false, shown: '' };

const NEW_PROJECT: ProjectState = {
  spreadsheet: '',
  tabs: {},
  form: null,
  triggerOwner: '',
  plan: null,
  shortForms: {},
  highestStrategy: 0,
  takenStrategies: [],
  sharedWith: [],
  memo: null,
  recomputed: '',
  shown: '',
  layout: '',
  calibration: null,
  groups: {},
};

/** An error that a person can do something about: its message is one sentence or two that say what. */
export class UserError extends Error {}

/** The project of the active spreadsheet, opened for one execution. */
export class Project {
  readonly spreadsheet = new Spreadsheet();
  readonly id = this.spreadsheet.id;
  /** Whether this spreadsheet was copied from another project's. */
  readonly isCopy: boolean;
  private readonly found = new Map<TabKey, SheetTab>();
  private texts: ReadonlyMap<string, string>;
  private current: ProjectState;

  private constructor(private readonly memory: Memory) {
    this.texts = memory.all();
    const remembered = Project.remembered(this.texts);
    this.isCopy = remembered.spreadsheet !== '' && remembered.spreadsheet !== this.id;
    // A copy must not drive the form of the first spreadsheet: only its tabs are its own.
    this.current = this.isCopy
      ? { ...NEW_PROJECT, tabs: remembered.tabs, layout: remembered.layout }
      : remembered;
  }

  /**
   * Opens the project for changes; other executions wait until this one ends.
   * @throws UserError when another one does not end in time.
   */
  static open(): Project {
    const project = Project.openIfFree(new Memory());
    if (project) return project;
    throw new UserError('Calibrate is at work for somebody else in this spreadsheet. Try again in a minute.');
  }

  /** The same, without a project where another execution does not end in time. */
  static openIfFree(memory: Memory): Project | null {
    return takeLock() ? new Project(memory) : null;
  }

  /** The short forms as they are remembered now, without waiting for other executions. */
  static shortForms(memory: Memory): ProjectState['shortForms'] {
    return Project.remembered(memory.all()).shortForms;
  }

  /** What was remembered; an earlier version of the add-on remembered less. */
  private static remembered(texts: ReadonlyMap<string, string>): ProjectState {
    const text = texts.get(STATE);
    return text === undefined
      ? NEW_PROJECT
      : { ...NEW_PROJECT, ...(JSON.parse(text) as Partial<ProjectState>) };
  }

  /** The project to look at only: other executions may be at work, so nothing may be saved. */
  static glance(memory: Memory): Project {
    return new Project(memory);
  }

  /** Notes that answers came in that the tabs may not show yet; every mark is another one. */
  static markStale(memory: Memory, mark: string): void {
    memory.set({ [STALE]: mark });
  }

  get state(): ProjectState {
    return this.current;
  }

  /** The stale mark that was set last, as it was when the project was opened. */
  get staleMark(): string {
    return this.texts.get(STALE) ?? '';
  }

  /** The same, as it is now. */
  readStaleMark(): string {
    return this.memory.get(STALE);
  }

  /** A text that was remembered beside the state. */
  text(name: string): string | undefined {
    return this.texts.get(name);
  }

  /** Remembers changes of the state, with other texts, all or nothing. */
  save(changes: Partial<ProjectState>, texts: Readonly<Record<string, string>> = {}): void {
    const state = { ...this.current, ...changes, spreadsheet: this.id };
    this.memory.set({ ...texts, [STATE]: JSON.stringify(state) });
    this.current = state;
    this.texts = new Map([...this.texts, ...Object.entries(texts)]);
  }

  saveTab(key: TabKey, tab: TabState): void {
    this.save({ tabs: { ...this.current.tabs, [key]: tab } });
  }

  /** A tab that is ready and still there; it is looked for once. */
  tab(key: TabKey): SheetTab | null {
    const known = this.found.get(key);
    if (known) return known;
    const state = this.current.tabs[key];
    const tab = state?.ready ? this.spreadsheet.tab(state.id) : null;
    if (tab) this.found.set(key, tab);
    return tab;
  }
}
