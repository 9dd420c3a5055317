// What services allow in each authorization mode, with which scopes, and for whom.
import { Workspace } from '../../../local/workspace';
import { outcome, run } from './project';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

const OPEN_TO_ALL = [
  `Logger.log('x')`,
  `Utilities.getUuid()`,
  `Session.getActiveUserLocale()`,
  `HtmlService.createHtmlOutput('x')`,
  `ScriptApp.AuthMode.NONE`,
];
const LIMITED_TOO = [
  `PropertiesService.getDocumentProperties()`,
  `PropertiesService.getScriptProperties()`,
  `PropertiesService.getUserProperties()`,
  `CacheService.getScriptCache()`,
  `LockService.getDocumentLock()`,
  `Session.getActiveUser()`,
  `Session.getEffectiveUser()`,
  `Session.getScriptTimeZone()`,
  `ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)`,
];
const FULL_ONLY = [
  `MailApp.sendEmail('a@example.org', 's', 'b')`,
  `MailApp.getRemainingDailyQuota()`,
  `ScriptApp.newTrigger('f')`,
  `ScriptApp.getProjectTriggers()`,
  `UrlFetchApp.getRequest('https://example.org')`,
];

const refusal = (call: string) => `You do not have permission to call ${call.slice(0, call.indexOf('('))}.`;

test.each(OPEN_TO_ALL)('1.14 NONE allows %s', (call) => {
  run(call, { authMode: 'NONE' });
});

test.each([...LIMITED_TOO, ...FULL_ONLY])('1.14 NONE refuses %s', (call) => {
  expect(() => run(call, { authMode: 'NONE', spreadsheet: 's1' })).toThrow(refusal(call));
});

test.each(LIMITED_TOO)('1.15 LIMITED allows %s', (call) => {
  run(call, { authMode: 'LIMITED', spreadsheet: 's1' });
});

test.each(FULL_ONLY)('1.15 LIMITED refuses %s', (call) => {
  expect(() => run(call, { authMode: 'LIMITED', spreadsheet: 's1' })).toThrow(refusal(call));
});

test('a refused call throws an Exception of the context of the script', () => {
  const caught = run(
    `try { MailApp.getRemainingDailyQuota(); } catch (error) { return [error instanceof Error, error.name]; }`,
    { authMode: 'NONE' },
  );
  expect(caught).toEqual([true, 'Exception']);
});

test('a scope that the manifest lacks is refused; without a list of scopes all are there', () => {
  const send = `MailApp.sendEmail('a@example.org', 's', 'b')`;
  expect(() => run(send, { scopes: [TRIGGERS] })).toThrow(
    `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${MAIL}`,
  );
  run(send, { scopes: [MAIL] });
  run(send);
  expect(() => run(`ScriptApp.getProjectTriggers()`, { scopes: [MAIL] })).toThrow(TRIGGERS);
  expect(() => run(`Session.getActiveUser()`, { scopes: [MAIL] })).toThrow('auth/userinfo.email');
});

const INFO = `
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const status = info.getAuthorizationStatus();
  return [status.toString(), status === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl(), info.getAuthorizedScopes()];`;

test('9.3 authorization is not required until the workspace says so for that user', () => {
  const workspace = new Workspace();
  const scopes = [MAIL];
  expect(run(INFO, { workspace, scopes })).toEqual(['NOT_REQUIRED', false, null, [MAIL]]);
  workspace.unauthorized.add('owner@example.org');
  const url = expect.stringMatching(/^https:\/\//) as string;
  expect(run(INFO, { workspace, scopes })).toEqual(['REQUIRED', true, url, []]);
  expect(run(INFO, { workspace, scopes, user: 'other@example.org' })).toEqual([
    'NOT_REQUIRED',
    false,
    null,
    [MAIL],
  ]);
});

test('9.3 requireScopes takes scopes of the manifest, of a user who has authorized', () => {
  const workspace = new Workspace();
  const require = (scope: string) => `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}'])`;
  run(`${require(MAIL)}; ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);`, {
    workspace,
    scopes: [MAIL],
  });
  const unknown = `The scope ${TRIGGERS} is not among the oauthScopes of the project's manifest.`;
  expect(() => run(require(TRIGGERS), { workspace, scopes: [MAIL] })).toThrow(unknown);
  const info = `ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['${TRIGGERS}'])`;
  expect(() => run(info, { workspace, scopes: [MAIL] })).toThrow(unknown);
  run('ScriptApp.invalidateAuth()', { workspace });
  for (const call of [require(MAIL), 'ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)']) {
    expect(() => run(call, { workspace, scopes: [MAIL] })).toThrow('Authorization is required');
  }
});

test('there is no web app, no token, and the script has an id', () => {
  const values = run(`return [ScriptApp.getService().getUrl(), ScriptApp.getService().isEnabled(),
    ScriptApp.getScriptId(), ScriptApp.getInstallationSource().name()];`);
  expect(values).toEqual([null, false, 'test', 'NONE']);
  expect(() => run('ScriptApp.getOAuthToken()')).toThrow(
    'ScriptApp.getOAuthToken is not available in the local workspace',
  );
});

describe('Session', () => {
  test('F145 a user is its address as text', () => {
    const values = run(
      `const user = Session.getActiveUser();
       return [user.toString(), '' + user, user.getEmail(), Session.getEffectiveUser().getEmail()];`,
      { user: 'ada@example.org' },
    );
    expect(values).toEqual(Array(4).fill('ada@example.org'));
  });

  test('8.6 the active user is nameless in a trigger, the effective user is not', () => {
    const ask = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];`;
    expect(run(ask, { unattended: true })).toEqual(['', 'owner@example.org']);
    expect(run(ask, { authMode: 'LIMITED' })).toEqual(['', '']);
  });

  test('locale, time zone, and a key that tells users apart', () => {
    const ask = `return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getTemporaryActiveUserKey()];`;
    const [locale, zone, key] = run(ask) as string[];
    expect([locale, zone]).toEqual(['en', 'America/New_York']);
    expect(run(ask)).toEqual([locale, zone, key]);
    expect(run(ask, { user: 'other@example.org' })).not.toEqual([locale, zone, key]);
  });
});

test('a member that Google has and the workspace lacks says so', () => {
  const messages = [
    'DriveApp.getFileById("x")',
    'Sheets.Spreadsheets',
    'ContentService.MimeType',
    'Session.nope',
  ];
  expect(messages.map((call) => outcome(call).error?.message)).toEqual([
    'DriveApp.getFileById is not available in the local workspace',
    'Sheets.Spreadsheets is not available in the local workspace',
    'ContentService.MimeType is not available in the local workspace',
    'Session.nope is not available in the local workspace',
  ]);
  expect(run('return [typeof CalendarApp, String(CalendarApp)];')).toEqual(['object', 'CalendarApp']);
});
