import { setTimeout as pause } from 'node:timers/promises';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { createDeadLetterQueues } from '../../local/dead-letter-queues.ts';
import { createLocalFunctions, type LocalFunctions } from '../../local/lambda/functions.ts';
import { readTableStreamMappings } from '../../local/streams/event-source.ts';
import { startStreamPoller } from '../../local/streams/stream-poller.ts';
import { createStreamReader } from '../../local/streams/stream-reader.ts';
import {
  type BenchEnvironment,
  createConnectorWithoutProxy,
  findFunctionDefinition,
} from './bench-environment.ts';
import {
  computeMedian,
  computeQuantile,
  roundToFourDigits,
  summarizeRatios,
} from './measure-variants.ts';
import { createNumberedTicket } from './tickets.ts';

/** Milliseconds between two polls of the table's stream, the same as in the local run. */
const restMilliseconds = 10;

/**
 * Starts the Lambda function that handles the table's stream, in separate processes and with the event source settings of
 * the CDK template.
 */
const openFollower = async (benchEngine: BenchEnvironment) => {
  const { resources, database, store, clock, dataDirectory, endpoints } = benchEngine;
  const definition = findFunctionDefinition(benchEngine, 'HandleTicketStream');
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const functions = createLocalFunctions({
    definitions: [definition],
    connect: createConnectorWithoutProxy(endpoints),
    clock,
    dataDirectory,
    report,
  });
  /**
   * Wrapper around the local functions that always reports a function call in progress. The stream poller slows down when no
   * function is running, but the benchmark writes tickets without calling one.
   */
  const busy: LocalFunctions = { ...functions, callsInWork: () => 1 };
  const sources = readTableStreamMappings(resources, database.tables);
  const source = sources.find(({ functionArn }) => functionArn.endsWith(definition.name));
  const streamArn = source && database.streamOf(source.table);
  if (!source || !streamArn)
    throw new Error(`Function ${definition.name} has no event source on a table stream`);
  const pump = await startStreamPoller({
    source,
    streamArn,
    call: database.call,
    revision: database.revision,
    functions: busy,
    queues: createDeadLetterQueues(store, clock),
    store,
    clock,
    isFresh: false,
    report,
  });
  return {
    streamArn,
    async stop() {
      await pump.stop();
      functions.stop();
    },
  };
};

/** Starts a minimal stream reader that records when it first sees each table item. */
const openWatch = ({ database }: BenchEnvironment, streamArn: string) => {
  const reader = createStreamReader({ call: database.call, streamArn }, new Map());
  const seen = new Map<string, number>();
  let isStopped = false;
  const watch = async () => {
    while (!isStopped) {
      for (const { record } of await reader.read()) {
        const { pk, sk } = record.dynamodb.Keys;
        const item = `${JSON.stringify(pk)} ${JSON.stringify(sk)}`;
        if (!seen.has(item)) seen.set(item, performance.now());
      }
      await pause(restMilliseconds);
    }
  };
  const watching = watch();
  const seenOf = (ticket: Ticket, sk: string) =>
    seen.get(`${JSON.stringify({ S: `T#${ticket.code}` })} ${JSON.stringify({ S: sk })}`);
  return {
    ticketAt: (ticket: Ticket) => seenOf(ticket, 'A'),
    alertAt: (ticket: Ticket) => seenOf(ticket, 'L#receipt-citizen-sms'),
    async stop() {
      isStopped = true;
      await watching;
    },
  };
};
type Watch = ReturnType<typeof openWatch>;

/** Returns a newly opened ticket that is not yet assigned to a unit. */
const newTicket = (number: number, hmac: Parameters<typeof createNumberedTicket>[1]): Ticket => {
  const { unit: _, unitName: __, ...ticket } = createNumberedTicket(number, hmac);
  const { openedAt: nextCheckAt } = ticket;
  return { ...ticket, status: 'new', version: 1, assignment: 0, nextCheckAt };
};

type StreamResult = { ticket: Ticket; at: number };

const write = async (
  benchEngine: BenchEnvironment,
  count: number,
  perSecond: number,
  from: number,
) => {
  const hmac = await benchEngine.secret();
  const store = createTicketStore(benchEngine.table);
  const startedAt = performance.now();
  const writing: Promise<StreamResult>[] = [];
  for (let number = 0; number < count; number += 1) {
    const dueAt = startedAt + (number * 1000) / perSecond;
    await pause(Math.max(0, dueAt - performance.now()));
    const ticket = newTicket(from + number, hmac);
    writing.push(store.open(ticket).then(() => ({ ticket, at: performance.now() })));
  }
  const written = await Promise.all(writing);
  return { written, perSecond: (count * 1000) / (performance.now() - startedAt) };
};

const streamTimeoutSeconds = 60;

const untilAllAreSeen = async (watch: Watch, written: StreamResult[]): Promise<void> => {
  const giveUpAt = performance.now() + streamTimeoutSeconds * 1000;
  while (written.some(({ ticket }) => watch.alertAt(ticket) === undefined)) {
    if (performance.now() > giveUpAt)
      throw new Error(`Some notifications were not requested within ${streamTimeoutSeconds} s`);
    await pause(restMilliseconds);
  }
};

const lagsOf = (written: StreamResult[], seenAt: (ticket: Ticket) => number | undefined) =>
  written.map(({ ticket, at }) => Math.max(0, (seenAt(ticket) ?? NaN) - at));

const summarizeLags = (lags: number[]) => ({
  median: roundToFourDigits(computeMedian(lags)),
  p95: roundToFourDigits(computeQuantile(lags, 0.95)),
});

/**
 * Summarizes how many times longer notifications take than stream reads. It compares the median delays of each second,
 * because ratios of single tickets vary with the time until the next poll.
 */
const ratioOfSeconds = (alerts: number[], reads: number[], perSecond: number) => {
  const seconds = Array.from({ length: Math.ceil(reads.length / perSecond) }, (_, second) => {
    const medianIn = (lags: number[]) =>
      computeMedian(lags.slice(second * perSecond, (second + 1) * perSecond));
    return medianIn(alerts) / medianIn(reads);
  });
  return summarizeRatios(seconds);
};

type Size = { perSecond: number; warmUpSeconds: number; seconds: number };

/**
 * Measures two delays after a write to a ticket: until a minimal stream reader sees the ticket, and until it sees the
 * notification that the stream handler has created. The second delay includes one more poll.
 */
export async function measureStreamDelay(benchEngine: BenchEnvironment, size: Size) {
  const { perSecond, warmUpSeconds, seconds } = size;
  const follower = await openFollower(benchEngine);
  const watch = openWatch(benchEngine, follower.streamArn);
  const warmUp = await write(benchEngine, perSecond * warmUpSeconds, perSecond, 1_000_000);
  await untilAllAreSeen(watch, warmUp.written);
  const { written, perSecond: reached } = await write(
    benchEngine,
    perSecond * seconds,
    perSecond,
    0,
  );
  await untilAllAreSeen(watch, written);
  await watch.stop();
  await follower.stop();
  const reads = lagsOf(written, watch.ticketAt);
  const alerts = lagsOf(written, watch.alertAt);
  return {
    tickets: written.length,
    perSecond: roundToFourDigits(reached),
    bareReadMilliseconds: summarizeLags(reads),
    alertRequestedMilliseconds: summarizeLags(alerts),
    ratio: ratioOfSeconds(alerts, reads, perSecond),
  };
}
