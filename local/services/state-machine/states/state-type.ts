import type * as z from 'zod';
import type { MachineBranch, MachineState, StateTypeName } from '../machine.ts';

/**
 * Loads a nested branch of a state. Each state gets this function as a parameter, because Parallel states can contain other
 * Parallel states.
 */
export type NestedBranchLoader = (definition: unknown, place: (string | number)[]) => MachineBranch;

type LoadedState = { state: MachineState } | { issues: z.core.$ZodIssue[] };

export type StateType = {
  name: StateTypeName;
  load(definition: unknown, loadBranch: NestedBranchLoader): LoadedState;
};

type Behavior = Pick<MachineState, 'begin'> & Partial<Omit<MachineState, 'type' | 'begin'>>;

/**
 * Defines a state type of the state machine emulator by its schema, which should reject unknown fields, and by its behavior
 * in an execution.
 */
export function defineStateType<Fields extends z.ZodType>(
  name: StateTypeName,
  fields: Fields,
  build: (fields: z.output<Fields>, loadBranch: NestedBranchLoader) => Behavior,
): StateType {
  return {
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
  };
}
