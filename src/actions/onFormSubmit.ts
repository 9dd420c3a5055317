// What happens when somebody submits a form: which one it is, and what follows from it.
import { Memory } from '../google/memory';
import { readSubmitEvent, type Submitted } from '../google/submitEvent';
import { readTitle } from '../model/columns';
import { SHORT_FORMS, type ShortFormKey } from '../model/shortForm';
import { Project } from './project';
import { recomputeAfterSubmission } from './recompute';
import { afterShortSubmission } from './shortSubmission';

/** @param event what Google says of the submission; where it says nothing of use, all ratings are read again. */
export function onFormSubmit(event: unknown): void {
  const memory = new Memory();
  const submitted = readSubmitEvent(event);
  const key = submitted === null ? null : shortFormOf(memory, submitted);
  if (key === null) recomputeAfterSubmission(memory);
  else afterShortSubmission(memory, key);
}

/** The short form that fills the tab; null for the assessment form, which is told without a call by its ratings. */
function shortFormOf(memory: Memory, { titles, tab }: Submitted): ShortFormKey | null {
  if (titles.some((title) => readTitle(title)?.holds === 'rating')) return null;
  const id = tab();
  const forms = Project.shortForms(memory);
  return SHORT_FORMS.find((key) => forms[key]?.responseTab === id) ?? null;
}
