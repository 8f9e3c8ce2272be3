import type { JsonObject } from '../assembly/template.ts';

/** A flow or module as it runs: only its actions; places, notes and names in the console are left aside. */
export type Flow = {
  /** Its ARN, or whatever else names it. */
  id: string;
  name: string;
  type: string;
  start: string;
  actions: ReadonlyMap<string, Action>;
};

export type Action = {
  Identifier: string;
  Type: string;
  Parameters: JsonObject;
  Transitions: {
    NextAction: string | undefined;
    Errors: { ErrorType: string; NextAction: string }[];
    Conditions: { NextAction: string; Condition: { Operator: string; Operands: string[] } }[];
  };
};

/** Whether both name the same thing: an ARN and the identifier at its end do. */
export const isSameResource = (left: string, right: string): boolean =>
  left === right || last(left) === last(right);

const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
