// What the add-on's functions return, told apart at run time, and a list that has to have one entry.
import type { FormProgress } from '../../src/actions/createAssessmentForm';
import type { PlanResult } from '../../src/actions/createActionPlan';
import type { RecomputeResult } from '../../src/actions/recompute';
import { isResult } from '../../local/addOn';

/** The only one of a list. */
export function onlyOne<T>(list: readonly T[], what: string): T {
  const [first] = list;
  if (first === undefined || list.length > 1) throw new Error(`There are ${list.length} of ${what}.`);
  return first;
}

export const isFormProgress = (value: unknown): value is FormProgress =>
  isResult(value) && 'finished' in value && 'missing' in value;

export const isRecomputed = (value: unknown): value is RecomputeResult =>
  isResult(value) && 'problems' in value && 'replaced' in value;

export const isPlan = (value: unknown): value is PlanResult => isResult(value) && 'url' in value;
