import type * as z from 'zod';
import type { Json, JsonObject } from '../../../flow-tools/json.ts';
import { runCall } from '../../../flow-tools/simulator/call/run-call.ts';
import type { SimulatedCaller } from '../../../flow-tools/simulator/caller/caller.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../../flow-tools/simulator/caller/caller-script.ts';
import type { CallStep, CallTranscript } from '../../../flow-tools/simulator/caller/transcript.ts';
import type {
  CallEnvironment,
  LambdaAttemptResult,
} from '../../../flow-tools/simulator/environment/call-environment.ts';
import {
  createFileCallEnvironment,
  type SimulatedCallConditions,
} from '../../../flow-tools/simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import { loadFlow, parameterReferenceRules } from '../../../flow-tools/simulator/load-flow.ts';

type Ways = {
  next?: string;
  errors?: Record<string, string>;
  /**
   * Maps a condition's operand to its next action. The operator is `Equals` unless the key names another:
   * `51|NumberLessThan`.
   */
  conditions?: Record<string, string>;
};

/** Builds one action of a contact flow in Amazon Connect's JSON format. */
export function buildFlowAction(
  identifier: string,
  type: string,
  parameters: JsonObject = {},
  { next, errors, conditions }: Ways = {},
): JsonObject {
  return {
    Identifier: identifier,
    Type: type,
    Parameters: parameters,
    Transitions: {
      ...(next !== undefined && { NextAction: next }),
      ...(errors && {
        Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({
          ErrorType,
          NextAction,
        })),
      }),
      ...(conditions && {
        Conditions: Object.entries(conditions).map(([given, NextAction]) => {
          const [operand = '', operator = 'Equals'] = given.split('|');
          return { NextAction, Condition: { Operator: operator, Operands: [operand] } };
        }),
      }),
    },
  };
}

/** Transitions that lead to the same action after success and after every listed error, `NoMatchingError` included. */
export function transitionsTo(target: string, ...errors: string[]): Ways {
  return {
    next: target,
    errors: Object.fromEntries(['NoMatchingError', ...errors].map((error) => [error, target])),
  };
}

export function messageAction(identifier: string, text: string, next: string) {
  return buildFlowAction(identifier, 'MessageParticipant', { Text: text }, transitionsTo(next));
}

export function setAttributesAction(identifier: string, attributes: JsonObject, next: string) {
  return buildFlowAction(
    identifier,
    'UpdateContactAttributes',
    { Attributes: attributes },
    transitionsTo(next),
  );
}

export function disconnectAction(identifier = 'end') {
  return buildFlowAction(identifier, 'DisconnectParticipant');
}

/** Loads a flow that starts with its first action. Throws when Amazon Connect would reject the flow. */
export function loadTestFlow(
  actions: JsonObject[],
  type = 'CONTACT_FLOW',
  id = 'main',
): LoadedFlow {
  const start: Json = actions[0]?.['Identifier'] ?? '';
  const content = { Version: '2019-10-30', StartAction: start, Actions: actions };
  const loaded = loadFlow(content, { id, type });
  if (loaded.kind === 'refused') throw new Error(loaded.reasons.join('\n'));
  return loaded.flow;
}

type ACallInput = {
  flows: [LoadedFlow, ...LoadedFlow[]];
  script?: z.input<typeof CallerScript>;
  /** Caller to use instead of a caller with the script. */
  caller?: SimulatedCaller;
  conditions?: SimulatedCallConditions;
  lambdas?: Record<string, (event: unknown) => LambdaAttemptResult>;
  more?: Partial<CallEnvironment>;
};

/** Time at which test calls start: the opening day of 1022, a Friday. */
export const callMorning = new Date('2021-12-03T08:00:00+07:00');

/** Runs a scripted call through the flows in a simulated environment in which every queue, prompt and function exists. */
export function runTestCall({
  flows,
  script = {},
  conditions = {},
  lambdas = {},
  more = {},
  caller = createScriptedCaller(CallerScript.parse(script)),
}: ACallInput) {
  const environment = createFileCallEnvironment({
    flows,
    lambdas: new Map(Object.entries(lambdas)),
    startsAt: callMorning,
    conditions,
  });
  return runCall({
    environment: { ...environment, ...more },
    caller,
    flow: flows[0],
    language: parameterReferenceRules,
  });
}

/** Lists the actions and branches that a call took, such as `menu > Equals 1`. */
export function branchesTaken({ steps }: CallTranscript): string[] {
  return steps.map(({ action: at, branch }) => `${at} > ${branch}`);
}

export function findStep({ steps }: CallTranscript, identifier: string): CallStep {
  const step = steps.find(({ action: at }) => at === identifier);
  if (step === undefined) throw new Error(`The call never came to ${identifier}`);
  return step;
}
