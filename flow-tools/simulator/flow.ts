import type { JsonObject } from '../json.ts';

/**
 * Contact flow or flow module, reduced to its actions. Layout positions, notes and display names of the Connect console are
 * dropped.
 */
export type LoadedFlow = {
  /** ARN of the contact flow, or another unique identifier. */
  id: string;
  name: string;
  type: string;
  start: string;
  actions: ReadonlyMap<string, LoadedFlowAction>;
};

export type LoadedFlowAction = {
  Identifier: string;
  Type: string;
  Parameters: JsonObject;
  Transitions: {
    NextAction: string | undefined;
    Errors: { ErrorType: string; NextAction: string }[];
    Conditions: { NextAction: string; Condition: { Operator: string; Operands: string[] } }[];
  };
};

/** Returns true when both texts identify the same Connect resource. An ARN matches the ID with which it ends. */
export function isSameResource(left: string, right: string): boolean {
  return left === right || last(left) === last(right);
}

const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
