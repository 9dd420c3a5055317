// Lints the snippets on stdin, `{ file, code }[]` as JSON, with the real config, and prints what each is told. Jest cannot
// do this in itself: the config is an ES module.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const told = [];
for (const { file, code } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await eslint.lintText(code, { filePath: file });
  told.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(told));
