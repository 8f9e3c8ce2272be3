import type { CallEnvironment, LambdaAttemptResult } from '../environment/call-environment.ts';
import type { SimulatedCallConditions } from '../environment/file-call-environment.ts';
import type { CallerInput, CallerInputRequest, SimulatedCaller } from './caller.ts';
import { createSeededRandom } from './random.ts';

const pad = '0123456789*#';

/** Generates random call conditions from a seed: closed offices, full queues and absent agents. */
export function createRandomConditions(seed: number): SimulatedCallConditions {
  const random = createSeededRandom(seed ^ 0x1022);
  const maxContacts = 5;
  const isFull = random() < 0.2;
  return {
    seed,
    maxContacts,
    open: random() < 0.7,
    agents: Math.floor(random() * 3),
    queueSize: isFull ? maxContacts : Math.floor(random() * maxContacts),
  };
}

/** Wraps a call environment so that 15 % of the Lambda functions that a flow looks up fail. */
export function withUnreliableFunctions(environment: CallEnvironment): CallEnvironment {
  return {
    ...environment,
    lambda: (arn) => {
      const lambda = environment.lambda(arn);
      return lambda && environment.random() < 0.15 ? { ...lambda, invoke: fail } : lambda;
    },
  };
}

const fail = async (): Promise<LambdaAttemptResult> => ({
  kind: 'failed',
  message: 'failed at random',
  isRetriable: false,
  seconds: 1,
});

/**
 * Creates a simulated caller who presses keys, speaks, stays silent and hangs up at random. The seed determines the caller's
 * behavior.
 */
export function createRandomCaller(
  seed: number,
  channel: SimulatedCaller['channel'] = 'VOICE',
): SimulatedCaller {
  const random = createSeededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const leaves = random() < 0.3;
  return {
    from: random() < 0.1 ? 'anonymous' : `+849${String(below(1e8)).padStart(8, '0')}`,
    channel,
    timedKeys: random() < 0.3 ? [{ key: pad[below(pad.length)] ?? '#', at: below(600) / 10 }] : [],
    hangsUpAfter: leaves ? below(900) : undefined,
    hangsUpAt: ({ seconds }) => (random() < 0.02 ? seconds * random() : undefined),
    reply: async (request) => reply(request, random),
    choose: (_, branches) => branches[below(branches.length)],
    maxWaitSeconds: below(1200),
    staysAfterAgent: random() < 0.5,
  };
}

function reply(
  { kind, limitSeconds }: CallerInputRequest,
  random: () => number,
): CallerInput | 'hangs-up' | undefined {
  const chance = random();
  if (chance < 0.15) return undefined;
  if (chance < 0.18) return 'hangs-up';
  const spokenText = random() < 0.3 ? 'Alô, tôi muốn phản ánh.' : undefined;
  const length = kind === 'key' ? 1 + Math.floor(random() * 2) : Math.floor(random() * 14);
  const keys = Array.from({ length }, () => pad[Math.floor(random() * pad.length)]).join('');
  const after = random() < 0.3 ? random() * limitSeconds * 2 : undefined;
  return { keys: random() < 0.5 ? `${keys}#` : keys, words: spokenText, after };
}
