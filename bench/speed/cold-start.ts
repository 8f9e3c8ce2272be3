import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { InvocationResult } from '../../local/component-types.ts';
import type { FunctionDefinition } from '../../local/lambda/function-definition.ts';
import { startFunctionProcess } from '../../local/lambda/function-process.ts';
import { bundleColdStartFunctions } from '../cold-start/build.ts';
import {
  type BenchEnvironment,
  createConnectorWithoutProxy,
  findFunctionDefinition,
} from './bench-environment.ts';
import { toHandlerEvent } from './handlers.ts';
import {
  computeMedian,
  computeQuantile,
  roundToFourDigits,
  summarizeRatios,
} from './measure-variants.ts';
import { createUniqueReportRequest } from './ticket-creation.ts';

/**
 * Durations of one cold start in milliseconds: `init` from process start to the request for the first event, `first` from
 * process start to the response for the first write.
 */
type Start = { init: number; first: number };

type Fetched = Record<string, number>;
const Line = z.object({ message: z.object({ fetched: z.record(z.string(), z.number()) }) });

const fetchedIn = (line: string): Fetched | undefined => {
  try {
    return Line.parse(JSON.parse(line)).message.fetched;
  } catch {
    return undefined;
  }
};

const Answer = z.object({ statusCode: z.literal(201) });

type Tell = (fetched: Fetched) => void;

/**
 * Starts the process of a Lambda function as the local run does, but without Node's compile cache, because Lambda has none
 * on a cold start.
 */
const startOnce = async (
  { endpoints, clock }: BenchEnvironment,
  definition: FunctionDefinition,
  tell: Tell = () => undefined,
): Promise<Start> => {
  const event = JSON.stringify(toHandlerEvent(createUniqueReportRequest()));
  const log = (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      const fetched = fetchedIn(line);
      if (fetched) tell(fetched);
    }
  };
  const setting = {
    definition,
    connect: createConnectorWithoutProxy(endpoints),
    compileCache: '',
    clock,
    log,
  };
  const startedAt = performance.now();
  let init = 0;
  const result = await new Promise<InvocationResult>((end) => {
    void startFunctionProcess(setting, {
      ready: (process) => {
        if (init > 0) return process.stop();
        init = performance.now() - startedAt;
        process.run({ requestId: randomUUID(), event, end });
      },
      exited: (_, failure) => failure && end(failure),
    });
  });
  const first = performance.now() - startedAt;
  if (result.kind === 'failed') throw new Error(result.errorMessage);
  Answer.parse(result.payload);
  return { init, first };
};

/** Measures the milliseconds from starting the process of a Lambda function until it asks for its first event. */
const measureInit = async (
  { endpoints, clock }: BenchEnvironment,
  definition: FunctionDefinition,
): Promise<number> => {
  const startedAt = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  await startFunctionProcess(
    {
      ...{ definition, clock, compileCache: '', log: () => undefined },
      connect: createConnectorWithoutProxy(endpoints),
    },
    {
      ready: (process) => {
        resolve(performance.now() - startedAt);
        process.stop();
      },
      exited: (_, failure) => failure && reject(new Error(JSON.stringify(failure))),
    },
  );
  return promise;
};

/** Lambda functions, besides the public API, whose cold starts people wait for. */
const otherFunctions = ['OfficerPage', 'StaffApi', 'AnswerCall'] as const;
type OtherFunction = (typeof otherFunctions)[number];

const summary = (starts: Start[]) => {
  const first = starts.map((start) => start.first);
  return {
    starts: starts.length,
    initMilliseconds: roundToFourDigits(computeMedian(starts.map(({ init }) => init))),
    firstWriteMilliseconds: roundToFourDigits(computeMedian(first)),
    middleHalf: [
      roundToFourDigits(computeQuantile(first, 0.25)),
      roundToFourDigits(computeQuantile(first, 0.75)),
    ],
  };
};

const mediansOf = (fetches: Fetched[]): Fetched =>
  Object.fromEntries(
    Object.keys(fetches[0] ?? {}).map((name) => [
      name,
      roundToFourDigits(computeMedian(fetches.map((one) => one[name] ?? 0))),
    ]),
  );

const sumOf = (fetched: Fetched): number =>
  Object.values(fetched).reduce((sum, one) => sum + one, 0);

type Rounds = { rounds: number; discarded: number };

/**
 * Measures cold starts of three Lambda functions in each round, one process at a time: the public API, a minimal function,
 * and the public API with a log of its fetch times. Discards the first rounds, in which the operating system reads the
 * bundles from disk.
 */
const startAll = async (benchEngine: BenchEnvironment, { rounds, discarded }: Rounds) => {
  const built = await bundleColdStartFunctions(join(benchEngine.dataDirectory, 'cold'));
  const intake = findFunctionDefinition(benchEngine, 'PublicApi');
  const [ours, least, timed]: [Start[], Start[], Start[]] = [[], [], []];
  const fetches: Fetched[] = [];
  const inits: Record<OtherFunction, number[]> = { OfficerPage: [], StaffApi: [], AnswerCall: [] };
  for (let round = 0; round < rounds + discarded; round += 1) {
    const promiseWithResolvers = Promise.withResolvers<Fetched>();
    const turn = {
      ours: await startOnce(benchEngine, intake),
      least: await startOnce(benchEngine, { ...intake, bundle: built.bare }),
      timed: await startOnce(
        benchEngine,
        { ...intake, bundle: built.timed },
        promiseWithResolvers.resolve,
      ),
    };
    const fetched = await promiseWithResolvers.promise;
    if (round < discarded) continue;
    ours.push(turn.ours);
    least.push(turn.least);
    timed.push(turn.timed);
    fetches.push(fetched);
    for (const name of otherFunctions) {
      const definition = findFunctionDefinition(benchEngine, name);
      inits[name].push(await measureInit(benchEngine, definition));
    }
  }
  return { ours, least, timed, fetches, inits };
};

/**
 * Measures the time from process start to the first write, for the public API and for a minimal function with the same
 * libraries, and the time until the processes of other functions are ready.
 */
export async function measureColdStart(benchEngine: BenchEnvironment, rounds: Rounds) {
  const { ours, least, timed, fetches, inits } = await startAll(benchEngine, rounds);
  const against = (of: (round: number) => number, to: (start: Start) => number) =>
    summarizeRatios(least.map((bare, round) => of(round) / to(bare)));
  const firstOf = (starts: Start[], round: number) => starts[round]?.first ?? NaN;
  const first = (start: Start) => start.first;
  const init = (start: Start) => start.init;
  return {
    intake: summary(ours),
    bare: summary(least),
    fetchedOnce: mediansOf(fetches),
    ratio: against((round) => firstOf(ours, round), first),
    ratioWithoutFetches: against(
      (round) => firstOf(timed, round) - sumOf(fetches[round] ?? {}),
      first,
    ),
    ratioOfInit: against((round) => ours[round]?.init ?? NaN, init),
    ratiosOfOtherInits: otherFunctions.map((name) => ({
      name,
      ratio: against((round) => inits[name][round] ?? NaN, init),
    })),
  };
}
