// The rules of the house as lint: who may import whom, where Google may be named, and how long and how readable a file is.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const GOOGLE = [
  ...['SpreadsheetApp', 'FormApp', 'DocumentApp', 'DriveApp', 'SlidesApp', 'MailApp', 'GmailApp'],
  ...['PropertiesService', 'CacheService', 'LockService', 'HtmlService', 'ContentService', 'CardService'],
  ...['ScriptApp', 'Session', 'Utilities', 'UrlFetchApp', 'Logger', 'Browser', 'LanguageApp', 'GroupsApp'],
  ...['ContactsApp', 'XmlService', 'Charts', 'Maps', 'Jdbc', 'Docs', 'Drive', 'Sheets', 'Slides', 'Gmail'],
  ...['CalendarApp', 'GoogleAppsScript'],
];
const NODE = [
  ...['process', 'require', 'module', 'exports', 'Buffer', 'global', '__dirname', '__filename'],
  'setImmediate',
];

/** The names that a folder may not use, each with the reason. */
const globals = (...lists) => [
  'error',
  {
    globals: lists.flatMap(([names, message]) => names.map((name) => ({ name, message }))),
    checkGlobalObject: true,
  },
];
const NO_GOOGLE = [GOOGLE, 'Only src/google names the services of Google.'];
const NO_NODE = [NODE, 'The add-on does not run on Node.'];
const NO_CONSOLE = [['console'], 'A result is said to the person; nothing is logged.'];
const NO_DIALOG = [
  ['alert', 'confirm', 'prompt'],
  'Blocking dialogs are not used: panel, dialog page and toast are.',
];

const WHO = 'See "How the house is laid out" in the README.';

const NO_PACKAGE = { regex: '^[^.]', message: 'The add-on uses no package.' };
const FILE_PACKAGES = {
  regex: '^(?!(pptxgenjs|jszip)$)[^.]',
  message: 'A page uses no package but those that make a file.',
};

/** What a folder of src may not import: packages and what is outside src, and then its own `refused` folders. */
const imports = (...refused) => importsBut(NO_PACKAGE, ...refused);
const importsBut = (packages, ...refused) => [
  'error',
  {
    patterns: [
      packages,
      { regex: '^(\\.\\.?/)+(src|local|build|test|dist)(/|$)', message: 'The add-on is complete in itself.' },
      ...refused,
    ],
  },
];
const rooms = (names) => `^(\\.\\.?/)+(${names.join('|')})(/|$)`;
const never = (...names) => ({ regex: rooms(names), message: `Not even a type from there. ${WHO}` });
const onlyTypes = (...names) => ({
  regex: rooms(names),
  allowTypeImports: true,
  message: `Only types from there: import type. ${WHO}`,
});

const NO_DYNAMIC_IMPORT = {
  selector: 'ImportExpression',
  message: 'Google has one script and loads nothing later.',
};
const NO_GOOGLE_TYPES = {
  selector: `TSQualifiedName > Identifier.left[name='GoogleAppsScript'], TSTypeQuery > Identifier.exprName[name=/^(${GOOGLE.join('|')})$/]`,
  message: 'Only src/google names types of Google.',
};
const NO_CLOCK = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], MemberExpression[object.name='Date'][property.name='now']",
  message: 'The model has no clock: take the time as an argument.',
};
const NO_CHANCE = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'The model leaves nothing to chance: take random numbers as an argument.',
};
const NO_UI_DIALOG = {
  selector: 'CallExpression[callee.property.name=/^(alert|prompt)$/]',
  message: 'Blocking dialogs are not used: panel, dialog page and toast are.',
};
const notOf = (folder) => ({
  selector: `ImportExpression > Literal[value=/^[.].*\\b${folder}\\b/], TSImportType Literal[value=/^[.].*\\b${folder}\\b/]`,
  message: `Nothing from ${folder} is imported here.`,
});

/** Reports a file that does not begin, on its first line, with a comment of at least one sentence. */
const openingSentence = {
  meta: { type: 'suggestion', schema: [] },
  create: ({ sourceCode, report }) => ({
    Program(node) {
      const text = sentenceAtTop(sourceCode);
      if (/\w.*[.:!?…]$/s.test(text) && !/^\s*(eslint|prettier|@ts)-/.test(text)) return;
      report({
        node,
        loc: { line: 1, column: 0 },
        message: 'Begin the file with one sentence that says what it is.',
      });
    },
  }),
};

/** The comment lines from the file's first line on, up to the first line that is none. */
function sentenceAtTop(sourceCode) {
  const first = sourceCode.ast.tokens[0]?.range[0] ?? Infinity;
  let line = 1;
  const lines = [];
  for (const { type, value, loc, range } of sourceCode.getAllComments()) {
    if (type === 'Shebang') line = loc.end.line + 1;
    else if (range[0] > first || loc.start.line !== line) break;
    else {
      lines.push(value.trim());
      line = loc.end.line + 1;
    }
  }
  return lines.join(' ');
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', '.workspace/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { 'opening-sentence': openingSentence } } },
    rules: { 'house/opening-sentence': 'error', eqeqeq: 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Where a stored value is given the type it was stored with, a type parameter stands once on purpose.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['{src,local,build,test}/**/*.ts'],
    ignores: ['test/fixtures/**'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }] },
  },
  {
    // A test file is a list of cases, which a split would only scatter.
    files: ['test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 350, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ['{local,test}/**/*.ts'],
    rules: {
      // With `noUncheckedIndexedAccess`, an index that was just checked needs the assertion.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Our classes stand for Google's, whose declarations take objects, any and void where the services do.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-control-regex': 'off', // XML and HTML forbid them, so code that writes those names some.
    },
  },
  // Jest's matchers are any.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': globals(NO_GOOGLE, NO_NODE, NO_CONSOLE, NO_DIALOG),
      'no-restricted-syntax': ['error', NO_DYNAMIC_IMPORT, NO_GOOGLE_TYPES],
    },
  },
  {
    // On the server, what the language itself does not have does not exist.
    files: ['src/**/*.ts'],
    ignores: ['src/ui/*/**', 'src/google/**'],
    rules: { 'no-undef': 'error' },
  },
  {
    files: ['src/main.ts'],
    rules: { 'no-restricted-imports': imports(never('google', 'workbook', 'model')) },
  },
  {
    files: ['src/model/**/*.ts'],
    rules: {
      'no-restricted-imports': imports(never('google', 'workbook', 'actions', 'ui', 'main')),
      'no-restricted-syntax': ['error', NO_DYNAMIC_IMPORT, NO_GOOGLE_TYPES, NO_CLOCK, NO_CHANCE],
    },
  },
  {
    files: ['src/google/**/*.ts'],
    rules: {
      'no-restricted-imports': imports(never('workbook', 'actions', 'ui', 'main'), onlyTypes('model')),
      'no-restricted-globals': globals(NO_NODE, NO_CONSOLE, NO_DIALOG),
      'no-restricted-syntax': ['error', NO_DYNAMIC_IMPORT, NO_UI_DIALOG],
    },
  },
  {
    files: ['src/workbook/**/*.ts'],
    rules: { 'no-restricted-imports': imports(never('actions', 'ui', 'main')) },
  },
  { files: ['src/actions/**/*.ts'], rules: { 'no-restricted-imports': imports(never('ui', 'main')) } },
  {
    files: ['src/ui/*.ts'],
    rules: {
      'no-restricted-imports': imports(
        never('workbook', 'main', 'google/(?!editor$)\\w+'),
        onlyTypes('actions', 'model'),
      ),
    },
  },
  {
    // The one list of what a page may call, which main.ts takes from here.
    files: ['src/ui/pageCalls.ts'],
    rules: { 'no-restricted-imports': imports(never('google', 'workbook', 'model', 'main')) },
  },
  {
    files: ['src/ui/*/**/*.ts'],
    languageOptions: { globals: { window: 'readonly' } },
    rules: {
      'no-restricted-imports': importsBut(FILE_PACKAGES, {
        regex: '^\\.\\./(?!(download|shared)/\\w+$)',
        allowTypeImports: true,
        message: `A page takes only what pages share, and types, from elsewhere. ${WHO}`,
      }),
    },
  },
  {
    files: ['local/**/*.ts', 'build/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: rooms(['src', 'test']), message: 'The add-on is loaded from dist/ as text.' }],
        },
      ],
      'no-restricted-syntax': ['error', notOf('src'), notOf('test')],
    },
  },
);
