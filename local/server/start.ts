// Starts the server on this machine's own address only, and closes it and the store in order.
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { InputError, systemReason } from '../demo/inputError';
import { makeFolder } from '../demo/makeFolder';
import { keptStore } from '../keptStore';
import type { ScriptProject } from '../project';
import type { Store } from '../store';
import { createApp } from './app';
import { createContext, type ServerContext } from './context';
import { createListener } from './listener';

const HOST = '127.0.0.1';

export interface ServerOptions {
  readonly addOn: ScriptProject;
  /** The folder of the workspace's store; without it, the workspace is in memory. */
  readonly folder?: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface RunningServer {
  readonly address: string;
  readonly context: ServerContext;
  /** Whether the workspace was made just now. */
  readonly isNew: boolean;
  /** Answers what is under way, then closes the server and the store. */
  close(): Promise<void>;
}

/** @throws InputError where the port is taken or the workspace cannot be opened. */
export async function startServer({ addOn, folder, port }: ServerOptions): Promise<RunningServer> {
  const isNew = folder === undefined || !existsSync(storePath(folder));
  const context = createContext(addOn, folder === undefined ? undefined : storeIn(folder));
  const server = createListener(createApp(context).fetch);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      context.workspace.close();
      reject(isTaken(error) ? new InputError(portSentence(port, error)) : error);
    });
    server.listen(port, HOST, resolve);
  });
  context.triggers.resume();
  const { port: listening } = server.address() as AddressInfo;
  return {
    address: `http://${HOST}:${listening}/`,
    context,
    isNew,
    close: async () => {
      context.triggers.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), 500);
      await closed;
      clearTimeout(patience);
      context.workspace.close();
    },
  };
}

const storePath = (folder: string): string => join(folder, 'workspace.db');

function storeIn(folder: string): Store {
  try {
    makeFolder(folder);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`The folder ${folder} cannot be made: ${systemReason(error)}.`);
  }
  return keptStore(storePath(folder));
}

const isTaken = ({ code }: NodeJS.ErrnoException): boolean => code === 'EADDRINUSE' || code === 'EACCES';

const portSentence = (port: number, { code }: NodeJS.ErrnoException): string =>
  code === 'EACCES'
    ? `Port ${port} needs more rights than this program has. Choose one from 1024 on: npm start -- --port 8081`
    : `Port ${port} is taken, perhaps by a workspace that is already open. Choose another: npm start -- --port ${port + 1}`;
