// Opens an address in the browser of whoever sits at this machine.
import { spawn } from 'node:child_process';

const COMMANDS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Where there is no browser to open, nothing happens: the address was printed. */
export function openBrowser(address: string): void {
  const [command = 'xdg-open', ...args] = COMMANDS[process.platform] ?? [];
  const opened = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}
