import type { Fault } from '../../../local/aws/fault.ts';
import type { FaultScenario } from './fault-scenario.ts';
import { runFaultScenario, toScenarioProgress } from './led-life.ts';
import { injectAcrossSteps } from './pairs.ts';
import type { HotlinePool } from './runs.ts';
import type { FaultResults } from './score.ts';
import { injectFaults } from './strike.ts';

const between = ' + ';

export async function repeatInjection(
  life: FaultScenario,
  stepName: string,
  faults: Fault[],
  { runs, score }: { runs: HotlinePool; score: FaultResults },
): Promise<void> {
  const [first, second] = stepName.split(between);
  const where = life.steps.findIndex(
    ({ name }, at) => name === first && (!second || life.steps[at + 1]?.name === second),
  );
  if (where < 0)
    throw new Error(
      `The life has no such step; it has\n${life.steps.map(({ name }) => name).join('\n')}`,
    );
  await runs.each([life], (run) =>
    runFaultScenario(run, life, runs.nextNumber(), score, async (world, at) => {
      const [step, next] = [life.steps[at], life.steps[at + 1]];
      if (!step || at > where) return 'over';
      const injection = { life: life.name, step: stepName, faults: at === where ? faults : [] };
      const outcome = await runs.attempt(injection, () =>
        at === where && second && next
          ? injectAcrossSteps(world, life, [step, next], faults)
          : injectFaults(world, life, step, injection.faults),
      );
      if (at === where || outcome.kind === 'failed') score.outcomes.push(outcome);
      return toScenarioProgress(outcome);
    }),
  );
}
