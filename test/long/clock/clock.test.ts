import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startAssemblyTable } from '../assembly-table.ts';
import { quickSizes } from './check.ts';
import { checkHour } from './check-hour.ts';
import { memoryStores, tableStores } from './clock-stores.ts';
import { hourScenarios, mixedFaultsScenario } from './hour-scenarios.ts';
import { simulateHour } from './simulated-hour.ts';

/** Fixed seed, so that a failure is reproducible. */
const seed = 20_220_208;

let table: Awaited<ReturnType<typeof startAssemblyTable>>;
beforeAll(async () => {
  table = await startAssemblyTable(inject('made'));
}, 120_000);
afterAll(() => table.stop());

test.each(hourScenarios.map((scene) => [scene.name, scene] as const))(
  'every deadline missed in the first hour after Tết is escalated promptly and exactly once: %s',
  async (_name, scene) => {
    const options = { ...scene, count: quickSizes.rules, seed };
    const { failures, escalated } = checkHour(options, await simulateHour(options, memoryStores()));
    expect(failures).toEqual([]);
    expect(escalated).toBe(quickSizes.rules);
  },
);

test('missed deadlines are escalated promptly and exactly once on a real DynamoDB table', async () => {
  const options = { ...mixedFaultsScenario, count: quickSizes.table, seed };
  const played = await simulateHour(options, tableStores(table));
  expect(checkHour(options, played).failures).toEqual([]);
  expect(played.restarted).toBeGreaterThan(0);
});

test('the clock check reports missing escalations when the sweeper’s query returns no tickets', async () => {
  const stores = memoryStores();
  const blind = {
    ...stores,
    due: { ...stores.due, due: async () => ({ checks: [], alerts: [] }) },
  };
  const options = { ...mixedFaultsScenario, count: 100, seed };
  const { failures } = checkHour(options, await simulateHour(options, blind));
  expect(failures.join()).toContain('without escalation');
});

test('the clock check reports missing escalations when the sweeper reads only the first page of due tickets', async () => {
  const noTimers = { early: 0, late: 0, twice: 0, never: 1 };
  const options = { count: 200, wrongs: noTimers, changesCalendar: false, seed };
  const small = () => memoryStores(1);
  const judged = async (stores: ReturnType<typeof memoryStores>) =>
    checkHour(options, await simulateHour(options, stores)).failures.length;
  expect(await judged(small())).toBe(0);
  const stores = small();
  const firstPage = async (at: Date) => ({ ...(await stores.due.due(at)), next: undefined });
  expect(await judged({ ...stores, due: { ...stores.due, due: firstPage } })).toBeGreaterThan(0);
});
