// The command `start` as a process: where it listens, how it ends, and what is left when it is killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../local/demo/inputError';
import { loadAddOn } from '../../../local/project';
import { startServer } from '../../../local/server/start';

const ROOT = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts the command and waits for the address that it prints. */
async function start(): Promise<{ child: ChildProcess; address: string }> {
  const command = [
    '--import',
    'tsx',
    'local/cli.ts',
    'start',
    '--no-open',
    '--port',
    '0',
    '--workspace',
    folder,
  ];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const address = /open at (http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)?.[1];
    if (address !== undefined) return { child, address };
  }
  throw new Error(`It ended without an address: ${said}`);
}

const page = async ({ address }: { address: string }): Promise<string> => (await fetch(address)).text();

test('it begins with the sample; what was made is there after kill -9, and Ctrl+C ends it in order', async () => {
  const first = await start();
  expect((await page(first)).match(/Open, 15 responses/g)).toHaveLength(1);
  const made = await fetch(`${first.address}projects`, {
    method: 'POST',
    body: new URLSearchParams({ kind: 'empty', name: 'Made by hand' }),
    redirect: 'manual',
  });
  expect(made.status).toBe(303);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await start();
  const after = await page(second);
  expect(after).toContain('Made by hand');
  expect(after.match(/Open, 15 responses/g)).toHaveLength(1);
  second.child.kill('SIGINT');
  expect(await once(second.child, 'exit')).toEqual([0, null]);
}, 30_000);

const addOn = loadAddOn(join(ROOT, 'dist'));

test.each([
  ['/proc/x', '/proc/x cannot be made: no folder can be made in /proc.'],
  [__filename, `The folder ${__filename} cannot be made: there is a file of that name.`],
])('a workspace that cannot be in %s is said in one sentence', async (place, sentence) => {
  await expect(startServer({ addOn, port: 0, folder: place })).rejects.toThrow(new InputError(sentence));
});

/** What the server answers to these bytes, until it hangs up. */
async function answerTo(address: string, bytes: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(address).port) });
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test.each([
  [
    'a host with an impossible port',
    'GET / HTTP/1.1\r\nHost: 127.0.0.1:99999\r\nConnection: close\r\n\r\n',
    /^HTTP\/1\.1 400 [^]*There is no such address: its host, port or path cannot be one\./,
  ],
  [
    'an address of 20,000 characters',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
    /^HTTP\/1\.1 431 [^]*The address and headers of a request may have 16 kB\./,
  ],
  [
    'what is no request',
    'HELLO\r\n\r\n',
    /^HTTP\/1\.1 400 [^]*The local workspace did not understand this as a request\./,
  ],
])('%s is answered with a sentence, and others go on', async (_what, bytes, answer) => {
  const server = await startServer({ addOn, port: 0 });
  expect(await answerTo(server.address, bytes)).toMatch(answer);
  expect((await fetch(server.address)).status).toBe(200);
  await server.close();
});

describe('the port', () => {
  test('one that is taken is said in one sentence', async () => {
    const server = await startServer({ addOn, port: 0 });
    const port = Number(new URL(server.address).port);
    await expect(startServer({ addOn, port })).rejects.toThrow(
      `Port ${port} is taken, perhaps by a workspace that is already open. Choose another: npm start -- --port ${port + 1}`,
    );
    await server.close();
  });

  test('it is open on this machine’s own address only', async () => {
    const server = await startServer({ addOn, port: 0 });
    const port = Number(new URL(server.address).port);
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const socket = connect({ host: address, port });
      await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
    }
    expect((await fetch(server.address)).status).toBe(200);
    await server.close();
  });
});
