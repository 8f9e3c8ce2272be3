import type * as z from 'zod';
import type { Branch, State, StateTypeName } from '../machine.ts';

/** Reads a nested machine; handed in, because a Parallel holds states and a state may be a Parallel. */
export type LoadBranch = (definition: unknown, place: (string | number)[]) => Branch;

type LoadedState = { state: State } | { issues: z.core.$ZodIssue[] };

export type StateType = {
  name: StateTypeName;
  load(definition: unknown, loadBranch: LoadBranch): LoadedState;
};

type Behaviour = Pick<State, 'begin'> & Partial<Omit<State, 'type' | 'begin'>>;

/** A state type: the fields it knows, all others being refused, and how a state behaves. */
export const stateType = <Fields extends z.ZodType>(
  name: StateTypeName,
  fields: Fields,
  build: (fields: z.output<Fields>, loadBranch: LoadBranch) => Behaviour,
): StateType => ({
  name,
  load: (definition, loadBranch) => {
    const parsed = fields.safeParse(definition);
    if (!parsed.success) return { issues: parsed.error.issues };
    const { begin, ...rest } = build(parsed.data, loadBranch);
    return {
      state: {
        type: name,
        targets: [],
        retriers: [],
        catchers: [],
        branches: [],
        resume: begin,
        ...rest,
        begin,
      },
    };
  },
});
