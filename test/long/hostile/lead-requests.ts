import { leadParts } from '../lead-parts.ts';
import { addedFigures } from '../seen-parts.ts';
import type { Say } from '../with-assembly.ts';
import type { Options } from './options.ts';
import { type RequestScore, routeLines } from './score.ts';
import { sendAll } from './send-all.ts';
import { highestOfRequests, requestsSeen, requestsTold } from './told.ts';

/** Each part has doors and a table of its own. */
const inputsOfAPart = 50_000;
const promisedInputs = 1_000_000;
const aDay = 24 * 60;

type Setting = { made: string; options: Options; say: Say };

const tell = (score: RequestScore, say: Say): RequestScore => {
  for (const line of routeLines(score)) say(line);
  say(`slowest: ${score.slowest.route}, ${Math.round(score.slowest.milliseconds)} ms`);
  return score;
};

/** The requests of one route, or the very request, as a failure was printed. */
const leadSome = async ({ made, options, say }: Setting): Promise<{ failed: number }> => {
  const { seed, input, route, minutes } = options;
  const [first, inputs] = input === undefined ? [0, options.inputs] : [input, 1];
  const score = tell(await sendAll(made, { seed, first, inputs, minutes, route }, say), say);
  const { passed, failed } = requestsSeen('some', score);
  say(`${passed} passed, ${failed} failed`);
  return { failed };
};

/** Everything that breaks programs, through every door; goes on where it was left. */
export const leadRequests = async (setting: Setting): Promise<{ failed: number }> => {
  const { made, options, say } = setting;
  const { seed, inputs, minutes, again } = options;
  if (options.input !== undefined || options.route !== undefined) return leadSome(setting);
  const count = Math.ceil(inputs / inputsOfAPart);
  const firsts = new Map(
    Array.from({ length: count }, (_, at) => [`requests ${at + 1}`, at * inputsOfAPart]),
  );
  return leadParts({
    ...{ about: requestsTold, only: undefined, seed, goesOn: !again, say },
    parts: [...firsts.keys()],
    isWhole: inputs >= promisedInputs && minutes >= aDay,
    figuresOf: (all) => addedFigures(all, highestOfRequests),
    async see(part) {
      const first = firsts.get(part) ?? 0;
      const size = Math.min(inputsOfAPart, inputs - first);
      say(`${part} of ${count}`);
      return requestsSeen(
        part,
        tell(await sendAll(made, { seed, first, inputs: size, minutes }, say), say),
      );
    },
  });
};
