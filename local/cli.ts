// The commands of the local workspace: the demo, and running a function of any Apps Script file.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { AddOnError } from './addOn';
import { runDemo, type DemoInput } from './demo/demo';
import { InputError } from './demo/inputError';
import { writeFiles } from './demo/output';
import { summaryText } from './demo/print';
import { loadAddOn, loadScript } from './project';
import { Execution } from './runtime';
import { openStore } from './store';
import { Workspace } from './workspace';

const DIST = join(__dirname, '..', 'dist');

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Progress is for a person who waits; where nobody does, stderr is kept for what went wrong. */
const progress = (line: string): void => {
  if (process.stderr.isTTY) say(line);
};

const program = new Command('calibrate')
  .description('The local workspace of Calibrate.')
  .exitOverride()
  .configureOutput({ writeErr: () => undefined });

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
  const { files, spreadsheet, message } = await runDemo(loadAddOn(DIST), input, progress);
  writeFiles(resolve(out), files);
  process.stdout.write(`${summaryText(spreadsheet)}\n\n${message}\n`);
  process.stdout.write(`Left in ${out}: ${[...files.keys()].join(', ')}.\n`);
}

function exec(file: string, name: string, options: { workspace?: string }): void {
  if (!existsSync(file)) throw new InputError(`${file} cannot be read: there is no such file.`);
  const project = loadScript(resolve(file));
  const workspace = new Workspace(
    options.workspace === undefined ? {} : { store: openStore(options.workspace) },
  );
  workspace.projects.set(project.id, project);
  const { json, error, logs } = new Execution(workspace, { project, function: name }).run();
  workspace.close();
  for (const { text } of logs) say(text);
  if (error) throw new InputError(`${error.name}: ${error.message}`);
  process.stdout.write(`${json ?? 'null'}\n`);
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  say(sentenceOf(error));
  process.exitCode = 1;
});

function sentenceOf(error: unknown): string {
  if (error instanceof CommanderError) return `${error.message.replace(/^error: /, '')}; see --help.`;
  if (error instanceof InputError || error instanceof AddOnError) return error.message;
  return `This is a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
