import { randomInt } from 'node:crypto';
import { writeTrust } from '../trust.ts';
import { say, withAssembly } from '../with-assembly.ts';
import { readOptions } from './options.ts';
import { type RequestScore, routeLines } from './score.ts';
import { sendAll } from './send-all.ts';
import { type StoredScore, storeAndLook } from './stored/store-and-look.ts';
import { requestsTold, storedTold } from './told.ts';

/** `npm run campaign:hostile`: everything that breaks programs, through every door, and then everything that shows it. */
const options = readOptions();
const { seed = randomInt(2 ** 31), only, input, route, minutes } = options;

const leadRequests = async (made: string): Promise<RequestScore> => {
  const isWhole = input === undefined && route === undefined;
  const inputs = input === undefined ? options.inputs : 1;
  const score = await sendAll(made, { seed, first: input ?? 0, inputs, minutes, route }, say);
  for (const line of routeLines(score)) say(line);
  say(`slowest: ${score.slowest.route}, ${Math.round(score.slowest.milliseconds)} ms`);
  if (isWhole) await writeTrust(requestsTold({ seed, score }));
  return score;
};

const leadStored = async (made: string): Promise<StoredScore> => {
  const depth = { seed, payloads: options.payloads, rows: 3, inConsole: 12 };
  const score = await storeAndLook(made, depth, say);
  for (const refusal of score.refusals) say(`refused: ${refusal}`);
  for (const wrong of score.wrongs) {
    say(`FAILED ${wrong}`);
    say(`  npm run campaign:hostile -- --only stored --seed ${seed}`);
  }
  await writeTrust(storedTold({ seed, score }));
  return score;
};

await withAssembly(async (made) => {
  say(`Seed ${seed}`);
  const requests = only === 'stored' ? undefined : await leadRequests(made);
  const stored = only === 'requests' ? undefined : await leadStored(made);
  const told = [
    ...(requests ? [requestsTold({ seed, score: requests })] : []),
    ...(stored ? [storedTold({ seed, score: stored })] : []),
  ];
  const failed = told.reduce((sum, one) => sum + one.failed, 0);
  say(`${told.reduce((sum, one) => sum + one.passed, 0)} passed, ${failed} failed`);
  return { failed };
});
