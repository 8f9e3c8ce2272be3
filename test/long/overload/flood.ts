import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { readAlarmStates } from '../alarms/drill.ts';
import { findMisplacedTickets } from '../invariants/misplaced-tickets.ts';
import { withoutNextStep } from '../invariants/missing-next-steps.ts';
import { allTickets } from './count-tickets.ts';
import { type LimitedRun, startLimitedRun } from './limited-run.ts';
import { type LoadSource, openLoadSource } from './load-source.ts';
import {
  computeResponseTime99,
  countServed,
  goodPerSecond,
  type OfferedLoad,
  offerLoad,
} from './offered-load.ts';
import { findSheddingProblems } from './shedding-problems.ts';

const times = 5;
const leastOfPeak = 0.9;
/** Maximum growth of a process's memory from the first to the second overload, as a ratio. */
const maxGrowth = 0.15;
/** Seconds of unused capacity that a rate limit saves up at most. */
const burstSeconds = 2;

export type FloodOptions = {
  seed: number;
  /** Share of the declared rate limits, low enough for this machine. */
  limits: number;
  /** Duration of an overload at five times the maximum rate, in seconds. */
  seconds: number;
  /** Duration of each step while increasing the load up to the peak, in seconds. */
  stepSeconds: number;
};
type Log = (line: string) => void;
type Flood = { run: LimitedRun; crowd: LoadSource; options: FloodOptions; log: Log };

/** Returns the requests per second at the declared limit for all citizens. */
const declaredPerSecond = ({ limits }: FloodOptions): number => 1000 * limits;
const lanesPerSecond = ({ limits }: FloodOptions): number => 100 * limits;

/** Uses up the burst capacity that the rate limits saved, so that only the steady limit applies afterwards. */
const drained = async ({ run, options }: Flood): Promise<void> => {
  const burst = Math.ceil(declaredPerSecond(options) * (burstSeconds + 1));
  await Promise.all(Array.from({ length: burst }, () => run.get('/open311/v2/services.json')));
};

const step = async (flood: Flood, perSecond: number, seconds: number): Promise<OfferedLoad> => {
  await drained(flood);
  const { crowd, options } = flood;
  const inLanesPerSecond = lanesPerSecond(options);
  return offerLoad({ crowd, perSecond, inLanesPerSecond, seconds });
};

const tell = ({ log }: Flood, what: string, offered: OfferedLoad): void => {
  const { all } = offered;
  const [good, shed, wrong] = (['good', 'shed', 'wrong'] as const).map((kind) =>
    countServed(all, { kind }),
  );
  log(
    `${what}: ${goodPerSecond(offered).toFixed(1)} of all a second served; ${good} good, ${shed} shed, ${wrong} wrong; 99 of 100 good in ${computeResponseTime99(all, 'good')} ms, shed in ${computeResponseTime99(all, 'shed')} ms`,
  );
};

/** Increases the request rate until no more requests per second succeed and returns that peak. */
const findPeak = async (flood: Flood, shares: readonly number[]): Promise<number> => {
  let peak = 0;
  for (const share of shares) {
    const perSecond = declaredPerSecond(flood.options) * share;
    const offered = await step(flood, perSecond, flood.options.stepSeconds);
    tell(flood, `${perSecond} a second come`, offered);
    peak = Math.max(peak, goodPerSecond(offered));
    await flood.run.settle();
  }
  return peak;
};

/** Verifies after an overload that each accepted report has its ticket, and that rejected ones have none. */
const wrongOfTickets = async ({ run, crowd }: Flood): Promise<string[]> => {
  const ticketCount = await allTickets(run.table);
  const codes = crowd.accepted.map(({ code }) => TicketCode.parse(code));
  const waiting = await Promise.all(
    codes.map(async (code) => {
      const ticket = await createTicketStore(run.table).find(code);
      return ticket === undefined || ticket.status === 'new' ? [code] : [];
    }),
  );
  return [
    ...(ticketCount === codes.length
      ? []
      : [`${ticketCount} tickets are there, ${codes.length} were promised`]),
    ...waiting.flat().map((code) => `${code} was promised, and is lost or not routed`),
    ...(await findMisplacedTickets(run.table, codes)),
    ...(await withoutNextStep(run.table)),
  ];
};

/** Alarms that may fire during the load test, because many receipts approach the SMS budget. */
const mayCall = ['NotificationDeliverySmsBudget'];

const wrongOfAlarms = async ({ run }: Flood): Promise<string[]> => {
  const looked = async () =>
    (await readAlarmStates(run)).filter(({ name }) => !mayCall.includes(name));
  const rang = (await looked()).filter(({ episodes }) => episodes.length > 0);
  const due = 'ApiStageRequestsThrottled';
  await run.advance('PT10M');
  const stillCalling = (await looked()).filter(({ state }) => state === 'alarm');
  return [
    ...(rang.some(({ name }) => name === due) ? [] : [`${due} called nobody`]),
    ...rang.flatMap(({ name }) => (name === due ? [] : [`${name} called, for nothing was broken`])),
    ...stillCalling.map(({ name }) => `${name} went on calling`),
  ];
};

type FloodResult = OfferedLoad & { clearSeconds: number; memory: number };

const flooded = async (flood: Flood, peak: number): Promise<FloodResult> => {
  const offered = await step(flood, times * peak, flood.options.seconds);
  tell(flood, `${Math.round(times * peak)} a second come`, offered);
  const began = performance.now();
  await flood.run.settle();
  const clearSeconds = Math.round((performance.now() - began) / 1000);
  return { ...offered, clearSeconds, memory: await flood.run.memory() };
};

const wrongOfFlood = async (result: FloodResult, peak: number): Promise<string[]> => {
  const { all } = result;
  const good = goodPerSecond(result);
  const lanes = all.filter(({ isShared, kind }) => !isShared && kind !== 'good');
  return [
    ...(good >= leastOfPeak * peak ? [] : [`${good.toFixed(1)} a second served of ${peak}`]),
    ...lanes.map(({ name, kind }) => `${name} was ${kind}`),
    ...all.flatMap(({ kind, name, answer }) =>
      kind === 'wrong' ? [`${name} was answered ${answer?.status ?? 'by nobody'}`] : [],
    ),
    ...(await findSheddingProblems(all)),
  ];
};

const withFlood = async <Told>(
  made: string,
  setting: { options: FloodOptions; log: Log },
  lead: (flood: Flood) => Promise<Told>,
): Promise<Told> => {
  const { limits, seed } = setting.options;
  const run = await startLimitedRun(made, limits);
  try {
    const crowd = await openLoadSource(run, seed);
    // starts every function first, because cold starts aren't measured here
    for (const path of ['/', '/tro-chuyen', '/open311/v2/services.json', '/api/staff/queue']) {
      await run.get(path);
    }
    await crowd.urgent.send();
    await crowd.zalo.send();
    await run.settle();
    return await lead({ run, crowd, ...setting });
  } finally {
    await run.stop();
  }
};

/** Overloads the hotline twice at five times the peak rate and returns the violated guarantees. */
export function runFullFlood(made: string, options: FloodOptions, log: Log) {
  return withFlood(made, { options, log }, async (flood) => {
    const peak = await findPeak(flood, [0.5, 0.8, 1.1, 1.4]);
    const first = await flooded(flood, peak);
    const second = await flooded(flood, peak);
    const growth = second.memory / first.memory - 1;
    const wrong = [
      ...(await wrongOfFlood(first, peak)),
      ...(await wrongOfFlood(second, peak)),
      ...(growth <= maxGrowth ? [] : [`memory: ${first.memory} MB, then ${second.memory} MB`]),
      ...(await wrongOfTickets(flood)),
      ...(await wrongOfAlarms(flood)),
    ];
    const all = [...first.all, ...second.all];
    return { wrong, peak, first, second, all, tickets: flood.crowd.accepted.length };
  });
}

/** Overloads the hotline for seconds, without checking memory growth and alarms, which need more time. */
export function runShortFlood(made: string, options: FloodOptions, log: Log) {
  return withFlood(made, { options, log }, async (flood) => {
    const peak = await findPeak(flood, [1.4]);
    const floodResult = await flooded(flood, peak);
    const wrong = [...(await wrongOfFlood(floodResult, peak)), ...(await wrongOfTickets(flood))];
    return {
      wrong,
      came: floodResult.all.length,
      shed: countServed(floodResult.all, { kind: 'shed' }),
    };
  });
}
