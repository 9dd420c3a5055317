// The commands as a person types them: what they leave, what they print, and how they refuse what cannot be used.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const ROOT = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'calibrate-cli-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

function calibrate(...args: string[]): Ran {
  const cli = [join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(ROOT, 'local', 'cli.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, cli, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const table = (...path: string[]): string[][] => parse(readFileSync(join(folder, ...path), 'utf8'));

const INSTRUMENT =
  'Code,Element,Title,Low end,High end\n1,,Data,,\n1.10,1,Ten,lo,hi\n1-2,1,Dash,lo,hi\n2E3,1,Exp,lo,hi\n';

describe('demo', () => {
  test('without flags it carries the sample through, prints its summary and leaves five files', () => {
    const { status, stdout, stderr } = calibrate('demo');
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ['action-plan.docx', 'evidence.csv', 'form.json', 'summary.csv', 'workbook.xlsx'].sort(),
    );
    expect(stdout).toContain('14 of 15 have answered; 7 to discuss, 4 to check.');
    const [, ...rows] = table('out', 'summary.csv');
    expect(rows).toHaveLength(30);
    // 37 / 14, as unrounded as a double is.
    expect(rows.find(([code]) => code === '1')?.[2]).toBe(String(37 / 14));
    const form = JSON.parse(readFileSync(join(folder, 'out', 'form.json'), 'utf8')) as { pages: unknown[] };
    expect(form.pages).toHaveLength(7);
  });

  test('codes, ratings as people write them, refused cells and repeated addresses come out right', () => {
    file('codes.csv', INSTRUMENT);
    const rows = [
      '1.10. Ten,Role,Email Address,Evidence for 1.10,Timestamp,1-2. Dash,2E3. Exp,1. Data (overall),Mood',
      '3 – Promising,State leadership,A@example.org,=1+1,10/5/2026 9:12:33,3,5,,fine',
      'Don’t know,Nobody,b@example.org,,2026-10-05T14:00:00Z,2 - building,maybe,1,fine',
      '1 – Undefined,State leadership,a@example.org ,late,10/6/2026 9:12:33,3 – Promising,4 – Established,2,fine',
    ];
    file('answers.csv', `\ufeff${rows.join('\r\n')}\r\n`);
    const { status, stderr } = calibrate(
      'demo',
      '--instrument',
      'codes.csv',
      '--responses',
      'answers.csv',
      '--out',
      'codes',
    );
    expect([status, stderr]).toEqual([0, '']);
    const [header = [], ...summary] = table('codes', 'summary.csv');
    const at = (code: string, column: string): string | undefined =>
      summary.find(([each]) => each === code)?.[header.indexOf(column)];
    expect(summary.map(([code]) => code)).toEqual(['1', '1.10', '1-2', '2E3']);
    expect([at('1.10', 'Answers'), at('1.10', 'Average'), at('1.10', "Don't know")]).toEqual(['1', '1', '1']);
    expect([at('1-2', 'Average'), at('1-2', 'Proposed')]).toEqual(['2.5', '3']);
    // 5 is no level and "maybe" no rating: both count as skipped.
    expect([at('2E3', 'Answers'), at('2E3', 'Skipped')]).toEqual(['1', '1']);
    // The first answer of a@example.org was replaced, and its evidence with it.
    expect(table('codes', 'evidence.csv').slice(1)).toEqual([['1.10', '1', 'late']]);
  });

  test('an instrument without answers makes a form and an empty summary', () => {
    file('codes.csv', INSTRUMENT);
    const { status, stdout } = calibrate('demo', '--instrument', 'codes.csv', '--out', 'unanswered');
    expect(status).toBe(0);
    expect(stdout).toContain('No answers');
  });

  const bad: readonly (readonly [what: string, args: () => string[], sentence: RegExp])[] = [
    [
      'no such file',
      () => ['--instrument', 'nofile.csv'],
      /^nofile\.csv cannot be read: there is no such file\.$/,
    ],
    ['a folder', () => ['--responses', '.'], /^\. cannot be read: /],
    ['an empty file', () => ['--instrument', file('empty.csv', '')], /^empty\.csv has no header row/],
    ['no header', () => ['--instrument', file('nohead.csv', '1,,x,,\n')], /^nohead\.csv has no header row/],
    [
      'UTF-16',
      () => ['--responses', file('utf16.csv', Buffer.from('\ufeffTimestamp', 'utf16le'))],
      /^utf16\.csv is not in UTF-8/,
    ],
    [
      'Latin-1',
      () => ['--instrument', file('latin.csv', Buffer.from('Code,Title\n1,D\xe9\n', 'latin1'))],
      /^latin\.csv is not in UTF-8/,
    ],
    [
      'an instrument with errors: every bad row is named',
      () => [
        '--instrument',
        file('bad.csv', 'Code,Element,Title,Low end,High end\n1,,A,,\n1,,B,,\n2.a,9,,,\n'),
      ],
      /Row 3: .*Row 4: /,
    ],
    [
      'a missing column',
      () => ['--instrument', file('short.csv', 'Code,Title\n1,A\n')],
      /^short\.csv lacks the column Element/,
    ],
    [
      'a code that matches nothing',
      () => ['--responses', file('stranger.csv', 'Email Address,9.z. Nope\na@example.org,3\n')],
      /^stranger\.csv: the form has no question for "9\.z\. Nope"\.$/,
    ],
    [
      'a time that is none',
      () => ['--responses', file('time.csv', 'Timestamp,Email Address\nsoon,a@example.org\n')],
      /^time\.csv, row 2: "soon" is no time/,
    ],
    ['settings that are not JSON', () => ['--settings', file('s.json', '{')], /^s\.json is not JSON/],
    [
      'settings that are no object',
      () => ['--settings', file('l.json', '[1]')],
      /^l\.json must be one JSON object/,
    ],
    ['an unknown setting', () => ['--settings', file('u.json', '{"Foo":"1"}')], /^"Foo" is no setting/],
    [
      'a setting that cannot be',
      () => ['--settings', file('v.json', '{"Levels":"one"}')],
      /^The setting "Levels" is "one", but it must be 3 to 7/,
    ],
    ['an unknown flag', () => ['--foo'], /^unknown option '--foo'; see --help\.$/],
    ['a folder that is a file', () => ['--out', join(file('taken', 'x'), 'here')], /cannot be written to/],
  ];

  test.each(bad)('%s ends in one sentence and leaves nothing', (_, args, sentence) => {
    const { status, stdout, stderr } = calibrate('demo', '--out', 'never', ...args());
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([1, '']);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  test('what was left before stays as it was when the next input is bad', () => {
    mkdirSync(join(folder, 'kept'));
    file(join('kept', 'summary.csv'), 'mine');
    calibrate('demo', '--instrument', 'nofile.csv', '--out', 'kept');
    expect(readdirSync(join(folder, 'kept'))).toEqual(['summary.csv']);
    expect(readFileSync(join(folder, 'kept', 'summary.csv'), 'utf8')).toBe('mine');
  });
});

describe('exec', () => {
  const script = () =>
    file(
      'script.js',
      `function make() { console.log('made'); return SpreadsheetApp.create('A', 25, 10).getId().length > 20; }
       async function late() { return [1, 'two', null]; }
       function fail() { SpreadsheetApp.create('A').getSheets()[0].getRange('A1').setNotes('x'); }
       function remember() { const p = PropertiesService.getScriptProperties(); const n = Number(p.getProperty('n') || 0) + 1; p.setProperty('n', n); return n; }
       function nothing() {}`,
    );

  test('prints what the function returns as JSON, and what it logs on stderr', () => {
    expect(calibrate('exec', script(), 'make')).toEqual({ status: 0, stdout: 'true\n', stderr: 'made\n' });
    expect(calibrate('exec', script(), 'late').stdout).toBe('[1,"two",null]\n');
    expect(calibrate('exec', script(), 'nothing').stdout).toBe('null\n');
  });

  test('an error is said as Google says it', () => {
    const { status, stdout, stderr } = calibrate('exec', script(), 'fail');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.\n",
    );
  });

  test('a file or function that is not there is said in a sentence', () => {
    expect(calibrate('exec', 'none.js', 'f')).toMatchObject({
      status: 1,
      stderr: 'none.js cannot be read: there is no such file.\n',
    });
    expect(calibrate('exec', script(), 'missing').stderr).toBe('Error: Script function not found: missing\n');
  });

  test('each run starts empty, unless a workspace is kept', () => {
    expect(calibrate('exec', script(), 'remember').stdout).toBe('1\n');
    expect(calibrate('exec', script(), 'remember').stdout).toBe('1\n');
    expect(calibrate('exec', script(), 'remember', '--workspace', 'kept.db').stdout).toBe('1\n');
    expect(calibrate('exec', script(), 'remember', '--workspace', 'kept.db').stdout).toBe('2\n');
  });
});
