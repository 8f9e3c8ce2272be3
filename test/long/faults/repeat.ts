import type { Fault } from '../../../local/aws/fault.ts';
import { after, leadLife } from './led-life.ts';
import type { Life } from './life.ts';
import { strikeAcross } from './pairs.ts';
import type { Runs } from './runs.ts';
import type { Score } from './score.ts';
import { strike } from './strike.ts';

const between = ' + ';

export const repeatOne = async (
  life: Life,
  stepName: string,
  faults: Fault[],
  { runs, score }: { runs: Runs; score: Score },
): Promise<void> => {
  const [first, second] = stepName.split(between);
  const where = life.steps.findIndex(
    ({ name }, at) => name === first && (!second || life.steps[at + 1]?.name === second),
  );
  if (where < 0)
    throw new Error(
      `The life has no such step; it has\n${life.steps.map(({ name }) => name).join('\n')}`,
    );
  await runs.each([life], (run) =>
    leadLife(run, life, runs.nextNumber(), score, async (world, at) => {
      const [step, next] = [life.steps[at], life.steps[at + 1]];
      if (!step || at > where) return 'over';
      const injection = { life: life.name, step: stepName, faults: at === where ? faults : [] };
      const outcome = await runs.attempt(injection, () =>
        at === where && second && next
          ? strikeAcross(world, life, [step, next], faults)
          : strike(world, life, step, injection.faults),
      );
      if (at === where || outcome.kind === 'failed') score.outcomes.push(outcome);
      return after(outcome);
    }),
  );
};
