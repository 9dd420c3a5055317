// The commands as they are typed: the real ones, in processes of their own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { openStore } from '../../local/store';
import { Workspace } from '../../local/workspace';
import { answer, Desk, HEADER, INSTRUMENT, run } from './demo/terminal';

const ROOT = join(__dirname, '..', '..');
/** In one process, which can be killed; tsx's own command starts another. */
const CLI = [
  ...['--import', pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href],
  join(ROOT, 'local', 'cli.ts'),
];

const desk = new Desk();

afterAll(() => desk.clear());

/** Types a command in the folder of this test. */
function type(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...CLI, ...args], {
    cwd: desk.folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('demo', () => {
  test('without flags it carries the sample through its meeting, prints what it came to and leaves eight files in out', () => {
    const { status, stdout, stderr } = type('demo');
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(desk.path('out')).sort()).toEqual([
      ...['action-plan.docx', 'deck.pptx', 'evidence.csv', 'form.json', 'memo.docx', 'summary.csv'],
      ...['workbook-to-share.xlsx', 'workbook.xlsx'],
    ]);
    const lines = stdout.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(
      lines.some((line) => /^1\.d +Support for those who report .* Discuss +two camps, spread/.test(line)),
    ).toBe(true);
    expect(stdout).toContain('14 of 15 have answered; 7 to discuss, 4 to check.');
    expect(stdout).toContain('8 items decided (1 dissent), 22 taken as proposed; 30 of 30 scores are final.');
    expect(stdout).toContain('Strategies: 14 people voted. Chosen: S5, S1, S3, S7 and S4.');
    expect(stdout).toContain('Goals: 5 of 5 pass all checks.');
    expect(lines.at(-2)).toBe('Left in out for the team: memo.docx, deck.pptx, workbook-to-share.xlsx.');
    expect(lines.at(-1)).toMatch(/^Left in out: workbook\.xlsx, /);
    const summary = desk.rows('out', 'summary.csv');
    expect(summary).toHaveLength(30);
    expect(summary[0]?.Average).toBe(String(37 / 14));
    const form = JSON.parse(desk.read('out', 'form.json')) as { pages: unknown[]; published: boolean };
    expect([form.pages.length, form.published]).toEqual([7, true]);
  });

  test('input that cannot be used ends in one sentence, exit code 1, and nothing else', () => {
    desk.csv('instrument.csv', INSTRUMENT);
    desk.csv('stranger.csv', [[...HEADER, '9.z. Nope'], answer()]);
    const files = ['--instrument', 'instrument.csv', '--responses', 'stranger.csv', '--out', 'never'];
    expect(type('demo', ...files)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'stranger.csv: the form has no question for "9.z. Nope".\n',
    });
    expect(readdirSync(desk.folder)).not.toContain('never');
  });
});

const script = desk.file(
  'script.js',
  `function make() {
     console.log('made', 1); Logger.log('%s more', 2); console.error('three');
     return { id: SpreadsheetApp.create('A', 25, 10).getId().length > 20, at: new Date(0), none: undefined };
   }
   async function late() { return [1, 'two', null]; }
   async function lateFailure() { throw new TypeError('Not\\ntoday'); }
   function nothing() {}
   function circle() { const own = { list: [] }; own.list.push(own); return own; }
   function writeCircle() { const own = []; own.push([own]); SpreadsheetApp.create('A').getSheets()[0].getRange('A1').setValues(own); }
   function mute() { throw { toString() { throw 1; } }; }
   function nameless() { throw { message: 'Not an error' }; }
   function odd() { throw Object.assign(new Error('x'), { name: Symbol('odd') }); }
   async function never() { console.log('begun'); await new Promise(() => {}); }
   function fail() { console.log('before'); SpreadsheetApp.create('A').getSheets()[0].getRange('A1').setNotes('x'); }
   function text() { throw 'Just a text'; }
   function remember() {
     const properties = PropertiesService.getScriptProperties();
     properties.setProperty('n', String(Number(properties.getProperty('n') || 0) + 1));
     return Number(properties.getProperty('n'));
   }
   function begin() {
     const sheet = SpreadsheetApp.create('Rows').getSheets()[0];
     for (let n = 1; ; n += 1) { sheet.appendRow([n]); PropertiesService.getScriptProperties().setProperty('n', String(n)); }
   }
   function spin() {
     const sheet = SpreadsheetApp.create('Rows').getSheets()[0];
     for (let n = 1; n <= 50; n += 1) sheet.appendRow([n]);
     PropertiesService.getScriptProperties().setProperty('n', '50');
     for (;;);
   }`,
);

describe('exec', () => {
  const exec = (name: string, ...more: string[]) => run('exec', script, name, ...more);

  test('prints what the function returns as JSON, and nothing else, on stdout; what it logs on stderr', () => {
    expect(type('exec', 'script.js', 'make')).toEqual({
      status: 0,
      stdout: '{"id":true,"at":"1970-01-01T00:00:00.000Z"}\n',
      stderr: 'made 1\n2 more\nthree\n',
    });
  });

  test('an error is said as Google says it, after what was logged before', () => {
    expect(type('exec', 'script.js', 'fail')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "before\nException: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.\n",
    });
  });

  test.each([
    ['late', '[1,"two",null]\n'],
    ['nothing', 'null\n'],
  ])('%s gives its value', async (name, out) => {
    expect(await exec(name)).toEqual({ code: 0, out, err: '' });
  });

  test.each([
    ['lateFailure', 'TypeError: Not today\n'],
    ['text', 'Error: Just a text\n'],
    ['missing', 'Error: Script function not found: missing\n'],
    ['circle', 'Exception: An object that holds itself cannot be passed on.\n'],
    ['writeCircle', 'Exception: An object that holds itself cannot be passed on.\n'],
    ['mute', 'Error: What was thrown cannot be told as a text.\n'],
    ['nameless', 'Error: Not an error\n'],
    ['odd', 'Error: What was thrown cannot be told as a text.\n'],
    [
      'never',
      'begun\nThe function ended with a promise that nothing settles: there are no timers, and no service answers later.\n',
    ],
  ])('%s ends in one line', async (name, err) => {
    expect(await exec(name)).toEqual({ code: 1, out: '', err });
  });

  test.each([
    ['a file that is not there', desk.path('none.js'), /none\.js cannot be read: there is no such file\.\n$/],
    ['a folder', desk.folder, /cannot be read: it is a folder\.\n$/],
    [
      'a file that is no script',
      desk.file('broken.js', 'function f() {\n  return 1 +;\n}'),
      /^SyntaxError: Unexpected token ';' \(line 2, file ".*broken\.js"\)\n$/,
    ],
  ])('%s ends in one sentence', async (_, file, sentence) => {
    const { code, out, err } = await run('exec', file, 'f');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
    expect(err.split('\n')).toHaveLength(2);
  });

  test('each run starts empty, unless a workspace is kept', async () => {
    const kept = ['--workspace', desk.path('kept.db')];
    const runs = [await exec('remember'), await exec('remember'), await exec('remember', ...kept)];
    expect([...runs, await exec('remember', ...kept)].map(({ out }) => out)).toEqual([
      ...['1\n', '1\n', '1\n', '2\n'],
    ]);
  });

  /** The database of another program, which happens to have a table like ours. */
  function foreign(): string {
    const database = new Database(desk.path('other.db'));
    database.exec('CREATE TABLE parts (number INTEGER)');
    database.close();
    return desk.path('other.db');
  }

  test.each([
    [
      'a file that is no workspace',
      desk.file('notes.txt', 'Notes of mine, long enough to be no empty database. '.repeat(40)),
      'it is another kind of file',
    ],
    ['the database of another program', foreign(), 'it is the database of another program'],
    ['a folder', desk.folder, 'it is a folder'],
    ['a folder that is not there', desk.path('none', 'kept.db'), 'there is no such folder'],
    ['a path through a file', join(script, 'kept.db'), 'a part of its path is no folder'],
  ])('%s is not opened', async (_, file, reason) => {
    const err = `${file} cannot be opened as a workspace: ${reason}.\n`;
    expect(await exec('remember', '--workspace', file)).toEqual({ code: 1, out: '', err });
  });

  test('a workspace without a name is not taken for one that is kept', async () => {
    const err = '--workspace names no file.\n';
    expect(await exec('remember', '--workspace', '')).toEqual({ code: 1, out: '', err });
  });
});

describe('a workspace whose process is killed', () => {
  /** The property that is set after each row, as the file has it now; read beside whoever writes. */
  function propertyIn(path: string): number {
    if (!existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0) return 0;
    const database = new Database(path, { readonly: true });
    const isMade = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'parts'").all().length > 0;
    const properties = "SELECT value FROM parts WHERE part LIKE 'properties:%'";
    const rows = isMade ? database.prepare(properties).all() : [];
    database.close();
    return Number(/"n":"(\d+)"/.exec(JSON.stringify(rows).replace(/\\/g, ''))?.[1] ?? 0);
  }

  /** Runs a function that does not end, and kills it once the property is so much. @returns what it was then. */
  async function kill(name: string, path: string, atLeast: number): Promise<number> {
    const child = spawn(process.execPath, [...CLI, 'exec', script, name, '--workspace', path]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let seen = 0;
    try {
      for (const started = Date.now(); seen < atLeast; seen = propertyIn(path)) {
        if (Date.now() - started > 45_000) throw new Error(`Only ${seen} calls are kept after 45 seconds.`);
        await pause(20);
      }
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
    return seen;
  }

  function rowsIn(path: string): unknown[] {
    const workspace = new Workspace({ store: openStore(path) });
    const [sheet] = workspace.all(SpreadsheetFile)[0]?.sheets ?? [];
    const rows = Array.from({ length: sheet?.lastRow ?? 0 }, (_, row) => sheet?.value(row + 1, 1));
    workspace.close();
    return rows;
  }

  test('every call that was completed is there, though the execution never ended', async () => {
    const path = desk.path('spin.db');
    await kill('spin', path, 50);
    expect(rowsIn(path)).toEqual(upTo(50));
  });

  test('in the midst of calls, none is kept in part or out of turn, and the next run goes on from there', async () => {
    const path = desk.path('begin.db');
    const seen = await kill('begin', path, 30);
    const rows = rowsIn(path);
    expect(rows).toEqual(upTo(rows.length));
    const { out } = await run('exec', script, 'remember', '--workspace', path);
    const n = Number(out) - 1;
    expect(n).toBeGreaterThanOrEqual(seen);
    expect([n, n + 1]).toContain(rows.length);
  });
});

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
