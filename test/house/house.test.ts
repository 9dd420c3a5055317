// The rules of the house: forbidden code in each room is reported by the real lint config, and allowed code is not.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Case {
  readonly room: string;
  readonly file: string;
  readonly code: string;
  /** The rule that reports it; empty where nothing may be reported. */
  readonly rule: string;
}

const imports = (target: string, how = 'import'): string =>
  how === 'import'
    ? `import { x } from '${target}';\nexport const y = x;`
    : `import type { X } from '${target}';\nexport type Y = X;`;
const type = (target: string): string => imports(target, 'type');

const IMPORTS = 'no-restricted-imports';
const GLOBALS = 'no-restricted-globals';
const SYNTAX = 'no-restricted-syntax';

/** An existing file of each room, since the type-aware rules know no other. */
const FILES = {
  main: 'src/main.ts',
  model: 'src/model/cell.ts',
  documents: 'src/model/documents/block.ts',
  google: 'src/google/lock.ts',
  workbook: 'src/workbook/tab.ts',
  actions: 'src/actions/recompute.ts',
  ui: 'src/ui/menu.ts',
  pageCalls: 'src/ui/pageCalls.ts',
  panel: 'src/ui/panel/panel.ts',
  local: 'local/store.ts',
  build: 'build/build.ts',
  test: 'test/model/cell.test.ts',
} as const;

type Room = keyof typeof FILES;
type Row = readonly [room: Room, code: string, rule: string];

const FORBIDDEN: readonly Row[] = [
  ['main', imports('./google/editor'), IMPORTS],
  ['main', imports('./model/cell'), IMPORTS],
  ['main', type('./workbook/tab'), IMPORTS],
  ['main', imports('../local/store'), IMPORTS],
  ['model', imports('../google/lock'), IMPORTS],
  ['model', type('../workbook/tab'), IMPORTS],
  ['model', imports('date-fns'), IMPORTS],
  ['model', imports('node:fs'), IMPORTS],
  ['model', 'SpreadsheetApp.flush();', GLOBALS],
  ['model', 'globalThis.SpreadsheetApp.flush();', GLOBALS],
  ['model', 'export type X = GoogleAppsScript.Forms.Form;', SYNTAX],
  ['model', 'export type X = typeof SpreadsheetApp;', SYNTAX],
  ['model', "export type X = import('../google/lock').X;", '@typescript-eslint/consistent-type-imports'],
  ['model', 'export const now = Date.now();', SYNTAX],
  ['model', 'export const now = new Date();', SYNTAX],
  ['model', 'export const now = Date();', SYNTAX],
  ['model', 'export const luck = Math.random();', SYNTAX],
  ['model', 'setTimeout(() => undefined, 1);', 'no-undef'],
  ['documents', imports('../../google/document'), IMPORTS],
  ['documents', 'export const now = new Date();', SYNTAX],
  ['google', imports('../model/cell'), IMPORTS],
  ['google', type('../workbook/tab'), IMPORTS],
  ['google', type('../actions/recompute'), IMPORTS],
  ['google', "SpreadsheetApp.getUi().alert('Done.');", SYNTAX],
  ['google', "export const file = process.env.FILE ?? '';", GLOBALS],
  ['workbook', imports('../actions/recompute'), IMPORTS],
  ['workbook', type('../ui/menu'), IMPORTS],
  ['workbook', 'SpreadsheetApp.flush();', GLOBALS],
  ['actions', imports('../ui/menu'), IMPORTS],
  ['actions', imports('../main'), IMPORTS],
  ['actions', 'FormApp.getActiveForm();', GLOBALS],
  ['actions', "console.log('x');", GLOBALS],
  ['actions', "export const x = Buffer.from('x');", GLOBALS],
  ['actions', "void import('../model/cell');", SYNTAX],
  ['ui', imports('../google/form'), IMPORTS],
  ['ui', imports('../actions/recompute'), IMPORTS],
  ['ui', imports('../workbook/tab'), IMPORTS],
  ['ui', 'HtmlService.createHtmlOutput();', GLOBALS],
  ['pageCalls', imports('../model/cell'), IMPORTS],
  ['panel', imports('../../actions/recompute'), IMPORTS],
  ['panel', imports('../../model/cell'), IMPORTS],
  ['panel', imports('../pageCalls'), IMPORTS],
  ['panel', "alert('Done.');", GLOBALS],
  ['panel', "window.confirm('Sure?');", GLOBALS],
  ['local', imports('../src/model/cell'), IMPORTS],
  ['local', type('../src/model/cell'), IMPORTS],
  ['local', "export const late = import('../src/model/cell');", SYNTAX],
  ['local', "export type X = import('../src/model/cell').CellValue;", SYNTAX],
  [
    'local',
    "export const x: unknown = require('../src/model/cell');",
    '@typescript-eslint/no-require-imports',
  ],
  ['build', imports('../src/model/cell'), IMPORTS],
  ['model', 'export const x = (y: any): void => void y;', '@typescript-eslint/no-explicit-any'],
  [
    'model',
    'export const x = (y: 1 | 2): number => { switch (y) { case 1: return 1; } return 0; };',
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['panel', 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
  [
    'local',
    '[1].forEach(async () => { await Promise.resolve(); });',
    '@typescript-eslint/no-misused-promises',
  ],
  ['actions', 'try { [].at(0); } catch (error) {}', 'no-empty'],
];

const ALLOWED: readonly Row[] = [
  ['main', imports('./actions/recompute'), ''],
  ['main', imports('./ui/menu'), ''],
  ['model', imports('./rating'), ''],
  ['model', 'export const day = (ms: number): Date => new Date(ms);', ''],
  ['documents', imports('../cell'), ''],
  ['google', type('../model/cell'), ''],
  ['google', imports('./repeat'), ''],
  ['google', 'SpreadsheetApp.flush();\nexport type X = GoogleAppsScript.Forms.Form;', ''],
  ['workbook', imports('../google/layout'), ''],
  ['workbook', imports('../model/cell'), ''],
  ['actions', imports('../google/form'), ''],
  ['actions', imports('../workbook/tab'), ''],
  ['ui', imports('../google/editor'), ''],
  ['ui', type('../actions/recompute'), ''],
  ['pageCalls', imports('../actions/recompute'), ''],
  ['panel', type('../../actions/recompute'), ''],
  ['panel', imports('./page'), ''],
  ['local', imports('./workspace'), ''],
  ['test', imports('../../src/model/cell'), ''],
];

const OPENING = 'house/opening-sentence';
const PLAIN = 'export const x = 1;\n';

/** Whole files, opening comment included. */
const FILES_AS_THEY_ARE: readonly Row[] = [
  ['model', PLAIN, OPENING],
  ['model', `\n// One number.\n${PLAIN}`, OPENING],
  ['model', `// eslint-disable-next-line eqeqeq -- why.\n${PLAIN}`, OPENING],
  ['model', `// one number\n${PLAIN}`, OPENING],
  ['local', `/* One number. */\n${PLAIN}`, ''],
  ['local', `#!/usr/bin/env node\n// One number.\n${PLAIN}`, ''],
  ['local', `// One number, which is\n// explained in two lines.\n${PLAIN}`, ''],
  ...(
    [
      ['model', 250],
      ['local', 250],
      ['build', 250],
      ['test', 350],
    ] as const
  ).flatMap(([room, most]): Row[] => [
    [room, `// One number.\n${'\n'.repeat(most - 1)}${PLAIN}`, 'max-lines'],
    [room, `// One number.\n${'\n'.repeat(most - 3)}${PLAIN}`, ''],
  ]),
];

const asCase = ([room, code, rule]: Row): Case => ({ room, file: FILES[room], code, rule });
const withOpening = ([room, code, rule]: Row): Row => [room, `// A snippet.\n${code}\n`, rule];

const cases = [...[...FORBIDDEN, ...ALLOWED].map(withOpening), ...FILES_AS_THEY_ARE].map(asCase);

/** The rules that say who may do what where, which allowed code must not meet. */
const HOUSE_RULES = /^(no-restricted-|no-undef|no-console|max-lines|house\/)/;

let told: string[][] = [];

beforeAll(() => {
  const input = JSON.stringify(cases.map(({ file, code }) => ({ file, code })));
  const output = execFileSync(process.execPath, [join(__dirname, 'lintSnippets.mjs')], { cwd: ROOT, input });
  told = JSON.parse(output.toString()) as string[][];
}, 120_000);

test.each(
  cases.map(
    ({ room, code, rule }, index) => [room, code.replace(/\s+/g, ' ').slice(0, 80), rule, index] as const,
  ),
)('in %s, %j is told %j', (_room, _code, rule, index) => {
  const messages = told[index] ?? [];
  if (rule === '') expect(messages.filter((message) => HOUSE_RULES.test(message))).toEqual([]);
  else expect(messages.map((message) => message.split(': ')[0])).toContain(rule);
});
