import * as z from 'zod';
import { createSeededRandom } from '../caller/random.ts';
import { isSameResource, type LoadedFlow } from '../flow.ts';
import { createBreakLookup } from './breaks.ts';
import type {
  CallEnvironment,
  LambdaAttemptResult,
  PromptContent,
  PromptSource,
  SimulatedLambda,
  SimulatedQueue,
} from './call-environment.ts';
import type { HoursOfOperationProperties } from './hours-of-operation.ts';

/** Returns true for a time from 2000 to 2100, the range that calendars and phone number rules support. */
const isPlausibleTime = (text: string): boolean => {
  const year = new Date(text).getUTCFullYear();
  return year >= 2000 && year <= 2100;
};

/**
 * Simulated conditions of a call: hours of operation, agents, queues, failures and time. Omitted fields have their normal
 * values.
 */
export const SimulatedCallConditions = z.strictObject({
  /** Whether the contact center is always open (true) or always closed (false), regardless of its hours of operation. */
  open: z.boolean().optional(),
  agents: z.int().min(0).max(1000).optional(),
  queueSize: z.int().min(0).max(100_000).optional(),
  maxContacts: z.int().min(0).max(100_000).optional(),
  /**
   * Simulated errors of contact flow actions, keyed by flow name and action identifier, such as `Main/Menu`. The identifier
   * is enough if only one flow contains it.
   */
  breaks: z.record(z.string(), z.string()).optional(),
  hold: z.number().min(0).max(86_400).optional(),
  /** Simulated duration of each Lambda invocation in seconds, independent of this machine's speed. */
  functionSeconds: z.number().min(0).max(900).optional(),
  answersAfter: z.number().min(0).max(86_400).optional(),
  callbackAnswers: z.array(z.boolean()).max(20).optional(),
  undialable: z.array(z.string()).max(100).optional(),
  at: z.iso
    .datetime({ offset: true, error: 'Must be a time such as 2025-01-06T10:00:00+07:00.' })
    .refine(isPlausibleTime, 'Must be a time from 2000 to 2100.')
    .optional(),
  seed: z.int().optional(),
});
export type SimulatedCallConditions = z.output<typeof SimulatedCallConditions>;

/** Seconds until an available agent answers a call. */
const ringingSeconds = 8;

export function createSimulatedQueue(
  named: Pick<SimulatedQueue, 'id' | 'name'> & Partial<Pick<SimulatedQueue, 'hours' | 'max'>>,
  { agents = 0, queueSize = 0, maxContacts, answersAfter, hold = 0 }: SimulatedCallConditions,
): SimulatedQueue {
  return {
    hours: undefined,
    ...named,
    max: maxContacts ?? named.max,
    size: queueSize,
    oldestSeconds: queueSize === 0 ? 0 : 60 * queueSize,
    agents: { online: agents, staffed: agents, available: agents },
    answersAfterSeconds: answersAfter ?? (agents > 0 ? ringingSeconds : undefined),
    holdSeconds: hold,
    agent: { userName: 'agent', firstName: 'Tổng đài', lastName: 'viên' },
  };
}

/** Builds hours of operation that are always open or always closed. */
export function createConstantHours(isOpen: boolean): HoursOfOperationProperties {
  return {
    TimeZone: 'Asia/Ho_Chi_Minh',
    Config: isOpen
      ? (
          ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const
        ).map((Day) => ({ Day, StartTime: midnight, EndTime: midnight }))
      : [],
    HoursOfOperationOverrides: [],
  };
}

const midnight = { Hours: 0, Minutes: 0 };

/** Derives a prompt's name and language from its URL or path, such as `…/vi/menu.wav`. */
export function parsePromptKeyAndLanguage({ kind, id }: PromptSource): PromptContent | undefined {
  const [, folder, file] = /(?:([^/]*)\/)?([^/]+?)(?:\.wav)?$/i.exec(id) ?? [];
  if (file === undefined) return undefined;
  const lang = /^[a-z]{2}(-[A-Z]{2})?$/.test(folder ?? '') ? folder : undefined;
  // an unresolved reference leaves an empty path segment, which matches no object
  if (kind === 'media' && /[^:]\/\//.test(id)) return undefined;
  return { key: file, lang, seconds: usualPromptSeconds };
}

const usualPromptSeconds = 4;

type LenientWorldDeps = {
  flows: LoadedFlow[];
  lambdas: ReadonlyMap<
    string,
    (event: unknown) => LambdaAttemptResult | Promise<LambdaAttemptResult>
  >;
  startsAt: Date;
  conditions: SimulatedCallConditions;
  isDialable?: (number: string) => boolean;
};

/**
 * Builds the environment of a simulated call for contact flows loaded from files. Every resource that a flow references is
 * assumed to exist.
 */
export function createFileCallEnvironment({
  flows,
  lambdas,
  startsAt,
  conditions,
  isDialable,
}: LenientWorldDeps): CallEnvironment {
  const queues = new Map<string, SimulatedQueue>();
  const hours = createConstantHours(conditions.open ?? true);
  const undialable = new Set(conditions.undialable);
  return {
    startsAt: conditions.at === undefined ? startsAt : new Date(conditions.at),
    instance: {
      arn: 'arn:aws:connect:ap-southeast-1:000000000000:instance/local',
      region: 'ap-southeast-1',
      number: '+842943861022',
    },
    random: createSeededRandom(conditions.seed ?? 1),
    flow: (id) =>
      flows.find((flow) => isSameResource(flow.id, id)) ?? (id === '' ? undefined : 'elsewhere'),
    hours: () => hours,
    queue: (id) => {
      const queue =
        queues.get(id) ??
        createSimulatedQueue({ id, name: id || 'queue', hours: 'hours' }, conditions);
      queues.set(id, queue);
      return queue;
    },
    lambda: (arn) => buildSimulatedLambda(lambdas, arn),
    prompt: parsePromptKeyAndLanguage,
    breaks: createBreakLookup(conditions.breaks),
    canTransferTo: (number) => !undialable.has(number),
    isDialable: (number) =>
      !undialable.has(number) && (isDialable ?? (() => number.startsWith('+')))(number),
    answersCallback: (attempt) => conditions.callbackAnswers?.[attempt - 1] ?? true,
  };
}

/**
 * Builds the simulated Lambda function for an ARN or name; without a configured result, the function returns an empty object.
 */
function buildSimulatedLambda(
  lambdas: LenientWorldDeps['lambdas'],
  arn: string,
): SimulatedLambda | undefined {
  if (arn === '') return undefined;
  const name = arn.slice(arn.lastIndexOf(':') + 1);
  const answer = lambdas.get(arn) ?? lambdas.get(name);
  return {
    name,
    invoke: async (event) => answer?.(event) ?? { kind: 'returned', payload: {}, seconds: 0.2 },
  };
}
