// Create plan review form: the team says whether it agrees with the action plan, and what to change.
import { isPastDay } from '../model/dates';
import {
  changesAskedFor,
  planReviewForm,
  reviewProgress,
  reviewQuestions,
  type ReviewProgress,
} from '../model/planReview';
import { writtenDate } from '../model/settings';
import type { TeamMember } from '../model/team';
import { dateWriter, sheetClock } from './calendar';
import { openFormFile } from './formFile';
import { UserError, type Project } from './project';
import { begin, openTeam, putBackSettings, readProjectSettings, type Tell } from './projectTabs';
import { makeShortForm, readShortForm, saidOf, shortFormState, type ShortFormResult } from './shortForm';

/**
 * Makes the form about the action plan; where it is there, brings its text up to date and says how far the review is.
 * @throws UserError where there is no plan yet.
 */
export function createPlanReviewForm(): ShortFormResult {
  const { project, notices, tell } = begin();
  const planUrl = project.state.plan?.url ?? '';
  if (planUrl === '')
    throw new UserError('There is no action plan yet. Create it first, then ask the team about it.');
  putBackSettings(project, tell);
  const clock = sheetClock(project);
  const settings = readProjectSettings(project, tell, clock);
  const { date } = settings.planReviewBy;
  const text = writtenDate(settings.planReviewBy, dateWriter(project));
  const isPast = date !== null && isPastDay(date, clock(new Date()));
  const by = { date, text: isPast ? '' : text };
  const planned = planReviewForm({ ...settings, planReviewBy: by }, planUrl);
  const made = makeShortForm(project, 'planReview', planned, settings);
  if (!made.isNew) openFormFile(made.state).describe(planned.description);
  const change = '"Plan review by" on the Project tab and press again.';
  if (isPast) tell(`It names no day to answer by, since ${text} is past: change ${change}`);
  else if (text === '') tell(`It names no day to answer by: fill in ${change}`);
  const review = made.isNew ? null : readPlanReview(project, openTeam(project, tell).members, tell);
  if (review !== null) tell(reviewSentence(review));
  return saidOf(project, made, { name: 'plan review form', notices });
}

/** Reads how far the review of the plan is; null where its form is not published, or where its answers are gone. */
export function readPlanReview(
  project: Project,
  team: readonly TeamMember[],
  tell: Tell,
): ReviewProgress | null {
  const submissions = readShortForm(project, shortFormState(project, 'planReview'), reviewQuestions, tell);
  return submissions && reviewProgress(submissions, team);
}

function reviewSentence(review: ReviewProgress): string {
  const changes = changesAskedFor(review).length;
  const asking =
    changes === 0
      ? 'nobody asks for changes'
      : `${changes} ${changes === 1 ? 'asks' : 'ask'} for changes or comment`;
  return `${review.answered} of ${review.asked} ${review.asked === 1 ? 'has' : 'have'} answered; ${asking}.`;
}
