import { actionCatalogue } from './catalogue.ts';
import { type ContactFlowFinding, createContactFlowFindingReporter } from './check/finding.ts';
import { FlowType } from './flow-type.ts';
import type { ConnectFlow } from './read-flow.ts';

/** Returns the flow types that support every action of a flow. */
export function listSupportedFlowTypes({ Actions }: ConnectFlow): FlowType[] {
  return FlowType.options.filter((type) =>
    Actions.every(({ Type }) => isActionAllowed(Type, type)),
  );
}

const isActionAllowed = (action: string, type: FlowType): boolean => {
  const { flowTypes = ['*'] } = actionCatalogue.get(action) ?? {};
  return flowTypes.includes('*') || flowTypes.includes(type);
};

/** Reports a contact flow without declared type if its actions are not all supported by the same flow type. */
export function checkCommonFlowType(flow: ConnectFlow): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  if (listSupportedFlowTypes(flow).length > 0) return findings;
  const types = [...new Set(flow.Actions.map(({ Type }) => Type))];
  const alone = (type: string) => FlowType.options.filter((each) => isActionAllowed(type, each));
  const narrow = types.filter((type) => alone(type).length < FlowType.options.length);
  const descriptions = narrow.map((type) => `${type} in ${alone(type).join(', ')}`);
  createContactFlowFindingReporter(findings)('error', 'flow-type', {
    path: 'Actions',
    summary: 'No flow type supports all of these actions. Path: Actions',
    because: descriptions.join('; '),
  });
  return findings;
}
