import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { alarmDefinitions } from '../../../local/alarms/alarm-definition.ts';
import { readAssembly } from '../../../local/assembly/read.ts';
import { readResources } from '../../../local/assembly/resources.ts';
import { startWatchedRun } from '../watched-run.ts';
import { newWorld } from '../world.ts';
import { drills } from './all.ts';
import { leadDrill } from './drill.ts';
import { doorDrills } from './drills/doors.ts';
import { telephoneDrills } from './drills/telephone.ts';
import { frontAlarms } from './front.ts';

test('every alarm of the assembly has a drill that sets it off', () => {
  const resources = readResources(
    readAssembly(join(inject('made'), 'cdk.out')),
    'http://localhost',
  );
  const names = alarmDefinitions(resources).map(({ name }) => name);
  const drilled = new Set([...drills.flat().flatMap(({ alarms }) => alarms), ...frontAlarms]);
  expect(names.filter((name) => !drilled.has(name))).toEqual([]);
  expect([...drilled].filter((name) => !names.includes(name)).toSorted()).toEqual(
    frontAlarms.toSorted(),
  );
});

test('broken doors and a number that leads nowhere call somebody, until they are mended', async () => {
  const run = await startWatchedRun(inject('made'));
  try {
    const some = [
      ...doorDrills.slice(0, 1),
      ...telephoneDrills.filter(({ name }) => /gone/.test(name)),
    ];
    for (const [at, drill] of some.entries()) {
      expect(await leadDrill(drill, await newWorld(run, at + 1)), drill.name).toEqual([]);
    }
  } finally {
    await run.stop();
  }
}, 120_000);
