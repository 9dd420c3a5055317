// Create strategies form: each group sends its strategies through it, and they come to the Strategies tab.
import { CHALLENGE_TITLE, offeredChallenges, strategyForm } from '../model/strategyForm';
import { openFormFile } from './formFile';
import { UserError } from './project';
import { begin, openPriorities, readProjectSettings } from './projectTabs';
import { makeShortForm, saidOf, type ShortFormResult } from './shortForm';

/**
 * Makes the form with the challenges taken to Part II, or all where none is; where it is there, challenges that it
 * lacks are added to its list.
 * @throws UserError where there is no challenge yet.
 */
export function createStrategiesForm(): ShortFormResult {
  const { project, notices, tell } = begin();
  const settings = readProjectSettings(project, tell, 'displayed');
  const challenges = offeredChallenges(openPriorities(project, tell));
  if (challenges.length === 0) {
    throw new UserError(
      'The Priorities tab has no challenge yet. Name the challenges there first: strategies are about them.',
    );
  }
  const made = makeShortForm(project, 'strategies', strategyForm(settings, challenges), settings);
  if (!made.isNew) {
    const question = openFormFile(made.state).choiceQuestion(CHALLENGE_TITLE);
    const offered = question?.choices() ?? challenges;
    const added = challenges.filter((challenge) => !offered.includes(challenge));
    if (added.length > 0) question?.offer([...offered, ...added]);
    if (added.length > 0) tell(`Added to its list: ${added.join('; ')}.`);
  }
  return saidOf(project, made, { name: 'strategies form', notices });
}
