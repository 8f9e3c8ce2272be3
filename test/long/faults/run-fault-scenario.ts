import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { isEndStatus } from '../../../core/ticket/model/lifecycle.ts';
import { findLostWorkflows } from '../invariants/lost-workflows.ts';
import {
  countRepeatedMessages,
  findScenarioViolations,
} from '../invariants/scenario-violations.ts';
import { createLongHarness, type LongHarness } from '../long-harness.ts';
import { waitUntilCorrect } from '../recovery-steps.ts';
import { consoleActionStep, signInAll } from '../scenario-steps/staff.ts';
import type { WatchedRun } from '../watched-run.ts';
import { addScenarioCounts, type FaultResults, type Outcome } from './fault-results.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';

/** Hours in which scenarios start: offices are open, so that results don't depend on the time of day. */
const firstHour = 8;
const lastHour = 18;

const toDaylight = async (run: WatchedRun): Promise<void> => {
  const now = await run.now();
  const local = new Date(now.getTime() + 7 * 3_600_000);
  const hour = local.getUTCHours();
  if (hour >= firstHour && hour < lastHour) return;
  const day = new Date(local.getTime() + (hour < firstHour ? 0 : 24 * 3_600_000));
  await run.moveTo(`${day.toISOString().slice(0, 10)}T0${firstHour}:00:00+07:00`);
};

/** Closes the scenario's open tickets, so that their clocks don't affect other scenarios. */
const close = async (harness: LongHarness): Promise<void> => {
  await signInAll(harness, ['supervisor']);
  for (const [name, { code }] of harness.accepted) {
    const ticket = await createTicketStore(harness.run.table).find(code);
    if (!ticket || isEndStatus(ticket.status)) continue;
    const fields = { reason: 'done', text: 'Việc đã xong, tổng đài khép lại.' };
    await consoleActionStep(name, 'supervisor', 'close', fields).lead(harness);
  }
  await harness.run.settle();
};

/** Whether a test scenario continues, is complete or has failed. */
export type ScenarioProgress = 'on' | 'over' | 'failed';

export function toScenarioProgress({ kind }: Outcome): ScenarioProgress {
  return kind === 'passed' ? 'on' : 'failed';
}

/** Time after a scenario in which all pending work finishes. */
const aftermath = 'PT80M';

/** Returns what is still wrong with the hotline after a scenario, or goes wrong later without further actions. */
const wrongInTheEnd = async (
  longHarness: LongHarness,
  scenario: FaultScenario,
): Promise<string[]> => {
  const { run, accepted } = longHarness;
  await run.advance(aftermath);
  await signInAll(longHarness, scenario.staff ?? []);
  await waitUntilCorrect(longHarness, () => findScenarioViolations(longHarness));
  const lost = await findLostWorkflows(
    run,
    [...accepted.values()].map(({ code }) => code),
  );
  return lost.map((one) => `at the end of the life “${scenario.name}”: ${one}`);
};

const inTheEnd = (harness: LongHarness, faultScenario: FaultScenario): Promise<string[]> =>
  wrongInTheEnd(harness, faultScenario).catch((error: unknown) => [
    `at the end of the life “${faultScenario.name}”: ${error instanceof Error ? error.message : error}`,
  ]);

/** Runs a scenario with its own people, step by step until `each` ends it, and leaves nothing open. */
export async function runFaultScenario(
  run: WatchedRun,
  scenario: FaultScenario,
  number: number,
  score: FaultResults,
  each: (harness: LongHarness, at: number) => Promise<ScenarioProgress>,
): Promise<void> {
  await run.usePolicies(scenario.notifiesAtOnce ? 'at-once' : 'product');
  await toDaylight(run);
  const harness = await createLongHarness(run, number);
  await run.plan([]);
  let going: ScenarioProgress = 'on';
  let last: ScenarioStep | undefined;
  for (const [at, step] of scenario.steps.entries()) {
    going = await each(harness, at);
    if (going !== 'over') last = step;
    if (going !== 'on') break;
  }
  await run.plan([]);
  if (going !== 'failed' && last && !last.leavesWrong) {
    score.ofRuns.push(...(await inTheEnd(harness, scenario)));
  }
  addScenarioCounts(score, harness.counts, await countRepeatedMessages(harness));
  await close(harness);
}
