import { catalogue } from '../../lib/contact-center/flow-language/catalogue.ts';
import { errorsAmong, type Finding } from '../../lib/contact-center/flow-language/finding.ts';
import { FlowType } from '../../lib/contact-center/flow-language/flow-type.ts';
import { typesThatHold } from '../../lib/contact-center/flow-language/types-that-hold.ts';
import { validateFlow } from '../../lib/contact-center/flow-language/validate-flow.ts';
import { JsonObject } from '../assembly/template.ts';
import type { Language } from './call/contact.ts';
import type { Action, Flow } from './flow.ts';

/**
 * Rules of Amazon's flow language that a call needs; the local run takes them from the project's sources instead of the cloud
 * assembly.
 */
export const language: Language = {
  dynamismOf: (type, parameter) => catalogue.get(type)?.parameters[parameter]?.dyn ?? 'any',
};

export type Loaded =
  | { kind: 'loaded'; flow: Flow; warnings: string[] }
  | { kind: 'refused'; reasons: string[] };

export type Named = { id: string; name?: string | undefined; type?: string | undefined };

/** Loads a contact flow from JSON; returns the reasons when Amazon Connect would reject it. */
export function loadFlow(content: unknown, { id, name, type }: Named): Loaded {
  const known = FlowType.safeParse(type).data;
  const { flow, type: said, findings } = validateFlow(content, { type: known });
  const errors = errorsAmong(findings);
  if (flow === undefined || errors.length > 0) {
    return { kind: 'refused', reasons: errors.map(inWords) };
  }
  const actions = flow.Actions.map(actionOf);
  return {
    kind: 'loaded',
    warnings: findings.map(inWords),
    flow: {
      id,
      name: name ?? flow.Metadata?.name ?? id,
      type: said ?? typesThatHold(flow)[0] ?? 'CONTACT_FLOW',
      start: flow.StartAction,
      actions: new Map(actions.map((action) => [action.Identifier, action])),
    },
  };
}

const inWords = ({ action, message }: Finding): string =>
  action === undefined ? message : `${message}. Action: ${action}`;

type Read = NonNullable<ReturnType<typeof validateFlow>['flow']>['Actions'][number];

const actionOf = ({ Identifier, Type, Parameters, Transitions }: Read): Action => ({
  Identifier,
  Type,
  Parameters: JsonObject.parse(Parameters),
  Transitions: {
    NextAction: Transitions.NextAction ?? undefined,
    Errors: Transitions.Errors.map(({ ErrorType, NextAction }) => ({ ErrorType, NextAction })),
    Conditions: Transitions.Conditions.map(({ NextAction, Condition: { Operator, Operands } }) => ({
      NextAction,
      Condition: { Operator, Operands: Operands.filter((each) => typeof each === 'string') },
    })),
  },
});
