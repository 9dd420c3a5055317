// Utilities, Logger and UrlFetchApp as scripts see them.
import { outcome, run, START, workspaceAt } from './project';

const at = (iso: string) => `new Date('${iso}')`;
const formatted = (iso: string, zone: string, pattern: string) =>
  run(`return Utilities.formatDate(${at(iso)}, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)});`);

describe('dates', () => {
  test('F142 formatDate', () => {
    expect(formatted('2024-03-05T06:07:08Z', 'GMT', 'yyyy-MM-dd HH:mm:ss')).toBe('2024-03-05 06:07:08');
  });

  // Expected values are what java.text.SimpleDateFormat writes in Locale.US.
  test.each([
    ['America/New_York', "EEE, MMM d, yyyy 'at' h:mm a z", 'Tue, Mar 5, 2024 at 1:07 AM EST'],
    [
      'America/New_York',
      'EEEE dd MMMM yy HH:mm:ss.SSS Z XXX',
      'Tuesday 05 March 24 01:07:08.009 -0500 -05:00',
    ],
    ['GMT+5:30', "yyyy-MM-dd'T'HH:mm:ssXXX", '2024-03-05T11:37:08+05:30'],
    ['GMT', "hh 'o''clock' ''K''", "06 o'clock '6'"],
    ['GMT', 'D DDD u F W w G k S', '65 065 2 1 2 10 AD 6 9'],
    ['Asia/Tokyo', 'M/d/yyyy zzzz', '3/5/2024 Japan Standard Time'],
  ])('formatDate in %s by %s', (zone, pattern, expected) => {
    expect(formatted('2024-03-05T06:07:08.009Z', zone, pattern)).toBe(expected);
  });

  test('YYYY is the year of the week, as in Java', () => {
    expect(formatted('2024-12-30T12:00:00Z', 'GMT', 'YYYY yyyy')).toBe('2025 2024');
  });

  test.each([
    ['GMT', 'yyyy-nn', "Illegal pattern character 'n'"],
    ['GMT', "yyyy 'x", 'Unterminated quote'],
    ['Mars/Base', 'yyyy', 'There is no time zone "Mars/Base".'],
  ])('formatDate in %s by %s is refused', (zone, pattern, message) => {
    expect(() => formatted('2024-03-05T06:07:08Z', zone, pattern)).toThrow(message);
  });

  test.each([
    ['2024-07-01 09:30', 'America/New_York', 'yyyy-MM-dd HH:mm', '2024-07-01T13:30:00.000Z'],
    ['10/5/2026 9:12:33', 'GMT', 'M/d/yyyy H:mm:ss', '2026-10-05T09:12:33.000Z'],
    ["5 Mar 2024 o'clock 3 PM", 'GMT+1', "d MMM yyyy 'o''clock' h a", '2024-03-05T14:00:00.000Z'],
    [
      '2024-07-01T09:30:00.250+0200',
      'America/New_York',
      "yyyy-MM-dd'T'HH:mm:ss.SSSZ",
      '2024-07-01T07:30:00.250Z',
    ],
  ])('parseDate of %s in %s', (text, zone, pattern, expected) => {
    const parsed = run(
      `const date = Utilities.parseDate(...args); return [date.toISOString(), date instanceof Date];`,
      { args: [text, zone, pattern] },
    );
    expect(parsed).toEqual([expected, true]);
  });

  test('parseDate refuses what does not fit', () => {
    expect(() => run(`Utilities.parseDate('soon', 'GMT', 'yyyy-MM-dd')`)).toThrow('Unparseable date: "soon"');
  });
});

// Expected values are what C's printf writes.
test.each([
  [['%s has %d', 'Ada', 3.9], 'Ada has 3'],
  [['%5.2f|%-6s|%06.1f|%+d|%x|%%', 3.14159, 'ab', -2.55, 4, 255], ' 3.14|ab    |-002.5|+4|ff|%'],
  [['%3d|%-3d|%03d|%.3s|%e', 5, 5, 5, 'abcdef', 1234.5], '  5|5  |005|abc|1.234500e+03'],
  [['%s %s', true, null], 'true null'],
])('formatString %j', (args, expected) => {
  expect(run('return Utilities.formatString(...args);', { args })).toBe(expected);
});

test.each([
  [['%d and %d', 1], 'there is no value for %d'],
  [['%d', 'many'], '%d takes a number, not many.'],
  [['%y', 1], '%y is not available in the local workspace'],
])('formatString %j is refused', (args, message) => {
  expect(() => run('Utilities.formatString(...args);', { args })).toThrow(message);
});

describe('bytes', () => {
  test('F143 bytes of digests and signatures are signed', () => {
    const values = run(`return [
      Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ''),
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 4),
      Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').slice(0, 4),
      Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_1, 'what do ya want for nothing?', 'Jefe').slice(0, 3)];`);
    expect(values).toEqual([
      [-44, 29, -116, -39, -113, 0, -78, 4, -23, -128, 9, -104, -20, -8, 66, 126], // RFC 1321, appendix A.5
      [-70, 120, 22, -65], // FIPS 180-2, appendix B.1: ba7816bf
      [91, -36, -63, 70], // RFC 4231, test case 2: 5bdcc146
      [-17, -4, -33], // RFC 2202, test case 2: effcdf
    ]);
  });

  test('F143 text is ASCII unless a charset says otherwise', () => {
    const values = run(`
      const sign = (...more) => Utilities.computeHmacSha256Signature('é', 'k', ...more).join();
      const asked = Utilities.computeHmacSha256Signature('?', 'k').join();
      return [sign() === asked, sign(Utilities.Charset.US_ASCII) === asked, sign(Utilities.Charset.UTF_8) === asked,
        Utilities.base64Encode('é'), Utilities.base64Encode('é', Utilities.Charset.UTF_8)];`);
    expect(values).toEqual([true, true, false, 'Pw==', 'w6k=']);
  });

  test('base64 both ways', () => {
    const values = run(`return [
      Utilities.base64Encode([-5, -1, 62]), Utilities.base64EncodeWebSafe([-5, -1, 62]),
      Utilities.base64Decode('+/8+'), Utilities.base64DecodeWebSafe('-_8-'),
      Utilities.newBlob(Utilities.base64Decode('w6k=')).getDataAsString()];`);
    expect(values).toEqual(['+/8+', '-_8-', [-5, -1, 62], [-5, -1, 62], 'é']);
    expect(() => run(`Utilities.base64Decode('no!')`)).toThrow('Could not decode string.');
  });

  test('MD2 is not there', () => {
    expect(() => run(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'x')`)).toThrow(
      'MD2 is not available',
    );
  });
});

describe('blobs', () => {
  test('F142 a blob of text has no name and is text/plain', () => {
    const values = run(`
      const blob = Utilities.newBlob('é');
      return [blob.getName(), blob.getContentType(), blob.getBytes(), blob.getDataAsString(), blob.isGoogleType()];`);
    expect(values).toEqual([null, 'text/plain', [-61, -87], 'é', false]);
  });

  test('names and types are set, and a copy goes its own way', () => {
    const values = run(`
      const blob = Utilities.newBlob([104, 105], 'text/x', 'a.txt');
      const copy = blob.copyBlob().setName('b.txt').setContentType(null);
      return [blob.getName(), blob.getContentType(), copy.getName(), copy.getContentType(), copy.getDataAsString('US-ASCII')];`);
    expect(values).toEqual(['a.txt', 'text/x', 'b.txt', null, 'hi']);
  });

  test('a blob is not converted', () => {
    expect(() => run(`Utilities.newBlob('x').getAs('application/pdf')`)).toThrow(
      'Blob.getAs is not available',
    );
  });
});

describe('parseCsv', () => {
  test('F142 quotes, commas and line ends inside quotes', () => {
    const rows = run(String.raw`return Utilities.parseCsv('a,"b, ""c""",\r\n"two\nlines",d\n');`);
    expect(rows).toEqual([
      ['a', 'b, "c"', ''],
      ['two\nlines', 'd'],
    ]);
  });

  test('another delimiter', () => {
    expect(run(String.raw`return Utilities.parseCsv('a;b,c\n1;2', ';');`)).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
  });

  test('quotes that do not match are refused', () => {
    expect(() => run(`Utilities.parseCsv('a,"b')`)).toThrow('Could not parse text.');
  });
});

test('getUuid gives a new one each time, sleep lets time pass', () => {
  const { workspace, clock } = workspaceAt();
  const ids = run(`Utilities.sleep(1500); return [Utilities.getUuid(), Utilities.getUuid()];`, { workspace });
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect(new Set(ids as string[]).size).toBe(2);
  expect(clock.now()).toBe(START + 1500);
  expect(() => run(`Utilities.sleep(300001)`)).toThrow(
    'A script sleeps from 0 to 300000 milliseconds, not 300001.',
  );
});

describe('Logger', () => {
  test('lines go to the log of the execution, with values where %s stands', () => {
    const { workspace } = workspaceAt();
    const { logs, value } = outcome(
      `Logger.log('%s is %s', 'Ada', 3).log('100%');
       Logger.log(Session.getActiveUser());
       Logger.log(ScriptApp.AuthMode.FULL);
       Logger.log({ a: [1] });
       Logger.log(new Error('bad'));
       const log = Logger.getLog();
       Logger.clear();
       return [log.split('\\n')[0], log.split('\\n').length > 5, Logger.getLog()];`,
      { workspace },
    );
    expect(logs.slice(0, 5).map((line) => line.text)).toEqual([
      'Ada is 3',
      '100%',
      'owner@example.org',
      'FULL',
      '{ a: [ 1 ] }',
    ]);
    expect(logs[5]?.text).toMatch(/^Error: bad/);
    expect(value).toEqual(['Mon Oct 05 09:00:00 EDT 2026 INFO: Ada is 3', true, '']);
  });
});

describe('UrlFetchApp', () => {
  test('nothing leaves the machine', () => {
    const sentence = 'is not available in the local workspace: nothing leaves the machine.';
    expect(() => run(`UrlFetchApp.fetch('https://example.org')`)).toThrow(`UrlFetchApp.fetch ${sentence}`);
    expect(() => run(`UrlFetchApp.fetchAll(['https://example.org'])`)).toThrow(
      `UrlFetchApp.fetchAll ${sentence}`,
    );
  });

  test('F144 getRequest says what would be asked', () => {
    const [get, post] = run(`return [
      UrlFetchApp.getRequest('https://example.org'),
      UrlFetchApp.getRequest('https://example.org', { method: 'post', payload: { a: 1, b: 'x y' } })];`) as [
      object,
      object,
    ];
    expect(get).toMatchObject({ url: 'https://example.org', method: 'get', headers: {} });
    expect(get).not.toHaveProperty('contentType');
    expect(post).toMatchObject({
      method: 'post',
      contentType: 'application/x-www-form-urlencoded',
      payload: 'a=1&b=x+y',
    });
  });
});
