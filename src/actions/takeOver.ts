// Take over: has the tabs updated after each submission with this person's authority.
import { userAddress } from '../google/editor';
import { hasTrigger, installSubmitTrigger } from '../google/triggers';
import { SUBMIT_FUNCTION } from './formFile';
import { Project } from './project';
import type { Result } from './setUpProject';

/** Installs the trigger for the person who asks; whoever had it is told on the panel that it is another's now. */
export function takeOver(): Result {
  const project = Project.open();
  if (!hasTrigger(project.spreadsheet, SUBMIT_FUNCTION))
    installSubmitTrigger(project.spreadsheet, SUBMIT_FUNCTION);
  project.save({ triggerOwner: userAddress() });
  return { message: 'From now on, answers update the tabs with your authority.' };
}
