// The command `start`: opens the workspace in a browser and keeps it open until it is interrupted.
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../demo/inputError';
import { loadAddOn } from '../project';
import { bundleAll } from './assets';
import { answeredSample } from './newProjects';
import { openBrowser } from './openBrowser';
import { startServer } from './start';

interface StartOptions {
  readonly port: string;
  readonly workspace: string;
  readonly open: boolean;
}

/** Adds the command; `dist` is where the built add-on is. */
export function addStartCommand(program: Command, dist: string): void {
  program
    .command('start')
    .description('Open the local workspace in a browser.')
    .option('--port <number>', 'the port it listens on, on this machine only', '8080')
    .option('--workspace <folder>', 'where its files are kept', '.workspace')
    .option('--no-open', 'print the address without opening a browser')
    .action((options: StartOptions) => start(options, dist));
}

async function start({ port, workspace, open }: StartOptions, dist: string): Promise<void> {
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number > 65_535) {
    throw new InputError(`"${port}" is no port: a port is a number from 0 to 65535.`);
  }
  const server = await startServer({ addOn: loadAddOn(dist), folder: resolve(workspace), port: number });
  if (server.isNew) answeredSample(server.context);
  process.stdout.write(`The local workspace is open at ${server.address}\nPress Ctrl+C to close it.\n`);
  const close = (): void => {
    process.off('SIGINT', close);
    process.off('SIGTERM', close);
    void server.close();
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  if (open && process.stdout.isTTY) openBrowser(server.address);
  await bundleAll();
}
