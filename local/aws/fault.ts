import * as z from 'zod';
import type { CallName } from './named-call.ts';

/**
 * What can become of a call. `error-before` and `error-after`: AWS fails each time that the client tries, before or after
 * it has done what was asked. `answer-lost`: done, but the first answer never comes, so that the client's own retry meets
 * what it wrote. `cut-off`: done, and every connection is cut without an answer, as one that times out. `throttled`:
 * refused each time. `killed-before`, `killed-after`: the function's process ends without a word. `entries-refused`: a
 * bus answers that all is well, and in the answer that it has taken none of the events; what is no bus fails. `hangs`: done,
 * and never answered, so that the function ends only when its time is over, which passes on the machine's own clock.
 * `refused`: answered each time with an error about a quota, a conflict or a key that passes by itself. `stale`: an eventually
 * consistent read answers as the table or index was seconds ago.
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
 * The call that a fault strikes: the `turn`th of its name by that function since the plan was made, or each of them, as
 * in an outage; of those about the same kinds of items, where it names them. A part of the function's name will do.
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
 * Where a call stands since the plan was made: among those of its name, and among those of them that are about the same
 * kinds of items. All attempts of a client share it.
 */
export type Turn = {
  turn: number;
  turnOfItem: number;
  attempt: number;
  fault: FaultKind | undefined;
};

export type Faults = {
  plan(faults: Fault[]): void;
  list(): (Fault & { struck: boolean })[];
  /** To be asked once for each attempt, before it is passed on. */
  meet(call: CallName & { function: string; invocation: string }): Turn;
};

export function openFaults(): Faults {
  let planned: (Fault & { struck: boolean })[] = [];
  const turns = new Map<string, number>();
  const attempts = new Map<string, Omit<Turn, 'fault'>>();

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
    meet: (call) => {
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
