// MailApp: what reaches the outbox, and what is refused.
import { openStore } from '../../../local/store';
import { Workspace } from '../../../local/workspace';
import { run, START, workspaceAt } from './project';

const EMPTY = { cc: [], bcc: [], replyTo: '', name: '', htmlBody: '', attachments: [] };

test('the four forms of sendEmail', () => {
  const { workspace } = workspaceAt();
  run(
    `MailApp.sendEmail('a@example.org', 'S', 'B');
     MailApp.sendEmail('a@example.org, Bo <b@example.org>', 'S', 'B', {
       cc: 'c@example.org', bcc: 'd@example.org', replyTo: 'e@example.org', name: 'Team', htmlBody: '<b>B</b>',
       attachments: [Utilities.newBlob('BEGIN', 'text/calendar', 'm.ics')] });
     MailApp.sendEmail('a@example.org', 'r@example.org', 'S', 'B');
     MailApp.sendEmail({ to: '"Doe, Jane" <j@example.org>', subject: 'S', body: 'B' });`,
    { workspace },
  );
  const common = { sent: START, from: 'owner@example.org', subject: 'S', body: 'B' };
  expect(workspace.state.outbox).toEqual([
    { ...EMPTY, ...common, to: ['a@example.org'] },
    {
      ...common,
      to: ['a@example.org', 'b@example.org'],
      cc: ['c@example.org'],
      bcc: ['d@example.org'],
      replyTo: 'e@example.org',
      name: 'Team',
      htmlBody: '<b>B</b>',
      attachments: [{ name: 'm.ics', contentType: 'text/calendar', bytes: 5 }],
    },
    { ...EMPTY, ...common, to: ['a@example.org'], replyTo: 'r@example.org' },
    { ...EMPTY, ...common, to: ['j@example.org'] },
  ]);
});

test('the store keeps the outbox', () => {
  const store = openStore(':memory:');
  run(`MailApp.sendEmail('a@example.org', 'S', 'B')`, { workspace: new Workspace({ store }) });
  expect(new Workspace({ store }).state.outbox.map((mail) => mail.to)).toEqual([['a@example.org']]);
});

test.each([
  [`'', 'S', 'B'`, 'Failed to send email: no recipient'],
  [`{ subject: 'S', body: 'B' }`, 'Failed to send email: no recipient'],
  [`'nobody', 'S', 'B'`, 'Invalid email: nobody'],
  [`'a@example.org; b@example.org', 'S', 'B'`, 'Invalid email: a@example.org; b@example.org'],
  [`{ to: 'a@example.org', cc: 'a@b', body: 'B' }`, 'Invalid email: a@b'],
  [`{ to: 'a@example.org', body: 'B', attachments: ['text'] }`, 'Invalid argument: attachments'],
  [`'a@example.org', 'S', 'x'.repeat(200 * 1024 + 1)`, 'Limit Exceeded: Email Body Size.'],
  [`Array(51).fill('a@example.org').join(), 'S', 'B'`, 'Limit Exceeded: Email Recipients Per Message.'],
  [`'a@example.org'`, "The parameters (String) don't match the method signature for MailApp.sendEmail."],
  [
    `'a@example.org', 'S'`,
    "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
  ],
])('sendEmail(%s) is refused', (args, message) => {
  const workspace = new Workspace();
  expect(() => run(`MailApp.sendEmail(${args})`, { workspace })).toThrow(message);
  expect(workspace.state.outbox).toEqual([]);
});

test('3.1 a user writes to 100 recipients in 24 hours', () => {
  const { workspace, clock } = workspaceAt();
  const quota = 'return MailApp.getRemainingDailyQuota();';
  const fifty = `MailApp.sendEmail(Array(50).fill('a@example.org').join(), 'S', 'B');`;
  expect(run(quota, { workspace })).toBe(100);
  run(fifty, { workspace });
  clock.set(START + 1000);
  expect(run(quota, { workspace })).toBe(50);
  run(`MailApp.sendEmail({ to: 'a@example.org', cc: 'b@example.org', body: 'B' });`, { workspace });
  expect(run(quota, { workspace })).toBe(48);
  expect(() => run(fifty, { workspace })).toThrow('Service invoked too many times for one day: email.');
  expect(workspace.state.outbox).toHaveLength(2);
  expect(run(quota, { workspace, user: 'other@example.org' })).toBe(100);
  clock.set(START + 24 * 60 * 60 * 1000);
  expect(run(quota, { workspace })).toBe(98);
});
