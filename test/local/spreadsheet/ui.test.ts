// Menus, sidebar and dialogs, recorded in the execution's outcome.
import { runScript, outcomeOf, type ScriptOptions } from '../scriptRunner';
import { Workspace } from '../../../local/workspace';

const workspace = new Workspace();
const spreadsheet = String(runScript(`return SpreadsheetApp.create('Open').getId()`, { workspace }));
const shown = (body: string, options: ScriptOptions = {}) => {
  const outcome = outcomeOf(`const ui = SpreadsheetApp.getUi(); ${body}`, {
    workspace,
    spreadsheet,
    ...options,
  });
  return outcome.error ? outcome.error.message : outcome.shown;
};

test('a menu with items, separator and sub-menu shows once it is added', () => {
  const record = shown(`
    ui.createMenu('Never added').addItem('x', 'x');
    const more = ui.createMenu('More').addItem('Third', 'menu.third');
    ui.createMenu('Calibrate').addItem('First', 'first').addSeparator().addItem('Second', 'second').addSubMenu(more).addToUi();
  `);
  expect(record).toMatchObject({
    menus: [
      {
        title: 'Calibrate',
        items: [
          { kind: 'item', caption: 'First', function: 'first' },
          { kind: 'separator' },
          { kind: 'item', caption: 'Second', function: 'second' },
          {
            kind: 'menu',
            caption: 'More',
            items: [{ kind: 'item', caption: 'Third', function: 'menu.third' }],
          },
        ],
      },
    ],
  });
});

test("the add-on's menu has the name of the project, even without authorization", () => {
  expect(
    shown(`ui.createAddonMenu().addItem('Start', 'start').addToUi()`, { authMode: 'NONE' }),
  ).toMatchObject({
    menus: [{ title: 'test', items: [{ kind: 'item', caption: 'Start', function: 'start' }] }],
  });
});

test('a sidebar shows a page with its title', () => {
  expect(shown(`ui.showSidebar(HtmlService.createHtmlOutput('<p>Hi</p>').setTitle('Panel'))`)).toMatchObject({
    sidebar: { title: 'Panel', html: '<p>Hi</p>' },
    dialog: null,
  });
});

test('a dialog shows a page with the title it is given and the size of the page', () => {
  const page = `HtmlService.createHtmlOutput('<p>Hi</p>').setTitle('Not this')`;
  expect(shown(`ui.showModalDialog(${page}.setWidth(800).setHeight(500), 'Calibration')`)).toMatchObject({
    dialog: { title: 'Calibration', html: '<p>Hi</p>', width: 800, height: 500, modal: true },
  });
  expect(shown(`ui.showModelessDialog(${page}, 'Later')`)).toMatchObject({
    dialog: { title: 'Later', width: 600, height: 400, modal: false },
  });
});

test.each(['NONE', 'LIMITED'] as const)('in authorization mode %s nothing of that is allowed', (authMode) => {
  const scope = 'Required permissions: https://www.googleapis.com/auth/script.container.ui';
  const page = `HtmlService.createHtmlOutput('<p>Hi</p>')`;
  expect(shown(`ui.showSidebar(${page})`, { authMode })).toBe(
    `You do not have permission to call Ui.showSidebar. ${scope}`,
  );
  expect(shown(`ui.showModalDialog(${page}, 'x')`, { authMode })).toBe(
    `You do not have permission to call Ui.showModalDialog. ${scope}`,
  );
  expect(shown(`ui.showModelessDialog(${page}, 'x')`, { authMode })).toBe(
    `You do not have permission to call Ui.showModelessDialog. ${scope}`,
  );
});

test.each(['alert', 'prompt'])('%s would block, and is not available', (member) => {
  expect(shown(`ui.${member}('Sure?')`)).toBe(`Ui.${member} is not available in the local workspace`);
});

test.each([
  ['in a trigger', { unattended: true }],
  ['in a standalone script', { spreadsheet: undefined }],
])('there is no user interface %s', (_, options) => {
  expect(shown('', options)).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
});

test('a page is what HtmlService makes, not text (C64)', () => {
  expect(shown(`ui.showSidebar('<p>Hi</p>')`)).toBe(
    "The parameters (String) don't match the method signature for SpreadsheetApp.Ui.showSidebar.",
  );
});
