// The built add-on, as Google gets it: it loads without Google, shows exactly its entry points, and can be read.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse, type Node, type Program } from 'acorn';
import { build } from '../../build/build';
import { pageCalls } from '../../src/ui/pageCalls';

/** Every function that Google may call. A name that is new here is a name that anybody with the script can run. */
const ENTRY_POINTS = [
  ...[
    'onInstall',
    'onOpen',
    'onFormSubmit',
    'showPanel',
    'createAssessmentForm',
    'readPanel',
    'setUpProject',
  ],
  ...['createAssessmentFormStep', 'addMissingQuestions', 'addTeamAsResponders', 'confirmWhoCanAnswer'],
  ...['recompute', 'createActionPlan', 'createNewActionPlan', 'takeOver', 'showTab'],
  ...['createStrategiesForm', 'createVotingForm', 'addMissingStrategies', 'chooseStrategies'],
  'createPlanReviewForm',
  ...['refreshActionPlan', 'shareActionPlan', 'createMemo', 'createNewMemo'],
  ...['showCalibration', 'readCalibration', 'openCalibration', 'keepCalibrationPlace', 'recordDecision'],
  'keepFormClosed',
  ...['takeProposed', 'undoDecision', 'reopenDecision', 'closeCalibration'],
  ...['onEdit', 'suggestPriorities', 'mergePriorities', 'suggestGroups'],
  ...['showDeck', 'showShareWorkbook', 'readDeck', 'readShareWorkbook'],
];

const ROOT = join(__dirname, '..', '..');
const PAGES = ['panel', 'calibration', 'deck', 'shareWorkbook'];

/** Those that make a file have the script that makes it before their own. */
const MAKERS = ['deck', 'shareWorkbook'];

let output = '';
let bundle = '';

const read = (name: string): string => readFileSync(join(output, name), 'utf8');

beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), 'calibrate-build-'));
  await build(ROOT, output);
  bundle = read('calibrate.js');
}, 60_000);
afterAll(() => rmSync(output, { recursive: true }));

/** The bundle, evaluated with no globals but the language's own and `globals`. */
function load(globals: object = {}): vm.Context {
  const context = vm.createContext({ ...globals });
  vm.runInContext(bundle, context);
  return context;
}

const source = (text: string): Program => parse(text, { ecmaVersion: 2020, sourceType: 'script' });

test('the pages are as large as the README says, within 10 kB', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').replace(/\s+/g, ' ');
  const said =
    /the panel has about (\d+) kB, the calibration (\d+) kB, the workbook to share (\d+) kB and the deck (\d+) kB/.exec(
      readme,
    );
  const sizes = ['panel', 'calibration', 'shareWorkbook', 'deck'].map(
    (page) => statSync(join(output, `${page}.html`)).size / 1_000,
  );
  sizes.forEach((size, index) => expect(Math.abs(size - Number(said?.[index + 1]))).toBeLessThanOrEqual(10));
});

test('the output is the bundle, the pages and the manifest', () => {
  expect(readdirSync(output).sort()).toEqual(
    ['appsscript.json', 'calibrate.js', ...PAGES.map((name) => `${name}.html`)].sort(),
  );
});

test('it loads where there is nothing of Google, nor of Node or a browser', () => {
  expect(() => load()).not.toThrow();
});

test('its top-level functions are exactly the entry points', () => {
  const declared = source(bundle).body.flatMap((node) =>
    node.type === 'FunctionDeclaration' ? [node.id.name] : [],
  );
  expect(declared.sort()).toEqual([...ENTRY_POINTS].sort());
});

test.each(ENTRY_POINTS)('%s does something once the bundle is loaded', (name) => {
  const found = vm.runInContext(`String(${name})`, load()) as string;
  expect(found).toContain('=>');
  expect(found).not.toMatch(/^function/);
});

test('every menu entry names an entry point', () => {
  const named: string[] = [];
  const menu = {
    addItem: (_caption: string, name: string) => (named.push(name), menu),
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  const context = load({
    SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu, createMenu: () => menu }) },
  });
  vm.runInContext('onOpen()', context);
  expect(named.length).toBeGreaterThan(4);
  expect(ENTRY_POINTS).toEqual(expect.arrayContaining(named));
});

test('every function that a page may call is an entry point', () => {
  expect(ENTRY_POINTS).toEqual(expect.arrayContaining(Object.keys(pageCalls)));
});

test('it is under 370 kB and readable, since an administrator reads it in the editor', () => {
  expect(Buffer.byteLength(bundle)).toBeLessThan(370_000);
  for (const name of ['buildMenu', 'summarise', 'readResponses'])
    expect(bundle).toContain(`function ${name}(`);
  const lines = bundle.split('\n');
  expect(bundle.length / lines.length).toBeLessThan(80);
});

test('the manifest asks for V8 and the narrowest scopes', () => {
  const manifest = JSON.parse(read('appsscript.json')) as Record<string, unknown>;
  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.oauthScopes).toEqual(
    [
      ...['spreadsheets.currentonly', 'forms', 'documents'],
      ...['script.container.ui', 'script.scriptapp', 'userinfo.email'],
    ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
  );
});

describe.each(PAGES)('the page %s', (name) => {
  const page = (): string => read(`${name}.html`);
  const scripts = (): string[] =>
    [...page().matchAll(/<script(?: id="maker")?>([^]*?)<\/script>/g)].map(([, script = '']) => script);
  const count = MAKERS.includes(name) ? 2 : 1;

  test('has its scripts, which do not end early', () => {
    expect(page().match(/<script\b/g)).toHaveLength(count);
    expect(page().match(/<\/script/gi)).toHaveLength(count);
    expect(scripts()).toHaveLength(count);
    for (const script of scripts()) expect(script.length).toBeGreaterThan(1000);
  });

  test('has no template literal, in which HtmlService would remove what follows //', () => {
    for (const script of scripts()) expect(kinds(source(script))).not.toContain('TemplateLiteral');
  });

  test('is small enough to be served at once', () => {
    expect(Buffer.byteLength(page())).toBeLessThan(450_000);
  });

  test('has no template expression but those of its own HTML', () => {
    const html = readFileSync(join(ROOT, 'src', 'ui', name, `${name}.html`), 'utf8');
    expect(page().match(/<\?/g)).toEqual(html.match(/<\?/g));
    expect(page().match(/<\?[^]*?>/g)).toEqual(html.match(/<\?[^]*?>/g));
  });

  test('needs nothing from elsewhere', () => {
    // What a library writes into a file is no element of the page.
    const own = page().replace(/<script id="maker">[^]*?<\/script>/, '');
    expect(own).not.toMatch(/<(link|iframe|object|embed)\b|\bsrc=|@import|\burl\(|<a [^>]*href=/i);
    expect(page()).not.toMatch(/<!-- (styles|maker|script) -->/);
  });
});

/** The kinds of every node in a program. */
function kinds(program: Program): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      found.add(value.type);
      Object.values(value).forEach(visit);
    }
  };
  visit(program);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

test("the repository's .clasp.json lets clasp create a script: it names none, and dist as what is pushed", () => {
  const project = JSON.parse(readFileSync(join(ROOT, '.clasp.json'), 'utf8')) as Record<string, unknown>;
  expect(project.rootDir).toBe('dist');
  // clasp takes an empty id for a project that is there already, and refuses; a real one is there after creating.
  expect(project.scriptId).not.toBe('');
});
