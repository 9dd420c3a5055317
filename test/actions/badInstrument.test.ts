// A bad instrument is refused before anything is created, with one message that names every bad row.
import { FormFile } from '../../local/files/formFile';
import { TestProject } from './project';

test('every kind of badness is named with its row, and nothing is created', () => {
  const project = TestProject.setUp({
    instrument: [
      ['1', '', 'Collection', '', ''],
      ['1.a', '1', 'Definitions', '', ''],
      ['1.a', '1', 'Errors', '', ''],
      ['1.c', '9', 'Stray', '', ''],
      ['2', '', 'Nothing below', '', ''],
      ['1.d', '1', '', '', ''],
      ['1 e', '1', 'A space in its code', '', ''],
      ['', '1', 'No code', '', ''],
    ],
  });
  const instrument = project.tab('Instrument');
  // A hand that formats the cells as automatic: the sheet makes a date and a number of what is typed.
  instrument.put(10, 1, new Date(project.clock.now()), 'd-mmm');
  instrument.put(10, 2, '1');
  instrument.put(10, 3, 'Typed 1-2');
  instrument.put(11, 1, 1.1, '0.0');
  instrument.put(11, 2, '1');
  instrument.put(11, 3, 'Typed 1.10');
  instrument.put(12, 1, '1.f');
  instrument.put(12, 2, 1.5, '0.0');
  instrument.put(12, 3, 'Element typed as 1.50');

  const message = project.refusal('createAssessmentFormStep');
  expect(message).toBe(
    'The instrument cannot be used yet. Row 4: the code "1.a" is already used in row 3.' +
      ' Row 5: "9" is not the code of an element.' +
      ' Row 6: the element "2" has no sub-element.' +
      ' Row 7: it has no title.' +
      ' Row 8: the code "1 e" may have only letters, digits, dots and hyphens.' +
      ' Row 9: it has no code.' +
      ' Row 10: the sheet holds its code as a date; what was typed is lost, so format the column as plain text and type it again.' +
      ' Row 11: the sheet holds its code as a number that is not whole; what was typed is lost, so format the column as plain text and type it again.' +
      ' Row 12: the sheet holds the code of its element as a number that is not whole; what was typed is lost, so format the column as plain text and type it again.' +
      ' Correct the Instrument tab and try again.',
  );
  expect(project.workspace.all(FormFile)).toEqual([]);
  expect(project.refusal('recompute')).toBe(message);
  expect(project.refusal('createActionPlan')).toBe(message);
});

test('an empty Instrument tab is refused', () => {
  const project = TestProject.setUp({ instrument: [] });
  expect(project.refusal('createAssessmentFormStep')).toMatch(/There are no rows: type or paste/);
  expect(project.workspace.all(FormFile)).toEqual([]);
});

test('once it is corrected the form is made', () => {
  const project = TestProject.setUp({ instrument: [['1', '', 'Alone', '', '']] });
  project.refusal('createAssessmentFormStep');
  project.fill('Instrument', 3, { Code: '1.a', Element: '1', Title: 'Not alone' });
  expect(project.createForm().finished).toBe(true);
});
