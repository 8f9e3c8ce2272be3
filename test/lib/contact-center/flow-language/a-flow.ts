import type { Json } from '../../../../lib/contact-center/flow-language/json.ts';

type JsonObject = { [key: string]: Json };

/** Returns a flow action in the format of an export. */
export const action = (
  Identifier: string,
  Type: string,
  Parameters: JsonObject,
  Transitions: JsonObject,
): JsonObject => ({ Identifier, Type, Parameters, Transitions });

export const bye = action('bye', 'DisconnectParticipant', {}, {});

export const to = (next: string, ...errors: string[]): JsonObject => ({
  NextAction: next,
  Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: 'bye' })),
  Conditions: [],
});

export const when = (Operator: string, operand: Json, NextAction = 'bye'): JsonObject => ({
  NextAction,
  Condition: { Operator, Operands: [operand] },
});

export const branching = (conditions: JsonObject[], ...errors: string[]): JsonObject => ({
  ...to('bye', ...errors),
  Conditions: conditions,
});

/** Returns a flow that starts with the given actions and hangs up. */
export const aFlow = (...actions: JsonObject[]): JsonObject => ({
  Version: '2019-10-30',
  StartAction: String(actions[0]?.['Identifier'] ?? 'bye'),
  Actions: [...actions, bye],
});
