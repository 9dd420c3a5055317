// The menu under Extensions and the panel it opens.
import { addMenu, showDialog, showSidebar, type MenuItem } from '../google/editor';

const TITLE = 'Calibrate';

/** What the panel does as soon as it is open. */
export type PanelStart = '' | 'createForm';

/** Caption and global function of each entry, in the order of the process. */
const ITEMS: readonly MenuItem[] = [
  ['Open the panel', 'showPanel'],
  null,
  ['Set up project', 'setUpProject'],
  ['Create assessment form', 'createAssessmentForm'],
  ['Recompute', 'recompute'],
  ['Open calibration', 'showCalibration'],
  null,
  [
    'Priorities and strategies',
    [
      ['Suggest priorities', 'suggestPriorities'],
      ['Merge overlapping priorities', 'mergePriorities'],
      ['Suggest groups', 'suggestGroups'],
      null,
      ['Create strategies form', 'createStrategiesForm'],
      ['Create voting form', 'createVotingForm'],
      ['Add strategies to the voting form', 'addMissingStrategies'],
      ['Choose strategies', 'chooseStrategies'],
    ],
  ],
  [
    'Action plan',
    [
      ['Create action plan', 'createActionPlan'],
      ['Refresh action plan', 'refreshActionPlan'],
      ['Share action plan', 'shareActionPlan'],
      ['Create plan review form', 'createPlanReviewForm'],
    ],
  ],
  [
    'Memo, deck and workbook',
    [
      ['Create memo', 'createMemo'],
      ['Download a deck', 'showDeck'],
      ['Download a workbook to share', 'showShareWorkbook'],
    ],
  ],
];

/** Builds the menu; all that Google allows before a person has authorized the add-on. */
export function buildMenu(): void {
  addMenu(ITEMS);
}

export function showPanel(start: PanelStart = ''): void {
  showSidebar('panel', TITLE, { start });
}

/** Opens the calibration, as wide as fits most screens; nothing is closed before the person agrees there. */
export function showCalibration(): void {
  showDialog('calibration', 'Calibration', { width: 1100, height: 700 });
}

/** The dialog that makes the deck. */
export function showDeck(): void {
  showDialog('deck', 'Download a deck', DOWNLOAD);
}

/** The dialog that makes the workbook to share. */
export function showShareWorkbook(): void {
  showDialog('shareWorkbook', 'Download a workbook to share', DOWNLOAD);
}

/** In pixels. */
const DOWNLOAD = { width: 620, height: 560 } as const;
