import { randomInt } from 'node:crypto';
import { type Trust, writeTrust } from '../trust.ts';
import { say, withAssembly } from '../with-assembly.ts';
import { type Options, readOptions } from './options.ts';
import { type RequestScore, routeLines } from './score.ts';
import { sendAll } from './send-all.ts';
import { type StoredScore, storeAndLook } from './stored/store-and-look.ts';

type Seen = { seed: number; requests: RequestScore; stored: StoredScore };

const mostAnswered = 99;

const trustOf = ({ seed, requests, stored }: Seen, { payloads }: Options): Trust => ({
  campaign: 'hostile',
  title: 'Hostile input',
  promise:
    'Whatever somebody sends, by whichever way, nothing breaks, nothing of what is refused is kept, and nothing that is kept ever does more than be read.',
  command: `npm run campaign:hostile -- --seed ${seed} --inputs ${requests.sent} --payloads ${payloads}`,
  passed: requests.sent + stored.stored + stored.pages + stored.cells + stored.messages,
  failed: requests.wrongs.length + stored.wrongs.length,
  figures: [
    ['requests and telephone calls through the doors', requests.sent],
    ['… that were refused', requests.refused],
    ['… that anything broke at, or that were kept though refused', requests.wrongs.length],
    ['kinds of requests', requests.routes.size],
    ['hosts asked besides the hotline’s own services', 0],
    [
      'milliseconds within which 99 of 100 were answered',
      requests.times.percentile(mostAnswered) / 1000,
    ],
    ['texts written that would run', stored.payloads],
    ['… in words that were kept', stored.stored],
    ['… in words that were refused', stored.refused],
    ['pages that a browser with scripts opened', stored.pages],
    ['cells of files, however a spreadsheet parts them', stored.cells],
    ['messages read', stored.messages],
    ['addresses given that lead to this very machine; none was asked', stored.addresses],
    ['texts that ran, became markup, led away or broke a policy', stored.wrongs.length],
  ],
  limits: [
    'The functions run from their deployed bundles in one process, against the real engine; the time is that of a busy machine with sixteen requests in flight.',
    'The first press on an officer’s page gives the link to that telephone, also when what was written with it is refused; counters of attempts count refused requests. Nothing else is written.',
  ],
});

const tellRequests = (score: RequestScore): void => {
  for (const line of routeLines(score)) say(line);
  const { slowest } = score;
  say(`slowest: ${slowest.route}, ${Math.round(slowest.milliseconds)} ms`);
};

/** `npm run campaign:hostile`: everything that breaks programs, through every door, and then everything that shows it. */
const options = readOptions();
const { seed = randomInt(2 ** 31), only, input, route } = options;
await withAssembly(async (made) => {
  say(`Seed ${seed}`);
  const inputs = input === undefined ? options.inputs : 1;
  const wanted = { seed, first: input ?? 0, inputs, minutes: options.minutes, route };
  const requests = only === 'stored' ? undefined : await sendAll(made, wanted, say);
  if (requests) tellRequests(requests);
  const depth = { seed, payloads: options.payloads, rows: 3, inConsole: 40 };
  const stored = only === 'requests' ? undefined : await storeAndLook(made, depth, say);
  for (const wrong of stored?.wrongs ?? []) {
    say(`FAILED ${wrong}`);
    say(`  npm run campaign:hostile -- --only stored --seed ${seed}`);
  }
  if (requests && stored && !route) await writeTrust(trustOf({ seed, requests, stored }, options));
  const failed = (requests?.wrongs.length ?? 0) + (stored?.wrongs.length ?? 0);
  const passed = (requests?.sent ?? 0) + (stored?.pages ?? 0) + (stored?.cells ?? 0);
  say(`${passed} passed, ${failed} failed`);
  return { failed };
});
