// Protections of sheets and ranges (A17, A19).
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const SETUP = `
  const ss = SpreadsheetApp.create('Protected', 20, 10);
  const sheet = ss.getSheets()[0];
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
`;
const run = (body: string) => runScript(SETUP + body);

test('A17 a new protection of a sheet lists no editors, yet the owner can edit', () => {
  const read = run(`
    const protection = sheet.protect();
    return [protection.toString(), protection.getEditors().length, protection.canEdit(), protection.getProtectionType().toString(),
      protection.isWarningOnly(), protection.getDescription(), protection.getRangeName(), protection.getUnprotectedRanges().length];
  `);
  expect(read).toEqual(['Protection', 0, true, 'SHEET', false, '', null, 0]);
});

test('A19 the range of a protected sheet has no A1 notation and the size of the grid', () => {
  const read = run(`
    const range = sheet.protect().getRange();
    return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
  `);
  expect(read).toEqual(['', 20, 10]);
});

test('protecting a sheet twice gives the same protection, a range twice gives two', () => {
  const read = run(`
    sheet.protect().setDescription('mine');
    const again = sheet.protect().getDescription();
    sheet.getRange('A1:B2').protect();
    sheet.getRange('A1:B2').protect();
    return [again, ss.getProtections(SHEET).length, sheet.getProtections(RANGE).map((each) => each.getRange().getA1Notation())];
  `);
  expect(read).toEqual(['mine', 1, ['A1:B2', 'A1:B2']]);
});

test('description, warning and unprotected ranges read back, and remove takes it away', () => {
  const read = run(`
    const protection = sheet.protect().setDescription('Computed').setWarningOnly(true).setUnprotectedRanges([sheet.getRange('G2:H9')]);
    const [found] = sheet.getProtections(SHEET);
    const read = [found.getDescription(), found.isWarningOnly(), found.getUnprotectedRanges().map((each) => each.getA1Notation())];
    protection.remove();
    return [...read, sheet.getProtections(SHEET).length];
  `);
  expect(read).toEqual(['Computed', true, ['G2:H9'], 0]);
});

test('editors are added once each and removed', () => {
  const read = run(`
    const protection = sheet.protect().addEditor('a@x.org').addEditors(['b@x.org', 'a@x.org']);
    const added = protection.getEditors().map((each) => each.getEmail());
    protection.removeEditor(protection.getEditors()[0]).removeEditors(['nobody@x.org']);
    return [added, protection.getEditors().map((each) => each.getEmail())];
  `);
  expect(read).toEqual([['a@x.org', 'b@x.org'], ['b@x.org']]);
});

test('the current user cannot be removed', () => {
  const workspace = new Workspace();
  const as = (user: string, body: string) => runScript(body, { workspace, user });
  const id = String(
    as(
      workspace.owner,
      `${SETUP} ss.addEditor('a@x.org'); sheet.protect().addEditors(['a@x.org', 'b@x.org']); return ss.getId();`,
    ),
  );
  const read = as(
    'a@x.org',
    `return SpreadsheetApp.openById('${id}').getSheets()[0].protect().removeEditors(['a@x.org', 'b@x.org']).getEditors().map((each) => each.getEmail())`,
  );
  expect(read).toEqual(['a@x.org']);
});

test('whoever may edit the spreadsheet may edit until the editors change or it only warns', () => {
  const workspace = new Workspace();
  const id = String(
    runScript(
      `${SETUP} ss.addEditors(['other@x.org', 'friend@x.org']); sheet.protect(); return ss.getId();`,
      { workspace },
    ),
  );
  const canEdit = (user: string) =>
    runScript(
      `return SpreadsheetApp.openById('${id}').getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].canEdit()`,
      { workspace, user },
    );
  const change = (work: string) =>
    runScript(`SpreadsheetApp.openById('${id}').getSheets()[0].protect().${work}`, { workspace });
  const seen: unknown[] = [canEdit('other@x.org')];
  change(`addEditor('friend@x.org')`);
  seen.push(canEdit('other@x.org'), canEdit('friend@x.org'), canEdit(workspace.owner));
  change(`setWarningOnly(true)`);
  seen.push(canEdit('other@x.org'));
  expect(seen).toEqual([true, false, true, true, true]);
});

test('who cannot edit cannot change the protection', () => {
  const workspace = new Workspace();
  const id = runScript(
    `${SETUP} ss.addEditor('other@x.org'); sheet.protect().removeEditors([]); return ss.getId();`,
    { workspace },
  );
  const change = () =>
    runScript(`SpreadsheetApp.openById('${String(id)}').getSheets()[0].protect().setWarningOnly(true)`, {
      workspace,
      user: 'other@x.org',
    });
  expect(change).toThrow('You do not have permission to edit the protected range or sheet.');
});

test('a protected range moves, and follows a named range by its name', () => {
  const read = run(`
    ss.setNamedRange('final', sheet.getRange('C1:C9'));
    const protection = sheet.getRange('A1').protect().setRange(sheet.getRange('B1'));
    const moved = [protection.getRange().getA1Notation(), protection.getRangeName()];
    protection.setRangeName('final');
    const named = [protection.getRange().getA1Notation(), protection.getRangeName()];
    ss.getNamedRanges()[0].setName('agreed');
    const renamed = protection.getRangeName();
    ss.removeNamedRange('agreed');
    return [moved, named, renamed, protection.getRangeName(), protection.getRange().getA1Notation()];
  `);
  expect(read).toEqual([['B1', null], ['C1:C9', 'final'], 'agreed', null, 'C1:C9']);
});

test.each([
  [
    'unprotected ranges in a range',
    `sheet.getRange('A1').protect().setUnprotectedRanges([sheet.getRange('A1')])`,
    'Only a protected sheet',
  ],
  [
    'unprotected ranges elsewhere',
    `sheet.protect().setUnprotectedRanges([ss.insertSheet('x').getRange('A1')])`,
    'on the same sheet',
  ],
  ['a range for a sheet', `sheet.protect().setRange(sheet.getRange('A1'))`, 'no range of its own'],
  ['a named range that is none', `sheet.getRange('A1').protect().setRangeName('none')`, 'does not exist'],
  ['editing by a domain', `sheet.protect().setDomainEdit(true)`, 'Google Workspace domain'],
  ['use after removal', `const p = sheet.protect(); p.remove(); p.getDescription()`, 'no longer exists'],
])('%s is refused', (_, body, message) => {
  expect(() => run(body)).toThrow(message);
});
