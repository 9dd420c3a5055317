// Create voting form: participants give up to two votes, which are counted beside the strategies as they come.
import type { Form } from '../google/form';
import { notOffered, choiceOf, VOTE_TITLES, votingForm, type Candidate } from '../model/votingForm';
import { normalId } from '../model/strategyIds';
import { strategyRows } from '../workbook/strategiesTab';
import { openFormFile } from './formFile';
import { UserError, type Project, type ShortFormState } from './project';
import { begin, readProjectSettings } from './projectTabs';
import { makeShortForm, saidOf, saveShortForm, shortFormState, type ShortFormResult } from './shortForm';
import { candidatesOf, refreshStrategies, refreshVotes } from './strategies';

const NAME = 'voting form';

/**
 * Makes the form for the strategies that have words; where it is there, says which strategies it does not offer.
 * @throws UserError where there is nothing to vote on, or where somebody typed counts of votes.
 */
export function createVotingForm(): ShortFormResult {
  const { project, notices, tell } = begin();
  const settings = readProjectSettings(project, tell, 'displayed');
  const table = refreshStrategies(project, tell);
  const candidates = candidatesOf(table);
  if (shortFormState(project, 'voting') === null) {
    if (candidates.length < 2)
      throw new UserError(
        'There is nothing to vote on yet: the Strategies tab needs two strategies or more.',
      );
    if (strategyRows(table).some(({ votes }) => votes !== '')) {
      throw new UserError(
        'The Votes column of the Strategies tab has counts that somebody typed. Clear it if the team is to vote through a form, which counts there.',
      );
    }
  }
  const made = makeShortForm(project, 'voting', votingForm(settings, candidates), settings);
  const tally = refreshVotes(project, table, tell);
  if (tally !== null && !made.isNew)
    tell(tally.voters === 1 ? '1 person has voted.' : `${tally.voters} people have voted.`);
  const missing = made.isNew ? [] : missingFrom(openFormFile(made.state), candidates);
  rememberOffered(
    project,
    candidates.filter((candidate) => !missing.includes(candidate)),
  );
  if (missing.length > 0) tell(offer(made.state, missing));
  if (made.state.closed) tell(CLOSED);
  return saidOf(project, made, { name: NAME, notices, missing: missing.length });
}

/** Adds the strategies that the voting form does not offer yet; votes that were given stay. */
export function addMissingStrategies(): ShortFormResult {
  const { project, notices, tell } = begin();
  const state = shortFormState(project, 'voting');
  if (state === null || state.url === '')
    throw new UserError('There is no finished voting form yet. Create it first.');
  if (state.closed) throw new UserError(CLOSED);
  const candidates = candidatesOf(refreshStrategies(project, tell));
  const form = openFormFile(state);
  const missing = missingFrom(form, candidates);
  for (const title of VOTE_TITLES) {
    const question = form.choiceQuestion(title);
    const offered = question?.choices() ?? [];
    const added = notOffered(candidates, offered).map(choiceOf);
    if (added.length > 0) question?.offer([...offered, ...added]);
  }
  rememberOffered(project, candidates);
  const ids = missing.map(({ id }) => id).join(', ');
  tell(missing.length === 0 ? 'It offers every strategy.' : `Added: ${ids}. Votes that were given stay.`);
  return saidOf(project, { state, isNew: false }, { name: NAME, notices });
}

const CLOSED =
  'The vote is closed, since the strategies were chosen. To go on voting, open the form and let it accept responses again.';

/** Notes which strategies the form offers, so that the panel need not open it. */
function rememberOffered(project: Project, candidates: readonly Candidate[]): void {
  const state = shortFormState(project, 'voting');
  const offered = candidates.map(({ id }) => normalId(id));
  if (state === null || state.offered?.join() === offered.join()) return;
  saveShortForm(project, 'voting', { ...state, offered });
}

/** The strategies that the voting form is known not to offer; none while that is not known. */
export function knownMissing(project: Project, candidates: readonly Candidate[]): Candidate[] {
  const offered = shortFormState(project, 'voting')?.offered;
  return offered ? candidates.filter(({ id }) => !offered.includes(normalId(id))) : [];
}

/** The strategies that one of the two questions lacks. A question that somebody renamed is not found. */
function missingFrom(form: Form, candidates: readonly Candidate[]): Candidate[] {
  const missing = new Set<Candidate>();
  for (const title of VOTE_TITLES) {
    const question = form.choiceQuestion(title);
    if (question === null)
      throw new UserError(`The voting form has no question "${title}" any more. Give it that title again.`);
    notOffered(candidates, question.choices()).forEach((candidate) => missing.add(candidate));
  }
  return candidates.filter((candidate) => missing.has(candidate));
}

function offer({ closed }: ShortFormState, missing: readonly Candidate[]): string {
  const lacking = `It does not offer yet: ${missing.map(choiceOf).join('; ')}.`;
  return closed
    ? lacking
    : `${lacking} "Add strategies to the voting form" adds them; votes that were given stay.`;
}
