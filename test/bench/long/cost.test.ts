import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readDocumentedCounts, toDocumentedCounts } from '../../../bench/cost/documented-counts.ts';
import { sumWriteUnits } from '../../../bench/cost/measure/capacity-units.ts';
import {
  type CostRun,
  startCostRun,
  type UsageRecords,
} from '../../../bench/cost/measure/cost-run.ts';
import { simulateOrdinaryTicket } from '../../../bench/cost/measure/ordinary-ticket.ts';
import { computeUsageBetween, type UsageCounts } from '../../../bench/cost/measure/usage-counts.ts';

let run: CostRun;
let document: string;
let opening: UsageCounts;
let counts: UsageCounts;
let ledgers: UsageRecords;

beforeAll(async () => {
  document = await readFile('docs/cost.md', 'utf8');
  run = await startCostRun({
    assemblyDirectory: join(inject('made'), 'cdk.out'),
    dataDirectory: await mkdtemp(join(tmpdir(), 'cost-')),
  });
  const before = await run.ledgers();
  const { opened } = await simulateOrdinaryTicket(run);
  ledgers = await run.ledgers();
  opening = computeUsageBetween(before, opened);
  counts = computeUsageBetween(before, ledgers);
}, 240_000);
afterAll(() => run?.stop());

test('the measured write units of a ticket from opening to closing equal those computed from its items', () => {
  const writes = ledgers.table
    .filter((line) => line.kind === 'write')
    .filter((line) => !line.isRefused);
  const reckoned = writes.map((line) =>
    line.writes.reduce((sum, { units }) => sum + sumWriteUnits(units), 0),
  );
  expect(reckoned.length).toBeGreaterThan(40);
  expect(reckoned).toEqual(writes.map(({ engine }) => engine));
});

test('opening a ticket consumes at most six write units', () => {
  expect(opening.writes.opening).toBeLessThanOrEqual(6);
});

test('a ticket that is answered in time and closed automatically needs one workflow of at most ten transitions', () => {
  expect([counts.executions, counts.transitions <= 10]).toEqual([1, true]);
});

test('every SMS about a ticket without special events fits into one segment', () => {
  expect(counts.sms).toBeGreaterThan(0);
  expect(counts.smsParts).toBe(counts.sms);
});

/** The index may follow two versions at once, or each by itself: what that takes differs from run to run. */
const depends = new Set(['write units of search', 'write units of statistics', 'read units']);

test('no measured cost is higher than in docs/cost.md, which `npm run bench -- --only cost` updates', () => {
  const { ordinary } = readDocumentedCounts(document);
  const now = Object.entries(toDocumentedCounts(opening, counts));
  expect(Object.keys(ordinary)).toEqual(now.map(([name]) => name));
  const most = (name: string) => (ordinary[name] ?? 0) * (depends.has(name) ? 1.5 : 1);
  expect(now.filter(([name, count]) => count > most(name))).toEqual([]);
});
