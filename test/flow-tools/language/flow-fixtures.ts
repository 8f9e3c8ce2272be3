import type { Json } from '../../../flow-tools/json.ts';

type JsonObject = { [key: string]: Json };

/** Returns a flow action in the format of an export. */
export function action(
  Identifier: string,
  Type: string,
  Parameters: JsonObject,
  Transitions: JsonObject,
): JsonObject {
  return { Identifier, Type, Parameters, Transitions };
}

export const bye = action('bye', 'DisconnectParticipant', {}, {});

export function to(next: string, ...errors: string[]): JsonObject {
  return {
    NextAction: next,
    Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: 'bye' })),
    Conditions: [],
  };
}

export function when(Operator: string, operand: Json, NextAction = 'bye'): JsonObject {
  return {
    NextAction,
    Condition: { Operator, Operands: [operand] },
  };
}

export function branching(conditions: JsonObject[], ...errors: string[]): JsonObject {
  return {
    ...to('bye', ...errors),
    Conditions: conditions,
  };
}

/** Returns a flow that starts with the given actions and hangs up. */
export function aFlow(...actions: JsonObject[]): JsonObject {
  return {
    Version: '2019-10-30',
    StartAction: String(actions[0]?.['Identifier'] ?? 'bye'),
    Actions: [...actions, bye],
  };
}
