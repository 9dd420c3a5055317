// Faults while documents are written: there is one of each, and nothing that people wrote in it is lost.
import { firstText } from '../actions/planOf';
import type { TestProject } from '../actions/project';
import { after, answered, pressing } from './scenarios';
import { testFaults } from './testFaults';

/** Writes into the first paragraph of a region of the action plan, as a person does. */
const writeInto = (project: TestProject, region: string): void =>
  project.plan.editText(firstText(project.plan.content, region).id, 'In our own words.');

testFaults('documents', [
  {
    ...pressing('createActionPlan'),
    name: 'Create action plan',
    base: answered,
    leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
  },
  {
    ...pressing('refreshActionPlan'),
    name: 'Refresh action plan, which people edited, with new entries',
    base: after(answered, (project) => {
      project.createActionPlan();
      writeInto(project, 'vision');
      project.set('Vision', 'Another vision.');
      project.run('refreshActionPlan');
      writeInto(project, 'strengths');
      project.set('Vision', 'A third vision.\nIn two lines.');
      project.fill('Summary', project.rowNumber('1.b'), { Final: '1' });
      project.fill('Priorities', 2, { Kind: 'Strength', Statement: 'Roles are clear', Codes: '2.a' });
    }),
    leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
  },
  {
    ...pressing('shareActionPlan'),
    name: 'Share action plan',
    base: after(answered, (project) => project.createActionPlan()),
    leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
  },
  {
    ...pressing('createMemo'),
    name: 'Create memo',
    base: answered,
    leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
  },
]);
