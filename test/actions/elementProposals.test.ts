// An element whose sub-elements have final scores: every place proposes the same score for it, and says where it comes from.
import { DocumentFile } from '../../local/files/documentFile';
import { textOf } from '../../local/files/document/tree';
import { calibrating, decide, item } from './calibrationProject';
import type { TestProject } from './project';

/** The calibration after 2.a is final at 4, while the participants gave element 2 a 2. */
function decided(): TestProject {
  const project = calibrating();
  decide(project, '2.a', 4);
  return project;
}

const json = (project: TestProject, name: string): string => JSON.stringify(project.run(name).value);

const textOfDocument = (project: TestProject, beginning: string): string => {
  const found = project.workspace.all(DocumentFile).find(({ name }) => name.startsWith(beginning));
  return found ? textOf(found.content.body) : '';
};

test('the dialog, the plan, the memo and the deck propose the same score, and say that final scores give it', () => {
  const project = decided();
  expect(item(project, '2').proposal).toMatchObject({ level: 4, from: 'sub-elements' });
  project.say('createActionPlan');
  project.say('createMemo');
  const row = /Governance\n2\.00\n(.*)\n(.*)\n/;
  for (const document of ['Action plan', 'Memo'])
    expect(row.exec(textOfDocument(project, document))?.slice(1)).toEqual([
      '4 – Established',
      'proposed from final scores',
    ]);
  expect(textOfDocument(project, 'Action plan')).toContain('the mean of these');
  const deck = json(project, 'readDeck');
  expect(deck.match(/2 – Building, proposed/g)).toBeNull();
  expect(deck).toContain('"2 Governance","score":"4 – Established, proposed from final scores"');
});

test('a strength drawn from an element is written with that score', () => {
  const project = decided();
  project.paste('Priorities', [['Strength', 'Roles are clear', '2']]);
  project.say('createActionPlan');
  expect(textOfDocument(project, 'Action plan')).toContain('Roles are clear (2 Governance: 4 – Established)');
});

test('the Summary keeps what the participants propose, and Why says what final scores give', () => {
  const project = decided();
  project.recompute();
  expect(project.row('2')).toMatchObject({ Proposed: '2', Level: 'Building' });
  expect(project.row('2').Why).toMatch(/; final scores give 4: 2\.a: 4$/);
  expect(project.row('1').Why).not.toContain('final scores');
  expect(json(project, 'readShareWorkbook')).toContain('; final scores give 4: 2.a: 4');
});

test('once the element has a final score of its own, nothing more is proposed for it', () => {
  const project = decided();
  decide(project, '2', 3);
  project.recompute();
  expect(project.row('2').Why).not.toContain('final scores');
  project.say('createActionPlan');
  expect(textOfDocument(project, 'Action plan')).toContain('Governance\n2.00\n3 – Promising\nfinal\n');
});
