import type { NamedFlow } from '../../../flow-tools/language/check/check-flows.ts';
import {
  type ContactFlowFinding,
  createContactFlowFindingReporter,
} from '../../../flow-tools/language/check/finding.ts';
import {
  findReachableActions,
  indexActions,
  listTargets,
} from '../../../flow-tools/language/graph.ts';
import type { ConnectAction, ConnectFlow } from '../../../flow-tools/language/read-flow.ts';
import { errorWithoutHelpRule, isHelpAction, lintFlow } from './lint-flow.ts';

type Prompts = Parameters<typeof lintFlow>[1];
type FlowFinding = ContactFlowFinding & { flow: string };

/**
 * Checks several contact flows against rules of this project that Connect does not enforce. An error within a flow module
 * counts as handled if every flow that invokes the module helps the caller afterwards.
 */
export function lintFlows(flows: readonly NamedFlow[], prompts?: Prompts): FlowFinding[] {
  return flows.flatMap(({ name, flow }) => {
    const alone = lintFlow(flow, prompts, (action) => leadsToHelp(action, flows));
    const isHelped = returnsToHelp(name, flows);
    const remaining = alone.filter(({ rule }) => !(rule === errorWithoutHelpRule && isHelped));
    return [...remaining, ...checkCallEndings(flow)].map((finding) => ({ ...finding, flow: name }));
  });
}

/**
 * Returns true if a flow action helps a caller after an error. An action that invokes a module helps if the module contains
 * a helping action.
 */
const leadsToHelp = (action: ConnectAction, flows: readonly NamedFlow[]): boolean => {
  if (action.Type !== 'InvokeFlowModule') return isHelpAction(action);
  const module = flows.find(({ name }) => name === action.Parameters['FlowModuleId']);
  return module?.flow.Actions.some(isHelpAction) ?? false;
};

/** Returns true if, in every flow that invokes the module, callers get help after the module returns. */
function returnsToHelp(name: string, flows: readonly NamedFlow[]): boolean {
  const calls = flows.flatMap(({ name: caller, flow }) =>
    flow.Actions.filter(
      ({ Type, Parameters }) => Type === 'InvokeFlowModule' && Parameters['FlowModuleId'] === name,
    ).map((action) => ({ caller, flow, action })),
  );
  return (
    calls.length > 0 &&
    calls.every(({ caller, flow, action }) => {
      const actions = indexActions(flow);
      const reached = listTargets(action).flatMap((to) => [...findReachableActions(to, actions)]);
      const found = reached.flatMap((to) => actions.get(to) ?? []);
      const returns = found.some(({ Type }) => Type === 'EndFlowModuleExecution');
      return (
        found.some((each) => leadsToHelp(each, flows)) || (returns && returnsToHelp(caller, flows))
      );
    })
  );
}

/**
 * Reports paths through a contact flow that hang up without a message to the caller, or without setting the attribute
 * `ended` for the statistics.
 */
function checkCallEndings(flow: ConnectFlow): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const actions = indexActions(flow);
  const unnoted = findReachableActions(flow.StartAction, actions, (action) =>
    notesTheEnd(action) ? [] : listTargets(action),
  );
  for (const [n, action] of flow.Actions.entries()) {
    if (action.Type !== 'DisconnectParticipant') continue;
    const path = `Actions[${n}]`;
    const report = createContactFlowFindingReporter(findings, action.Identifier);
    if (unnoted.has(action.Identifier))
      report('lint', 'end-unnoted', {
        path,
        summary: `On some path to this action the attribute "ended", which records the result of the call, is not set. Path: ${path}`,
      });
    if (!isPrecededByMessage(action, flow))
      report('lint', 'end-unsaid', {
        path,
        summary: `On some path to this action the call ends without a prompt. Path: ${path}`,
      });
  }
  return findings;
}

const notesTheEnd = ({ Type, Parameters }: ConnectAction): boolean => {
  const { Attributes: attributes } = Parameters;
  return (
    Type === 'UpdateContactAttributes' &&
    typeof attributes === 'object' &&
    attributes !== null &&
    'ended' in attributes
  );
};

/**
 * Returns true if the caller always hears a message just before the given flow action. Only `Update…` actions may come
 * between.
 */
const isPrecededByMessage = (action: ConnectAction, flow: ConnectFlow): boolean => {
  const before = flow.Actions.filter((other) => listTargets(other).includes(action.Identifier));
  return (
    before.length > 0 &&
    before.every(
      (other) =>
        other.Type === 'MessageParticipant' ||
        (other.Type.startsWith('Update') && isPrecededByMessage(other, flow)),
    )
  );
};
