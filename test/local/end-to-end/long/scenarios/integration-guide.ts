import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';

const hotline = sharedHotline();

/** A free port below the range from which the system gives ports to connections, so that none takes it meanwhile. */
const freePort = async (): Promise<number> => {
  const port = 20_000 + (process.pid % 10_000);
  for (let next = port; ; next += 1) {
    const server = createServer().listen(next, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return next;
  }
};

/** Returns the shell commands of a page, in order. */
const shellBlocks = (page: string): string[] =>
  [...page.matchAll(/^ *```sh\n([\s\S]*?)```/gm)].map(([, code = '']) => code);

/**
 * An answer of 4xx or 5xx ends it, as does what a shell can't do; where a person waits a little, a busy machine takes its
 * time.
 */
const strictly = (commands: string[], clock: string): string =>
  [
    'set -eu',
    `sleep() { command sleep 1; curl ${clock} -H 'content-type: application/json' -d '{"advance":"PT1S"}'; }`,
    ...commands,
  ].join('\n');

test('every command in the integration guide works as written, one after the other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guide-'));
  const port = await freePort();
  const { origin } = new URL(hotline.url());
  const withPorts = async (file: string): Promise<string> =>
    (await readFile(join('docs', file), 'utf8'))
      .replaceAll('http://localhost:3000', origin)
      .replaceAll('localhost:4000', `localhost:${port}`)
      .replaceAll('listen(4000', `listen(${port}`);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'receive.mjs'), await withPorts('webhooks/receive.mjs'));
  const commands = shellBlocks(await withPorts('integrate.md'));
  await writeFile(join(folder, 'guide.sh'), strictly(commands, `${origin}/local/clock`));
  await copyFile('test/support/curl.mjs', join(folder, 'curl'));
  await chmod(join(folder, 'curl'), 0o755);

  const path = [folder, dirname(process.execPath), process.env['PATH']].join(delimiter);
  const { stdout } = await promisify(execFile)('sh', ['guide.sh'], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    maxBuffer: 10_000_000,
  });

  // the receiver prints an event only after verifying its signature
  const types = [...stdout.matchAll(/\{"id":"[^"]+","type":"(vn\.[^"]+)"/g)].map(
    ([, type]) => type,
  );
  expect(types.toSorted()).toEqual([
    'vn.travinh.1022.ticket.opened.v1',
    'vn.travinh.1022.ticket.routed.v1',
  ]);
  expect(stdout).toContain('[{"service_request_id":"');
  expect(stdout).toContain('service_request_id,requested_datetime,updated_datetime');
  expect(stdout).toContain('WebhooksNotTaken');
  expect(stdout).toMatch(/\{"redriven":[1-9]\d*,"left":0\}/);
  await rm(folder, { recursive: true });
});
