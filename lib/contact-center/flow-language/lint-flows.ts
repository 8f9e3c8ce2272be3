import type { Named } from './check-flows.ts';
import { type Finding, reportTo } from './finding.ts';
import { byIdentifier, reachableFrom, targetsOf } from './graph.ts';
import { errorWithoutHelp, isHelp, lintFlow } from './lint-flow.ts';
import type { Action, Flow } from './read-flow.ts';

type Prompts = Parameters<typeof lintFlow>[1];
type Found = Finding & { flow: string };

/**
 * Checks a set of flows against this project's own rules. An error in a module counts as handled if every calling flow helps
 * the caller after the module returns.
 */
export const lintFlows = (flows: readonly Named[], prompts?: Prompts): Found[] =>
  flows.flatMap(({ name, flow }) => {
    const alone = lintFlow(flow, prompts, (action) => helps(action, flows));
    const isHelped = returnsToHelp(name, flows);
    const kept = alone.filter(({ rule }) => !(rule === errorWithoutHelp && isHelped));
    return [...kept, ...lastWords(flow)].map((finding) => ({ ...finding, flow: name }));
  });

/** Returns whether a flow action helps a caller; invoking a module counts if the module contains such an action. */
const helps = (action: Action, flows: readonly Named[]): boolean => {
  if (action.Type !== 'InvokeFlowModule') return isHelp(action);
  const module = flows.find(({ name }) => name === action.Parameters['FlowModuleId']);
  return module?.flow.Actions.some(isHelp) ?? false;
};

/** Returns whether callers reach help after the module returns, in every flow that invokes it. */
function returnsToHelp(name: string, flows: readonly Named[]): boolean {
  const calls = flows.flatMap(({ name: caller, flow }) =>
    flow.Actions.filter(
      ({ Type, Parameters }) => Type === 'InvokeFlowModule' && Parameters['FlowModuleId'] === name,
    ).map((action) => ({ caller, flow, action })),
  );
  return (
    calls.length > 0 &&
    calls.every(({ caller, flow, action }) => {
      const actions = byIdentifier(flow);
      const reached = targetsOf(action).flatMap((to) => [...reachableFrom(to, actions)]);
      const found = reached.flatMap((to) => actions.get(to) ?? []);
      const returns = found.some(({ Type }) => Type === 'EndFlowModuleExecution');
      return found.some((each) => helps(each, flows)) || (returns && returnsToHelp(caller, flows));
    })
  );
}

/**
 * Reports paths to a hang-up that do not set the attribute `ended` for the statistics, or that do not play a message to the
 * caller last.
 */
function lastWords(flow: Flow): Finding[] {
  const findings: Finding[] = [];
  const actions = byIdentifier(flow);
  const unnoted = reachableFrom(flow.StartAction, actions, (action) =>
    notesTheEnd(action) ? [] : targetsOf(action),
  );
  for (const [n, action] of flow.Actions.entries()) {
    if (action.Type !== 'DisconnectParticipant') continue;
    const path = `Actions[${n}]`;
    const report = reportTo(findings, action.Identifier);
    if (unnoted.has(action.Identifier))
      report('lint', 'end-unnoted', {
        path,
        says: `A way leads here on which no attribute "ended" tells how the call has ended. Path: ${path}`,
      });
    if (!isSaidBefore(action, flow))
      report('lint', 'end-unsaid', {
        path,
        says: `A way leads here that says nothing before it hangs up. Path: ${path}`,
      });
  }
  return findings;
}

const notesTheEnd = ({ Type, Parameters }: Action): boolean => {
  const { Attributes: attributes } = Parameters;
  return (
    Type === 'UpdateContactAttributes' &&
    typeof attributes === 'object' &&
    attributes !== null &&
    'ended' in attributes
  );
};

/** Returns whether a message is played before a flow action on every path; only `Update…` actions may stand between. */
const isSaidBefore = (action: Action, flow: Flow): boolean => {
  const before = flow.Actions.filter((other) => targetsOf(other).includes(action.Identifier));
  return (
    before.length > 0 &&
    before.every(
      (other) =>
        other.Type === 'MessageParticipant' ||
        (other.Type.startsWith('Update') && isSaidBefore(other, flow)),
    )
  );
};
