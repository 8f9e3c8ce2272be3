import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fixtureAssembly, startFixture, temporaryDirectory } from './fixture.ts';

/** Starts the local hotline in a child process that the test can kill. */
async function startInProcess(dataDirectory: string) {
  const setting = { assemblyDirectory: fixtureAssembly(), dataDirectory, port: 0 };
  const module = new URL('../../../local/run.ts', import.meta.url).href;
  const program = `const { serveLocalHotline } = await import(${JSON.stringify(module)});
    console.log((await serveLocalHotline(${JSON.stringify(setting)})).url);`;
  const child = spawn('node', ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The local hotline ended with ${code} before it was ready`);
  });
  const [url] = await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return { child, url: String(url).trim() };
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a killed local run leaves no process behind and loses no data', async () => {
  const dataDirectory = temporaryDirectory();
  const { child, url } = await startInProcess(dataDirectory);
  const pid = Number(await (await fetch(`${url}/pid`)).text());
  const body = JSON.stringify({ advance: 'PT1H' });
  await fetch(`${url}/local/clock`, { method: 'POST', body });
  await fetch(`${url}/put?kind=item&ids=1,2,3,4,5`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000 });

  const { getJson, advance } = await startFixture({ dataDirectory });
  await advance();
  expect(await getJson('/scan')).toEqual([
    ...['item#1', 'item#2', 'item#3', 'item#4', 'item#5'],
    ...['seen#item#1', 'seen#item#2', 'seen#item#3', 'seen#item#4', 'seen#item#5'],
  ]);
  expect(await getJson('/local/clock')).toEqual({
    now: expect.stringMatching(/^2021-12-03T09:00:\d\d\+07:00$/),
  });
});

test('a second local run on the same data directory is rejected while the first is active', async () => {
  const dataDirectory = temporaryDirectory();
  const { child } = await startInProcess(dataDirectory);
  await expect(startFixture({ dataDirectory })).rejects.toThrow(
    `Another local hotline (process ${child.pid}) uses the same data folder`,
  );
});
