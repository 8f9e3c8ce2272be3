import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesizeAssemblyIfChanged } from '../../../local/synthesize.ts';
import { hotlineDriver, launchHotline, stopProcess } from '../../support/hotline/hotline-driver.ts';
import { readAlarmStates } from './drill.ts';
import { apiFunctions } from './drills/api-functions.ts';

/** One alarm per function behind CloudFront. */
export const edgeAlarms: readonly string[] = apiFunctions.map(
  ({ part }) => `${part}RequestsBypassingEdge`,
);

const requests = 55;

/**
 * Sends requests to the API's own address at a stage with CloudFront. Returns the alarms that didn't notify or didn't end.
 */
export async function runEdgeDrill(): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'front-'));
  await mkdir(join(directory, 'compile-cache'));
  const root = resolve(import.meta.dirname, '../../..');
  const setting = { stage: 'local-edge', directory: join(directory, 'cdk.out') };
  await synthesizeAssemblyIfChanged({ root, ...setting, report: () => undefined });
  const { child, url } = await launchHotline(directory, { HOTLINE_STAGE: 'local-edge' });
  try {
    const run = hotlineDriver(() => url);
    for (const { method, path } of apiFunctions) {
      for (let time = 0; time < requests; time += 1) await run.ask({ method, path });
    }
    const states = async (state: 'ok' | 'alarm') =>
      (await readAlarmStates(run)).flatMap((alarm) => (alarm.state === state ? [alarm.name] : []));
    const quiet = new Set(await states('ok'));
    await run.advance('PT20M');
    const calling = new Set(await states('alarm'));
    return [
      ...edgeAlarms.filter((name) => quiet.has(name)).map((name) => `${name} did not call anybody`),
      ...edgeAlarms.filter((name) => calling.has(name)).map((name) => `${name} went on calling`),
    ];
  } finally {
    await stopProcess(child, 'SIGTERM');
    await rm(directory, { recursive: true, force: true });
  }
}
