// Faults while answers come in: every answer is kept, and the tabs show it in the end.
import { columnOf } from '../actions/sheet';
import { after, answer, answered, pressing, published, submitted } from './scenarios';
import { testFaults } from './testFaults';

testFaults('answers', [
  {
    name: 'The first submission, then Recompute',
    base: published,
    act: (project, fault) => answer(project, 'ann', fault),
    again: (project) => project.run('recompute'),
    leaves: { forms: 1, triggers: 1, answers: 1, rows: 1, openItems: 16 },
  },
  {
    name: 'A submission, then Recompute',
    base: answered,
    act: (project, fault) => answer(project, 'zoe', fault),
    again: (project) => project.run('recompute'),
    leaves: { forms: 1, triggers: 1, answers: 4, rows: 4, openItems: 16 },
  },
  {
    name: 'A submission, then the next one',
    base: answered,
    act: (project, fault) => answer(project, 'zoe', fault),
    rest: (project) => answer(project, 'kim'),
    again: (project) => answer(project, 'kim'),
    leaves: { forms: 1, triggers: 1, answers: 5, rows: 5, openItems: 16 },
  },
  {
    ...pressing('recompute'),
    name: 'Recompute, with an answer that was missed and a score typed by hand',
    base: after(answered, (project) => {
      project.fill('Summary', project.rowNumber('1.b'), { Final: '2' });
      submitted(project, 'zoe');
    }),
    leaves: { forms: 1, triggers: 1, answers: 4, rows: 4, openItems: 16 },
  },
  {
    ...pressing('recompute'),
    name: 'Recompute, after the Summary was deleted',
    base: after(answered, (project) => {
      project.spreadsheet.removeSheet(project.tab('Summary'));
      project.workspace.settle();
    }),
    leaves: { forms: 1, triggers: 1, answers: 3, rows: 3, openItems: 16 },
  },
  {
    ...pressing('recompute'),
    name: 'Recompute, after columns were deleted',
    base: after(answered, (project) => {
      const summary = project.tab('Summary');
      for (const title of ['Discuss', 'Spread']) summary.deleteLines('columns', columnOf(summary, title), 1);
      project.workspace.settle();
    }),
    leaves: { forms: 1, triggers: 1, answers: 3, rows: 3, openItems: 16 },
  },
  {
    ...pressing('recompute'),
    name: 'Recompute, after levels and role groups changed',
    base: after(answered, (project) => {
      project.set('Levels', 'Undefined, Building, Promising, Established, Excelling');
      project.set('Role groups', 'Project owner, State leadership, Teachers');
    }),
    leaves: { forms: 1, triggers: 1, answers: 3, rows: 3, openItems: 16 },
  },
]);
