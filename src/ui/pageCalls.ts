// What a page may call on the server, and how pages and server agree on it.
import { createActionPlan } from '../actions/createActionPlan';
import { addMissingQuestions, createAssessmentFormStep } from '../actions/createAssessmentForm';
import { recompute } from '../actions/recompute';
import { setUpProject } from '../actions/setUpProject';

/** Every function that a page may call, by the name it calls it with. None takes arguments. */
export const pageCalls = {
  setUpProject,
  createAssessmentFormStep,
  addMissingQuestions,
  recompute,
  createActionPlan,
};

export type PageCalls = typeof pageCalls;
