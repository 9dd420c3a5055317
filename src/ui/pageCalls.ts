// What a page may call on the server, and how pages and server agree on it.
import {
  closeCalibration,
  keepCalibrationPlace,
  keepFormClosed,
  openCalibration,
} from '../actions/calibrationSession';
import { chooseStrategies } from '../actions/chooseStrategies';
import { createActionPlan, createNewActionPlan } from '../actions/createActionPlan';
import { addMissingQuestions, createAssessmentFormStep } from '../actions/createAssessmentForm';
import { createMemo, createNewMemo } from '../actions/createMemo';
import { createPlanReviewForm } from '../actions/createPlanReviewForm';
import { createStrategiesForm } from '../actions/createStrategiesForm';
import { addMissingStrategies, createVotingForm } from '../actions/createVotingForm';
import { recordDecision, reopenDecision, undoDecision } from '../actions/decide';
import { mergePriorities } from '../actions/mergePriorities';
import { readCalibration } from '../actions/readCalibration';
import { readDeck } from '../actions/readDeck';
import { readPanel } from '../actions/readPanel';
import { readShareWorkbook } from '../actions/readShareWorkbook';
import { recompute } from '../actions/recompute';
import { refreshActionPlan } from '../actions/refreshActionPlan';
import { setUpProject } from '../actions/setUpProject';
import { shareActionPlan } from '../actions/shareActionPlan';
import { showTab } from '../actions/showTab';
import { suggestGroups } from '../actions/suggestGroups';
import { suggestPriorities } from '../actions/suggestPriorities';
import { takeOver } from '../actions/takeOver';
import { takeProposed } from '../actions/takeProposed';
import { addTeamAsResponders, confirmWhoCanAnswer } from '../actions/whoCanAnswer';
import { showCalibration, showDeck, showShareWorkbook } from './menu';

/** Every function that a page may call, by the name it calls it with. */
export const pageCalls = {
  readPanel,
  setUpProject,
  createAssessmentFormStep,
  addMissingQuestions,
  addTeamAsResponders,
  confirmWhoCanAnswer,
  recompute,
  suggestPriorities,
  mergePriorities,
  suggestGroups,
  createActionPlan,
  createNewActionPlan,
  createStrategiesForm,
  createVotingForm,
  addMissingStrategies,
  chooseStrategies,
  createPlanReviewForm,
  refreshActionPlan,
  shareActionPlan,
  createMemo,
  createNewMemo,
  takeOver,
  showCalibration,
  showDeck,
  showShareWorkbook,
  readDeck,
  readShareWorkbook,
  showTab,
  readCalibration,
  openCalibration,
  keepFormClosed,
  keepCalibrationPlace,
  recordDecision,
  takeProposed,
  undoDecision,
  reopenDecision,
  closeCalibration,
};

export type PageCalls = typeof pageCalls;
