import * as z from 'zod';
import type { AwsCallName } from './aws-call-name.ts';

/**
 * Kinds of injected faults of an AWS call:
 * - `error-before`, `error-after`: every attempt fails, before or after the operation was carried out.
 * - `answer-lost`: the operation is carried out, but the first reply is lost, so that the client's retry repeats a completed
 * operation.
 * - `cut-off`: the operation is carried out, but every connection is cut without a reply.
 * - `throttled`: every attempt is throttled.
 * - `killed-before`, `killed-after`: the function process is killed before or after the operation.
 * - `entries-refused`: `PutEvents` succeeds, but all of its entries fail; other operations get an internal error.
 * - `hangs`: the operation is carried out, but no reply is sent, so that the function times out in real time.
 * - `refused`: every attempt fails with a temporary quota, conflict or key error.
 * - `stale`: an eventually consistent read returns the state of 5 seconds ago.
 */
export const FaultKind = z.enum([
  'error-before',
  'error-after',
  'answer-lost',
  'cut-off',
  'throttled',
  'killed-before',
  'killed-after',
  'entries-refused',
  'hangs',
  'refused',
  'stale',
]);
export type FaultKind = z.infer<typeof FaultKind>;

/**
 * Injected fault for the AWS calls of one operation. `function` is a part of the function's name. `turn` limits the fault to
 * the n-th call since the fault plan was set, and `item` to calls that concern these kinds of DynamoDB items.
 */
export const Fault = z.strictObject({
  function: z.string(),
  service: z.string(),
  operation: z.string(),
  item: z.string().optional(),
  turn: z.int().min(1).optional(),
  kind: FaultKind,
});
export type Fault = z.infer<typeof Fault>;
export const FaultPlan = z.array(Fault);

/**
 * Ordinal of an AWS call since the fault plan was set: among all calls of its operation (`turn`), and among the calls that
 * concern the same kinds of DynamoDB items (`turnOfItem`). All attempts of a call share the ordinals.
 */
export type AwsCallPosition = {
  turn: number;
  turnOfItem: number;
  attempt: number;
  fault: FaultKind | undefined;
};

export type FaultInjector = {
  plan(faults: Fault[]): void;
  list(): (Fault & { struck: boolean })[];
  /**
   * Counts an attempt of an AWS call; returns the call's ordinals and its injected fault. Must run once per attempt, before
   * the call is forwarded.
   */
  recordAttempt(call: AwsCallName & { function: string; invocation: string }): AwsCallPosition;
};

export function createFaultInjector(): FaultInjector {
  let planned: (Fault & { struck: boolean })[] = [];
  const turns = new Map<string, number>();
  const attempts = new Map<string, Omit<AwsCallPosition, 'fault'>>();

  const next = (name: string): number => {
    const turn = (turns.get(name) ?? 0) + 1;
    turns.set(name, turn);
    return turn;
  };

  return {
    plan: (faults) => {
      planned = faults.map((fault) => ({ ...fault, struck: false }));
      turns.clear();
      attempts.clear();
    },
    list: () => planned,
    recordAttempt: (call) => {
      const name = `${call.function} ${call.service} ${call.operation}`;
      const known = attempts.get(call.invocation);
      const turn = known?.turn ?? next(name);
      const turnOfItem = known?.turnOfItem ?? next(`${name} of ${call.item}`);
      const met = { turn, turnOfItem, attempt: (known?.attempt ?? 0) + 1 };
      attempts.set(call.invocation, met);
      const fault = planned.find(
        (one) =>
          call.function.includes(one.function) &&
          one.service === call.service &&
          one.operation === call.operation &&
          (one.item ?? call.item) === call.item &&
          [undefined, one.item === undefined ? turn : turnOfItem].includes(one.turn),
      );
      if (fault) {
        fault.struck = true;
      }
      return { ...met, fault: fault?.kind };
    },
  };
}
