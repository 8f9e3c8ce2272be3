import type { JsonObject } from '../assembly/template.ts';

/** Flow or module reduced to its actions; positions, notes and display names of the console are dropped. */
export type Flow = {
  /** ARN of the flow, or another unique name. */
  id: string;
  name: string;
  type: string;
  start: string;
  actions: ReadonlyMap<string, LoadedAction>;
};

export type LoadedAction = {
  Identifier: string;
  Type: string;
  Parameters: JsonObject;
  Transitions: {
    NextAction: string | undefined;
    Errors: { ErrorType: string; NextAction: string }[];
    Conditions: { NextAction: string; Condition: { Operator: string; Operands: string[] } }[];
  };
};

/** Returns true when both names identify the same resource; an ARN equals the ID at its end. */
export function isSameResource(left: string, right: string): boolean {
  return left === right || last(left) === last(right);
}

const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
