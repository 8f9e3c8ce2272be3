import { createSeededRandom } from '../../../flow-tools/simulator/caller/random.ts';
import { createBreakLookup } from '../../../flow-tools/simulator/environment/breaks.ts';
import type {
  CallEnvironment,
  SimulatedLambda,
  SimulatedQueue,
} from '../../../flow-tools/simulator/environment/call-environment.ts';
import {
  createConstantHours,
  createSimulatedQueue,
  parsePromptKeyAndLanguage,
  type SimulatedCallConditions,
} from '../../../flow-tools/simulator/environment/file-call-environment.ts';
import { isSameResource } from '../../../flow-tools/simulator/flow.ts';
import { isVietnameseNumber } from '../../../flow-tools/simulator/phone-numbers.ts';
import type { FunctionInvoker } from '../../component-types.ts';
import { isThrottled } from '../../lambda/concurrency-limiter.ts';
import type { EmulatedConnectInstance } from '../instance.ts';

type InstanceWorldDeps = {
  instance: EmulatedConnectInstance;
  invoke: FunctionInvoker;
  startsAt: Date;
  conditions: SimulatedCallConditions;
  /**
   * Returns the duration in seconds of the prompt recording with this URI; undefined when the recording isn't in the
   * emulated S3 bucket.
   */
  secondsOf(uri: string): number | undefined;
};

/**
 * Builds the environment of a simulated call to the running local hotline, from the cloud assembly's Connect resources and
 * the simulated conditions.
 */
export function createHotlineCallEnvironment({
  instance,
  invoke,
  startsAt,
  conditions,
  secondsOf,
}: InstanceWorldDeps): CallEnvironment {
  const usual = { agents: 1, ...conditions };
  const queues: SimulatedQueue[] = instance.queues.map(({ arn, ...queue }) =>
    createSimulatedQueue({ id: arn, ...queue }, usual),
  );
  const undialable = new Set(conditions.undialable);
  const { arn, region, number, flows, hours, promptNames, promptTexts, lambdas } = instance;
  const at = <Value>(map: ReadonlyMap<string, Value>, id: string) =>
    [...map].find(([key]) => isSameResource(key, id))?.[1];
  return {
    startsAt,
    instance: { arn, region, number: number.address },
    random: createSeededRandom(conditions.seed ?? 1),
    flow: (id) => flows.find((flow) => isSameResource(flow.id, id)),
    hours: (id) => {
      const known = at(hours, id);
      return known && conditions.open !== undefined ? createConstantHours(conditions.open) : known;
    },
    queue: (id) => (id === '' ? queues[0] : queues.find((queue) => isSameResource(queue.id, id))),
    lambda: (wanted) =>
      lambdas.has(wanted) ? buildSimulatedLambda(wanted, invoke, conditions) : undefined,
    prompt: (source) => {
      const id = source.kind === 'prompt' ? at(promptNames, source.id) : source.id;
      if (id === undefined) return undefined;
      const named = parsePromptKeyAndLanguage({ ...source, id });
      const spoken = promptTexts.get(placeIn(id));
      return named && { ...named, ...spoken, ...recorded(secondsOf(id)) };
    },
    breaks: createBreakLookup(conditions.breaks),
    canTransferTo: (dialled) => !undialable.has(dialled),
    isDialable: (dialled) => isVietnameseNumber(dialled) && !undialable.has(dialled),
    answersCallback: (attempt) => conditions.callbackAnswers?.[attempt - 1] ?? true,
  };
}

/** Returns a recording's name within its bucket, such as `vi/menu` for `https://bucket/vi/menu.wav`. */
const placeIn = (uri: string): string =>
  uri
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.wav$/, '');

/** Overrides a prompt's estimated duration with the recording's actual duration, if known. */
const recorded = (seconds: number | undefined) => seconds !== undefined && { seconds };

/**
 * Builds the Lambda function of a simulated call. Its duration is the simulated one or, by default, the measured one without
 * process start, because local start-up times differ from AWS's.
 */
const buildSimulatedLambda = (
  arn: string,
  invoke: FunctionInvoker,
  { functionSeconds }: SimulatedCallConditions,
): SimulatedLambda => ({
  name: arn.slice(arn.lastIndexOf(':') + 1),
  invoke: async (event) => {
    const reply = await invoke(arn, event);
    const seconds = functionSeconds ?? reply.seconds ?? 0;
    return reply.kind === 'returned'
      ? { kind: 'returned', payload: reply.payload, seconds }
      : { kind: 'failed', message: reply.errorMessage, isRetriable: isThrottled(reply), seconds };
  },
});
