// The outline of a form that the demo writes as form.json.
import { formOutline } from '../../../local/export/formJson';
import { LinkedForm } from './linkedForm';

test('the outline has settings, publish state, and pages with their items', () => {
  const linked = new LinkedForm(
    `form.setDescription('D').setProgressBar(true).setConfirmationMessage('Thanks').addPublishedReader('a@example.org');
    form.addTextItem().setTitle('Email').setRequired(true)
      .setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
    form.addListItem().setTitle('Role').setChoiceValues(['x', 'y']);
    form.addPageBreakItem().setTitle('P').setHelpText('About P');
    form.addMultipleChoiceItem().setTitle('M').setHelpText('H').setChoiceValues(['a']).showOtherOption(true);
    form.addScaleItem().setTitle('S').setBounds(1, 4).setLabels('low', 'high');
    form.addGridItem().setTitle('G').setRows(['r']).setColumns(['c']);
    form.addSectionHeaderItem().setTitle('Head')`,
    false,
  );
  const id = (index: number) => linked.form.items[index]!.id;
  expect(JSON.parse(JSON.stringify(formOutline(linked.form)))).toEqual({
    id: linked.form.id,
    name: 'A',
    title: 'Rate',
    description: 'D',
    published: true,
    acceptingResponses: true,
    settings: {
      confirmationMessage: 'Thanks',
      closedMessage: '',
      collectEmail: false,
      limitOneResponse: false,
      progressBar: true,
      allowResponseEdits: false,
      showLinkToRespondAgain: true,
      publishingSummary: false,
      shuffleQuestions: false,
      isQuiz: false,
      requireLogin: false,
    },
    pages: [
      {
        title: 'Rate',
        description: 'D',
        items: [
          { id: id(0), type: 'TEXT', title: 'Email', help: '', required: true, validation: 'TextIsEmail' },
          { id: id(1), type: 'LIST', title: 'Role', help: '', required: false, choices: ['x', 'y'] },
        ],
      },
      {
        title: 'P',
        description: 'About P',
        items: [
          {
            id: id(3),
            type: 'MULTIPLE_CHOICE',
            title: 'M',
            help: 'H',
            required: false,
            choices: ['a'],
            other: true,
          },
          {
            id: id(4),
            type: 'SCALE',
            title: 'S',
            help: '',
            required: false,
            scale: { lower: 1, upper: 4, leftLabel: 'low', rightLabel: 'high' },
          },
          { id: id(5), type: 'GRID', title: 'G', help: '', required: false, rows: ['r'], columns: ['c'] },
          { id: id(6), type: 'SECTION_HEADER', title: 'Head', help: '' },
        ],
      },
    ],
  });
});
