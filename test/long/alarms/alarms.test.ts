import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { readAlarmDefinitions } from '../../../local/alarms/alarm-definition.ts';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { readResources } from '../../../local/assembly/resources.ts';
import { readOptions } from '../runner/read-options.ts';
import { testContext } from '../runner/test-context.ts';
import { drills, monthDrills } from './all.ts';
import { alarms } from './check.ts';
import { edgeAlarms } from './edge-alarms.ts';

const { context, failures, stop } = testContext(inject('made'), 1);
afterAll(stop);

test('a drill triggers every alarm in the assembly', () => {
  const resources = readResources(
    readAssembly(join(inject('made'), 'cdk.out')),
    'http://localhost',
  );
  const names = readAlarmDefinitions(resources).map(({ name }) => name);
  const drilled = new Set(
    [...drills, ...monthDrills].flatMap((drill) => drill.alarms).concat(edgeAlarms),
  );
  expect(names.filter((name) => !drilled.has(name))).toEqual([]);
  expect([...drilled].filter((name) => !names.includes(name)).toSorted()).toEqual(
    edgeAlarms.toSorted(),
  );
});

test.each(alarms.parts(readOptions(['--quick'])))(
  'an alarm notifies and stays active until the failure is repaired: %s',
  async (part) => {
    expect(await alarms.run(part, context)).toMatchObject({ passed: 1 });
    expect(failures).toEqual([]);
  },
  120_000,
);
