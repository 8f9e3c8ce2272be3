import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { streamTableLines } from '../../../bin/table-lines.ts';
import { newScore } from '../faults/fault-results.ts';
import type { FaultScenario, ScenarioStep } from '../faults/fault-scenario.ts';
import { resetToIdle, waitUntilRepaired } from '../faults/inject-faults.ts';
import { runFaultScenario } from '../faults/run-fault-scenario.ts';
import { faultScenarios } from '../faults/scenarios/all.ts';
import { findHotlineViolations } from '../invariants/hotline-violations.ts';
import type { LongHarness } from '../long-harness.ts';
import { otherChatsScenario, otherRequestsScenario } from '../privacy/additional-scenarios.ts';
import { speakWithOperator } from '../scenario-steps/telephone.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import { isInvocation, parsePayloads, type RecordedPayload, selectPayloads } from './payloads.ts';
import { folderOf, isRecordedItem } from './recordings.ts';

const leadStep = async (
  harness: LongHarness,
  scenario: FaultScenario,
  step: ScenarioStep,
): Promise<void> => {
  await resetToIdle(harness, scenario, step);
  await step.lead(harness);
  await waitUntilRepaired(harness, step);
  await harness.run.settle();
};

/** Additional scenarios to record, whose payloads the fault scenarios lack; their results aren't checked. */
const others: readonly FaultScenario[] = [
  otherRequestsScenario,
  otherChatsScenario,
  { name: 'spoken with', steps: [speakWithOperator] },
].map((faultScenario) => ({
  ...faultScenario,
  steps: faultScenario.steps.map((step) => ({ ...step, leavesWrong: true })),
}));

type Log = (line: string) => void;

/** Runs every scenario once without faults and returns violations. */
const leadAll = async (run: WatchedRun, log: Log): Promise<string[]> => {
  const score = newScore();
  // scenarios with the product's daily SMS limits first: later ones send more SMS than these limits allow
  const all = [...faultScenarios, ...others].toSorted(
    (a, b) => Number(a.notifiesAtOnce ?? false) - Number(b.notifiesAtOnce ?? false),
  );
  for (const [at, scenario] of all.entries()) {
    await runFaultScenario(run, scenario, at + 1, score, async (longHarness, number) => {
      const step = scenario.steps[number];
      if (!step) return 'over';
      await leadStep(longHarness, scenario, step);
      return 'on';
    });
    log(scenario.name);
  }
  await run.settle();
  return [...score.ofRuns, ...(await findHotlineViolations(run))];
};

const readRecordedPayloads = async ({ dataDirectory }: WatchedRun): Promise<RecordedPayload[]> => {
  const payloads: RecordedPayload[] = [];
  const readStream = createReadStream(join(dataDirectory, 'traffic.jsonl'));
  for await (const line of createInterface({ input: readStream })) {
    if (isInvocation(line)) payloads.push(...parsePayloads(line));
  }
  return selectPayloads(payloads);
};

const itemsOf = async ({ table }: WatchedRun): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of streamTableLines(table)) if (isRecordedItem(line)) lines.push(line);
  return lines.toSorted();
};

const writeLines = async (path: string, lines: readonly string[], log: Log): Promise<void> => {
  const text = `${lines.join('\n')}\n`;
  await writeFile(path, text);
  log(`${path}: ${lines.length} lines, ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
};

/** Records table items and function payloads; returns false without recording if a scenario failed. */
const record = async (assembly: string, folder: string, log: Log): Promise<boolean> => {
  const run = await startWatchedRun(assembly, { recordsTraffic: true });
  try {
    const wrong = await leadAll(run, log);
    for (const line of wrong) log(`FAILED ${line}`);
    if (wrong.length > 0) return false;
    const payloads = await readRecordedPayloads(run);
    const texts = payloads.map((one) => JSON.stringify(one));
    await mkdir(folder, { recursive: true });
    await writeLines(join(folder, 'items.jsonl'), await itemsOf(run), log);
    await writeLines(join(folder, 'payloads.jsonl'), texts, log);
    for (const [name, ofOne] of Map.groupBy(payloads, (one) => one.function)) {
      log(`${name}: ${ofOne.length} payloads`);
    }
    return true;
  } finally {
    await run.stop();
  }
};

/**
 * Records table items and function payloads under today's date for the upgrade check of later versions. Returns false if a
 * recording of today exists, because recordings never change.
 */
export async function recordToday(assembly: () => Promise<string>, log: Log): Promise<boolean> {
  const day = new Date().toISOString().slice(0, 10);
  const folder = folderOf(day);
  if (existsSync(folder)) {
    log(`${folder} exists; a recording is never replaced`);
    return false;
  }
  return record(await assembly(), folder, log);
}
