import type * as z from 'zod';
import type { Json, JsonObject } from '../../../local/assembly/template.ts';
import { runCall } from '../../../local/connect/call/run-call.ts';
import type { Flow } from '../../../local/connect/flow.ts';
import { type CallConditions, lenientWorld } from '../../../local/connect/lenient-world.ts';
import { flowLanguage, loadFlow } from '../../../local/connect/load-flow.ts';
import { createScriptedCaller, Script } from '../../../local/connect/script.ts';
import type { Step, Transcript } from '../../../local/connect/transcript.ts';
import type { CallEnvironment, LambdaReply } from '../../../local/connect/world.ts';

type Ways = {
  next?: string;
  errors?: Record<string, string>;
  /** From an operand to where it leads; `Equals` unless the key says another operator. */
  on?: Record<string, string>;
};

/** An action, in fewer words than the console's. */
export const action = (
  identifier: string,
  type: string,
  parameters: JsonObject = {},
  { next, errors, on }: Ways = {},
): JsonObject => ({
  Identifier: identifier,
  Type: type,
  Parameters: parameters,
  Transitions: {
    ...(next !== undefined && { NextAction: next }),
    ...(errors && {
      Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
    }),
    ...(on && {
      Conditions: Object.entries(on).map(([given, NextAction]) => {
        const [operand = '', operator = 'Equals'] = given.split('|');
        return { NextAction, Condition: { Operator: operator, Operands: [operand] } };
      }),
    }),
  },
});

/** `NoMatchingError` and whatever else may happen all lead there. */
export const allTo = (target: string, ...errors: string[]): Ways => ({
  next: target,
  errors: Object.fromEntries(['NoMatchingError', ...errors].map((error) => [error, target])),
});

export const say = (identifier: string, text: string, next: string) =>
  action(identifier, 'MessageParticipant', { Text: text }, allTo(next));

export const set = (identifier: string, attributes: JsonObject, next: string) =>
  action(identifier, 'UpdateContactAttributes', { Attributes: attributes }, allTo(next));

export const end = (identifier = 'end') => action(identifier, 'DisconnectParticipant');

/** A flow that begins with its first action; what Amazon Connect would refuse fails the test. */
export function flow(actions: JsonObject[], type = 'CONTACT_FLOW', id = 'main'): Flow {
  const start: Json = actions[0]?.['Identifier'] ?? '';
  const content = { Version: '2019-10-30', StartAction: start, Actions: actions };
  const loaded = loadFlow(content, { id, type });
  if (loaded.kind === 'refused') throw new Error(loaded.reasons.join('\n'));
  return loaded.flow;
}

type ACallInput = {
  flows: [Flow, ...Flow[]];
  script?: z.input<typeof Script>;
  world?: CallConditions;
  lambdas?: Record<string, (event: unknown) => LambdaReply>;
  more?: Partial<CallEnvironment>;
};

/** The morning on which 1022 opened, a Friday. */
export const morning = new Date('2021-12-03T08:00:00+07:00');

/** Leads a call by a script through flows in a lenient world. */
export function call({ flows, script = {}, world = {}, lambdas = {}, more = {} }: ACallInput) {
  const given = lenientWorld({
    flows,
    lambdas: new Map(Object.entries(lambdas)),
    startsAt: morning,
    wish: world,
  });
  const caller = createScriptedCaller(Script.parse(script));
  return runCall({ world: { ...given, ...more }, caller, flow: flows[0], language: flowLanguage });
}

/** The way that a call took: `menu > Equals 1`. */
export const wayOf = ({ steps }: Transcript): string[] =>
  steps.map(({ action: at, branch }) => `${at} > ${branch}`);

export function stepAt({ steps }: Transcript, identifier: string): Step {
  const found = steps.find(({ action: at }) => at === identifier);
  if (found === undefined) throw new Error(`The call never came to ${identifier}`);
  return found;
}
