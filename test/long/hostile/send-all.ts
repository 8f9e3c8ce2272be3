import { openDoors } from '../doors/open-doors.ts';
import type { Say } from '../with-assembly.ts';
import { openAttempts } from './requests.ts';
import { newRequestScore, type RequestScore, type Wrong } from './score.ts';
import { openSeeds } from './seeds.ts';

type Wanted = {
  seed: number;
  first?: number;
  inputs: number;
  minutes: number;
  route?: string | undefined;
};

/** While one waits for the engine, the others are read and judged. */
const inFlight = 8;

const linesEvery = 10_000;

const shownSigns = 600;

/** At once, with the command that sends the same again. */
const failureLines = (
  { number, route, why, sent }: Wrong,
  seed: number,
  only?: string,
): string[] => {
  const same = only ? ` --route '${only}'` : '';
  return [
    `FAILED ${route}: ${why}`,
    `  ${JSON.stringify(sent).slice(0, shownSigns)}`,
    `  npm run campaign:hostile -- --only requests --seed ${seed} --input ${number}${same}`,
  ];
};

/** Sends requests of all kinds through every door, and says of each whether it was answered as it should be. */
export const sendAll = async (made: string, wanted: Wanted, say: Say): Promise<RequestScore> => {
  const { seed, first = 0, inputs, minutes, route } = wanted;
  const doors = await openDoors(made);
  try {
    const score = newRequestScore();
    const attempt = openAttempts({
      doors,
      seeds: await openSeeds(doors),
      seed,
      score,
      only: route,
    });
    const began = performance.now();
    const isOver = (): boolean => performance.now() - began > minutes * 60_000;
    let [next, told] = [first, 0];
    const tell = (): void => {
      for (const wrong of score.wrongs.slice(told)) {
        for (const line of failureLines(wrong, seed, route)) say(line);
      }
      told = score.wrongs.length;
      if (score.sent % linesEvery !== 0) return;
      const seconds = Math.round((performance.now() - began) / 1000);
      say(`requests: ${score.sent} of ${inputs}, ${told} failed, ${seconds} s`);
    };
    const work = async (): Promise<void> => {
      while (next < first + inputs && !isOver()) {
        next += 1;
        await attempt(next - 1);
        tell();
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
