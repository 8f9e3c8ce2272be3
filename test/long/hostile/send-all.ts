import type { CheckContext } from '../check.ts';
import { openDoors } from '../doors/open-doors.ts';
import { openAttempts } from './requests.ts';
import { newRequestScore, type RequestScore } from './score.ts';
import { openSeeds } from './seeds.ts';

type Selection = {
  seed: number;
  /** Number of the first request. */
  first?: number;
  inputs: number;
  /** Only routes with this text. */
  route?: string | undefined;
};

/** While one waits for the engine, the others are read and judged. */
const inFlight = 8;

const shownSigns = 600;

/** Sends requests of all kinds to every entry point, and reports each that is not answered as it should be. */
export const sendAll = async (
  made: string,
  { seed, first = 0, inputs, route }: Selection,
  { fail, progress }: Pick<CheckContext, 'fail' | 'progress'>,
): Promise<RequestScore> => {
  const doors = await openDoors(made);
  try {
    const score = newRequestScore();
    const seeds = await openSeeds(doors);
    const attempt = openAttempts({ doors, seeds, seed, score, only: route });
    let [next, failed] = [first, 0];
    const report = (): void => {
      for (const { number, route: at, why, sent } of score.wrongs.slice(failed)) {
        const text = JSON.stringify(sent).slice(0, shownSigns);
        fail(`${at}: ${why}\n  ${text}`, { input: number, ...(route && { route }) });
      }
      failed = score.wrongs.length;
      progress({ done: score.sent, total: inputs, what: `${failed} failed` });
    };
    const work = async (): Promise<void> => {
      while (next < first + inputs) {
        next += 1;
        await attempt(next - 1);
        report();
      }
    };
    await Promise.all(Array.from({ length: inFlight }, work));
    const strangers = doors.watch.outside.strangers;
    if (strangers.length > 0) throw new Error(`Asked ${strangers.join(', ')} of their own accord`);
    return score;
  } finally {
    await doors.stop();
  }
};
