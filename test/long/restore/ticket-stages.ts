import type { ScenarioStep } from '../faults/fault-scenario.ts';
import { createLongHarness, type LongHarness } from '../long-harness.ts';
import { apiReportStep, citizenActionStep } from '../scenario-steps/citizen.ts';
import { officerActionStep } from '../scenario-steps/officer.ts';
import type { WatchedRun } from '../watched-run.ts';

/** Steps that bring tickets into different statuses: new, acknowledged, waiting for the citizen, answered. */
const stages: readonly (readonly ScenarioStep[])[] = [
  [apiReportStep('it')],
  [apiReportStep('it'), officerActionStep('it', 'acknowledge')],
  [
    apiReportStep('it'),
    officerActionStep('it', 'acknowledge'),
    officerActionStep('it', 'ask', { question: 'Quán ở số nhà nào?' }),
  ],
  [
    apiReportStep('it', { email: 'ba@example.vn', name: 'Thạch Thị Sa Vane' }),
    officerActionStep('it', 'acknowledge'),
    officerActionStep('it', 'answer', {
      text: 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.',
    }),
    citizenActionStep('it', 'rating', { score: 5, comment: 'Cảm ơn tổ công tác' }),
  ],
];

const statuses = ['assigned', 'in-progress', 'waiting', 'answered'];

/** Creates tickets and brings each into one of the statuses in turn. */
export async function createTicketsInStages(
  run: WatchedRun,
  count: number,
): Promise<LongHarness[]> {
  const worlds: LongHarness[] = [];
  for (let at = 0; at < count; at += 1) {
    const harness = await createLongHarness(run, at + 1);
    for (const step of stages[at % stages.length] ?? []) {
      await step.lead(harness);
      await run.advance('PT1M'); // avoids reordering by clock differences between functions
    }
    harness.status.set('it', statuses[at % stages.length] ?? '');
    worlds.push(harness);
  }
  await run.settle();
  return worlds;
}
