import { actionCatalogue } from '../language/catalogue.ts';
import { type ContactFlowFinding, filterErrors } from '../language/check/finding.ts';
import { validateFlow } from '../language/check/validate-flow.ts';
import { FlowType } from '../language/flow-type.ts';
import { listSupportedFlowTypes } from '../language/supported-flow-types.ts';
import type { ParameterReferenceRules } from './call/contact.ts';
import type { LoadedFlow, LoadedFlowAction } from './flow.ts';

/**
 * Amazon's rules for references in the parameters of flow actions. The local run reads these rules from the project's
 * sources, because the cloud assembly doesn't contain them.
 */
export const parameterReferenceRules: ParameterReferenceRules = {
  dynamismOf: (type, parameter) => actionCatalogue.get(type)?.parameters[parameter]?.dyn ?? 'any',
};

export type FlowLoadResult =
  | { kind: 'loaded'; flow: LoadedFlow; warnings: string[] }
  | { kind: 'refused'; reasons: string[] };

export type FlowSummary = { id: string; name?: string | undefined; type?: string | undefined };

/** Loads a contact flow from JSON. If Amazon Connect would reject the flow, returns the reasons instead. */
export function loadFlow(content: unknown, { id, name, type }: FlowSummary): FlowLoadResult {
  const known = FlowType.safeParse(type).data;
  const { flow, type: knownType, findings } = validateFlow(content, { type: known });
  const errors = filterErrors(findings);
  if (flow === undefined || errors.length > 0) {
    return { kind: 'refused', reasons: errors.map(formatFinding) };
  }
  const actions = flow.Actions.map(actionOf);
  return {
    kind: 'loaded',
    warnings: findings.map(formatFinding),
    flow: {
      id,
      name: name ?? flow.Metadata?.name ?? id,
      type: knownType ?? listSupportedFlowTypes(flow)[0] ?? 'CONTACT_FLOW',
      start: flow.StartAction,
      actions: new Map(actions.map((action) => [action.Identifier, action])),
    },
  };
}

const formatFinding = ({ action, message }: ContactFlowFinding): string =>
  action === undefined ? message : `${message}. Action: ${action}`;

type FlowAction = NonNullable<ReturnType<typeof validateFlow>['flow']>['Actions'][number];

const actionOf = ({ Identifier, Type, Parameters, Transitions }: FlowAction): LoadedFlowAction => ({
  Identifier,
  Type,
  Parameters,
  Transitions: {
    NextAction: Transitions.NextAction ?? undefined,
    Errors: Transitions.Errors.map(({ ErrorType, NextAction }) => ({ ErrorType, NextAction })),
    Conditions: Transitions.Conditions.map(({ NextAction, Condition: { Operator, Operands } }) => ({
      NextAction,
      Condition: { Operator, Operands: Operands.filter((each) => typeof each === 'string') },
    })),
  },
});
