// Create plan review form: the team says whether it agrees with the action plan, and what to change.
import {
  changesAskedFor,
  planReviewForm,
  reviewProgress,
  reviewQuestions,
  type ReviewProgress,
} from '../model/planReview';
import type { SettingDate } from '../model/settings';
import { openFormFile } from './formFile';
import { Project, UserError } from './project';
import { openTeam, putBackSettings, readProjectSettings, type Tell } from './projectTabs';
import {
  makeShortForm,
  readShortForm,
  requireTabs,
  saidOf,
  shortFormState,
  type ShortFormResult,
} from './shortForm';

/**
 * Makes the form about the action plan; where it is there, brings its text up to date and says how far the review is.
 * @throws UserError where there is no plan yet.
 */
export function createPlanReviewForm(): ShortFormResult {
  const project = Project.open();
  requireTabs(project);
  const planUrl = project.state.plan?.url ?? '';
  if (planUrl === '')
    throw new UserError('There is no action plan yet. Create it first, then ask the team about it.');
  const notices: string[] = [];
  const tell = (notice: string): number => notices.push(notice);
  putBackSettings(project, tell);
  const settings = readProjectSettings(project, tell, 'displayed');
  const planned = planReviewForm(settings, planUrl);
  const made = makeShortForm(project, 'planReview', planned, settings);
  if (!made.isNew) openFormFile(made.state).describe(planned.description);
  if (settings.planReviewBy.text === '')
    tell('It names no day to answer by: fill in "Plan review by" on the Project tab and press again.');
  const review = readPlanReview(project, settings.planReviewBy, tell);
  if (review !== null && !made.isNew) tell(reviewSentence(review));
  return saidOf(project, made, { name: 'plan review form', notices });
}

/** The review of the plan, for whoever may see the spreadsheet. */
export interface PlanReview extends ReviewProgress {
  /** The link for the team. */
  readonly url: string;
  readonly reviewBy: SettingDate;
}

/** Reads how far the review of the plan is; null where its form is not published. */
export function readPlanReview(project: Project, reviewBy: SettingDate, tell: Tell): PlanReview | null {
  const state = shortFormState(project, 'planReview');
  if (state === null || state.url === '') return null;
  const submissions = readShortForm(project, state, reviewQuestions, tell) ?? [];
  return { ...reviewProgress(submissions, openTeam(project, tell).members), url: state.url, reviewBy };
}

function reviewSentence(review: ReviewProgress): string {
  const changes = changesAskedFor(review).length;
  const asking =
    changes === 0
      ? 'nobody asks for changes'
      : `${changes} ${changes === 1 ? 'asks' : 'ask'} for changes or comment`;
  return `${review.answered} of ${review.asked} have answered; ${asking}.`;
}
