// The commands of the local workspace: the demo, and running a function of any Apps Script file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { AddOnError } from './addOn';
import { runDemo, type DemoInput } from './demo/demo';
import { InputError } from './demo/inputError';
import { summaryText } from './demo/print';
import { loadAddOn, loadScript } from './project';
import { Execution } from './runtime';
import { openStore } from './store';
import { Workspace } from './workspace';

const DIST = join(__dirname, '..', 'dist');

const program = new Command('calibrate').description('The local workspace of Calibrate.');

program
  .command('demo')
  .description('Carry a project through the main job and leave its files in a folder.')
  .option('--instrument <file>', "an instrument as CSV, with the Instrument tab's columns")
  .option('--responses <file>', 'a response tab as Google Sheets downloads it, as CSV')
  .option('--settings <file>', 'setting names and values, as JSON')
  .option('--out <folder>', 'where the files go', 'out')
  .action((options: DemoInput & { out: string }) => demo(options));

program
  .command('exec')
  .description('Run a function of an Apps Script file and print what it returns as JSON.')
  .argument('<file>', 'an Apps Script file')
  .argument('<function>', 'the function to run')
  .option('--workspace <file>', 'a workspace to keep; without it, each run starts with an empty one')
  .action((file: string, name: string, options: { workspace?: string }) => exec(file, name, options));

async function demo({ out, ...input }: DemoInput & { out: string }): Promise<void> {
  const { files, spreadsheet, message } = await runDemo(loadAddOn(DIST), input, (line) => say(line));
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  process.stdout.write(`${summaryText(spreadsheet)}\n\n${message}\n`);
  say(`Left in ${out}: ${[...files.keys()].join(', ')}.`);
}

function exec(file: string, name: string, options: { workspace?: string }): void {
  const workspace = new Workspace(
    options.workspace === undefined ? {} : { store: openStore(options.workspace) },
  );
  const project = loadScript(resolve(file));
  workspace.projects.set(project.id, project);
  const { json, error, logs } = new Execution(workspace, { project, function: name }).run();
  workspace.close();
  for (const { text } of logs) say(text);
  if (error) throw new InputError(`${error.name}: ${error.message}`);
  process.stdout.write(`${json ?? 'null'}\n`);
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

program.parseAsync().catch((error: unknown) => {
  const isExpected = error instanceof InputError || error instanceof AddOnError;
  say(
    isExpected
      ? error.message
      : `This is a fault of ours: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
  );
  process.exitCode = 1;
});
