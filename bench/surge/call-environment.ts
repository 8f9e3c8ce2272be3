import * as z from 'zod';
import { createSeededRandom } from '../../flow-tools/simulator/caller/random.ts';
import type {
  CallEnvironment,
  LambdaAttemptResult,
} from '../../flow-tools/simulator/environment/call-environment.ts';
import { createConstantHours } from '../../flow-tools/simulator/environment/file-call-environment.ts';
import type { AssumedValues } from './assumptions.ts';
import type { SimulatedContactFlows } from './caller/simulated-contact-flows.ts';
import type { SimulatedFlowFunction } from './caller/simulated-flow-function.ts';
import { type OperatorShift, toConnectHoursOfOperation } from './staff/operator-shifts.ts';
import type { SimulatedOperators } from './staff/operators.ts';
import { createSimulatedQueues } from './staff/queues.ts';
import type { VirtualTimeline } from './timeline.ts';

type DayWorldOptions = {
  midnight: Date;
  timeline: VirtualTimeline;
  operators: SimulatedOperators;
  hotline: SimulatedFlowFunction;
  assumed: AssumedValues;
  telephone: SimulatedContactFlows;
  shifts: readonly OperatorShift[];
  seed: number;
};

/** Seconds in which a warm Lambda function responds, including the network. */
const functionSeconds = 0.25;
const lateSeconds = 2;

/**
 * Creates the environment that all simulated calls of a day share, with operators, queues and the contact flows' Lambda
 * function.
 */
export function createCallEnvironment(options: DayWorldOptions) {
  const { midnight, timeline, operators, assumed, telephone, shifts, seed } = options;
  const queues = createSimulatedQueues({ timeline, operators, capacity: assumed.queueCapacity });
  const random = createSeededRandom(seed ^ 0x1022);
  const hours = { lines: toConnectHoursOfOperation(shifts), always: createConstantHours(true) };
  const now = () => new Date(midnight.getTime() + timeline.now() * 1000);
  const shared: Omit<CallEnvironment, 'startsAt'> = {
    instance: { arn: 'instance', region: 'ap-southeast-1', number: '+842943861022' },
    random,
    flow: telephone.flow,
    hours: (id) => (id.endsWith(':always') ? hours.always : hours.lines),
    queue: queues.named,
    pool: operators,
    lambda: (name) => ({ name, invoke: answering(options, random, now) }),
    prompt: telephone.prompt,
    breaks: () => undefined,
    isDialable: (number) => number.startsWith('+84'),
    canTransferTo: () => true,
    answersCallback: () => false,
  };

  return (): CallEnvironment => ({ ...shared, startsAt: now() });
}

const Event = z.object({
  Details: z.object({
    ContactData: z.object({
      InitialContactId: z.string(),
      CustomerEndpoint: z.object({ Address: z.string() }),
    }),
    Parameters: z.record(z.string(), z.string()),
  }),
});

/** Simulates the Lambda function that contact flows invoke. Some invocations time out. */
const answering =
  ({ hotline, assumed }: DayWorldOptions, random: () => number, now: () => Date) =>
  async (event: unknown): Promise<LambdaAttemptResult> => {
    if (random() < assumed.functionFailsShare) {
      return { kind: 'failed', message: 'too late', isRetriable: false, seconds: lateSeconds };
    }
    const { ContactData: contact, Parameters: parameters } = Event.parse(event).Details;
    const from = contact.CustomerEndpoint.Address;
    const asking = { contact: contact.InitialContactId, from, now: now() };
    return {
      kind: 'returned',
      payload: hotline.answer(asking, parameters),
      seconds: functionSeconds,
    };
  };
