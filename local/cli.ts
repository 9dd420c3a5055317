// The commands of the local workspace: the browser workspace, the demo, and running any Apps Script file.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { AddOnError } from './addOn';
import { AFTER_MEETING, runDemo, type DemoInput } from './demo/demo';
import { InputError } from './demo/inputError';
import { writeFiles } from './demo/output';
import { foundText, summaryText } from './demo/print';
import { meetingText } from './demo/printMeeting';
import { DECISIONS, VOTES } from './demo/tables';
import { execute } from './exec';
import { loadAddOn } from './project';
import { addStartCommand } from './server/commands';

const DIST = join(__dirname, '..', 'dist');

/** Where a command says something. */
interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person waits for it: without one, stderr is kept for what went wrong. */
  readonly isWatched: boolean;
  /** The characters of a line. */
  readonly width: number;
}

/** Runs a command with its arguments. @returns the exit code; what went wrong has been said in one line. */
export async function calibrate(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await commands(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    terminal.err(`${sentenceOf(error)}\n`);
    return 1;
  }
}

function commands(terminal: Terminal): Command {
  const program = new Command('calibrate')
    .description('The local workspace of Calibrate.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined });
  program
    .command('demo')
    .description('Carry a project through the main job and leave its files in a folder.')
    .option('--instrument <file>', "an instrument as CSV, with the Instrument tab's columns")
    .option('--responses <file>', 'a response tab as Google Sheets downloads it, as CSV')
    .option('--settings <file>', 'setting names and values, as JSON')
    .option('--decisions <file>', 'what the calibration decided, as CSV: ' + DECISIONS.needed.join(', '))
    .option('--priorities <file>', "strengths and challenges as CSV, with the Priorities tab's columns")
    .option('--strategies <file>', "strategies as CSV, with the Strategies tab's columns")
    .option('--votes <file>', 'votes for strategies, as CSV: ' + VOTES.needed.join(', '))
    .option('--goals <file>', "goals as CSV, with the Goals tab's columns")
    .option('--out <folder>', 'where the files go', 'out')
    .action((options: DemoOptions) => demo(options, terminal));
  program
    .command('exec')
    .description('Run a function of an Apps Script file and print what it returns as JSON.')
    .argument('<file>', 'an Apps Script file')
    .argument('<function>', 'the function to run')
    .option('--workspace <file>', 'a workspace to keep; without it, each run starts with an empty one')
    .action((file: string, name: string, { workspace }: { workspace?: string }) => {
      terminal.out(`${execute(file, name, workspace, (line) => terminal.err(`${line}\n`))}\n`);
    });
  addStartCommand(program, DIST);
  return program;
}

type DemoOptions = DemoInput & { readonly out: string };

async function demo({ out, ...input }: DemoOptions, terminal: Terminal): Promise<void> {
  if (out.trim() === '') throw new InputError('--out names no folder for the files.');
  if (!existsSync(DIST)) throw new InputError('The add-on is not built yet: run "npm run build" first.');
  const progress = (line: string): void => {
    if (terminal.isWatched) terminal.err(`${line}\n`);
  };
  const { files, without, spreadsheet, found, meeting } = await runDemo(loadAddOn(DIST), input, progress);
  writeFiles(resolve(out), files, without);
  terminal.out(`${summaryText(spreadsheet, terminal.width)}\n\n${foundText(found)}\n`);
  if (meeting) terminal.out(`${meetingText(meeting, spreadsheet, terminal.width)}\n`);
  for (const names of leftIn(files)) terminal.out(`Left in ${out}${names}.\n`);
}

/** What was left, in lines that fit a terminal: what is for the team apart. */
function leftIn(files: ReadonlyMap<string, unknown>): string[] {
  const forTeam: readonly string[] = AFTER_MEETING.filter((name) => files.has(name));
  const others = [...files.keys()].filter((name) => !forTeam.includes(name));
  const team = forTeam.length > 0 ? [` for the team: ${forTeam.join(', ')}`] : [];
  return [...team, `: ${others.join(', ')}`];
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommanderError) return oneLine(`${commanderSentence(error)}; see --help.`);
  if (error instanceof InputError || error instanceof AddOnError) return oneLine(error.message);
  return `This is a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function commanderSentence({ code, message }: CommanderError): string {
  if (code === 'commander.help') return 'Say what to do';
  const text = message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .replace('. Expected', ': expected');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

if (require.main === module) {
  const { stdout, stderr } = process;
  const terminal: Terminal = {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isWatched: stderr.isTTY,
    width: stdout.isTTY ? stdout.columns : 120,
  };
  void calibrate(process.argv.slice(2), terminal).then((code) => (process.exitCode = code));
}
