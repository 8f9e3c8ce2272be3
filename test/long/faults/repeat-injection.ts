import type { Fault } from '../../../local/aws/fault.ts';
import { injectAcrossSteps } from './fault-pairs.ts';
import type { FaultResults } from './fault-results.ts';
import type { FaultScenario } from './fault-scenario.ts';
import type { HotlinePool } from './hotline-pool.ts';
import { injectFaults } from './inject-faults.ts';
import { runFaultScenario, toScenarioProgress } from './run-fault-scenario.ts';

const between = ' + ';

export async function repeatInjection(
  scenario: FaultScenario,
  stepName: string,
  faults: Fault[],
  { runs, score }: { runs: HotlinePool; score: FaultResults },
): Promise<void> {
  const [first, second] = stepName.split(between);
  const where = scenario.steps.findIndex(
    ({ name }, at) => name === first && (!second || scenario.steps[at + 1]?.name === second),
  );
  if (where < 0)
    throw new Error(
      `Unknown step; the scenario has\n${scenario.steps.map(({ name }) => name).join('\n')}`,
    );
  await runs.each([scenario], (run) =>
    runFaultScenario(run, scenario, runs.nextNumber(), score, async (harness, at) => {
      const [step, next] = [scenario.steps[at], scenario.steps[at + 1]];
      if (!step || at > where) return 'over';
      const injection = {
        scenario: scenario.name,
        step: stepName,
        faults: at === where ? faults : [],
      };
      const outcome = await runs.attempt(injection, () =>
        at === where && second && next
          ? injectAcrossSteps(harness, scenario, [step, next], faults)
          : injectFaults(harness, scenario, step, injection.faults),
      );
      if (at === where || outcome.kind === 'failed') score.outcomes.push(outcome);
      return toScenarioProgress(outcome);
    }),
  );
}
