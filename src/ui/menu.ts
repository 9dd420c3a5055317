// The menu under Extensions and the panel it opens.
import { addMenu, showDialog, showSidebar, type MenuItem } from '../google/editor';

const TITLE = 'Calibrate';

/** What the panel does as soon as it is open. */
export type PanelStart = '' | 'createForm';

/** Caption and global function of each entry. */
const ITEMS: readonly MenuItem[] = [
  ['Open the panel', 'showPanel'],
  null,
  ['Set up project', 'setUpProject'],
  ['Create assessment form', 'createAssessmentForm'],
  ['Recompute', 'recompute'],
  null,
  ['Create strategies form', 'createStrategiesForm'],
  ['Create voting form', 'createVotingForm'],
  ['Add strategies to the voting form', 'addMissingStrategies'],
  ['Choose strategies', 'chooseStrategies'],
  null,
  ['Open calibration', 'showCalibration'],
  ['Suggest priorities', 'suggestPriorities'],
  ['Merge overlapping priorities', 'mergePriorities'],
  ['Suggest groups', 'suggestGroups'],
  ['Create action plan', 'createActionPlan'],
  ['Create plan review form', 'createPlanReviewForm'],
  ['Refresh action plan', 'refreshActionPlan'],
  ['Share action plan', 'shareActionPlan'],
  ['Create memo', 'createMemo'],
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
  showDialog('calibration', 'Calibration', 1100, 700);
}
