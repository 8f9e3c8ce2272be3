import { loadEndpoints } from '../endpoints/load-endpoints.ts';
import type { CheckContext } from '../runner/check.ts';
import { createSeedRequests } from './create-seed-requests.ts';
import { openHostileSender } from './hostile-sender.ts';
import { newRequestScore, type RequestScore } from './request-score.ts';

type Selection = {
  seed: number;
  first?: number;
  inputs: number;
  /** Text that a route must contain to be tested; all routes if missing. */
  route?: string | undefined;
};

/** Number of concurrent hostile requests; while one waits for the database engine, others are processed. */
const inFlight = 8;

const shownSigns = 600;

/** Sends hostile requests to every entry point and reports each wrong response. */
export async function sendHostileRequests(
  made: string,
  { seed, first = 0, inputs, route }: Selection,
  { fail, progress }: Pick<CheckContext, 'fail' | 'progress'>,
): Promise<RequestScore> {
  const endpoints = await loadEndpoints(made);
  try {
    const score = newRequestScore();
    const seeds = await createSeedRequests(endpoints);
    const attempt = openHostileSender({ endpoints, seeds, seed, score, only: route });
    let [next, failed] = [first, 0];
    const report = (): void => {
      for (const { number, route: at, reason, sent } of score.wrongs.slice(failed)) {
        const text = JSON.stringify(sent).slice(0, shownSigns);
        fail(`${at}: ${reason}\n  ${text}`, { input: number, ...(route && { route }) });
      }
      failed = score.wrongs.length;
      progress({ done: score.sent, total: inputs, summary: `${failed} failed` });
    };
    const work = async (): Promise<void> => {
      while (next < first + inputs) {
        next += 1;
        await attempt(next - 1);
        report();
      }
    };
    await Promise.all(Array.from({ length: inFlight }, work));
    const strangers = endpoints.watch.outside.strangers;
    if (strangers.length > 0) throw new Error(`Unexpected requests to ${strangers.join(', ')}`);
    return score;
  } finally {
    await endpoints.stop();
  }
}
