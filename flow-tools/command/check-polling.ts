import {
  type ContactFlowFinding,
  createContactFlowFindingReporter,
} from '../language/check/finding.ts';
import type { FlowType } from '../language/flow-type.ts';
import { findReachableActions, indexActions, listTargets } from '../language/graph.ts';
import type { ConnectAction, ConnectFlow } from '../language/read-flow.ts';

/** Types of flow actions that bound a cycle: a loop has a count, and the others wait for the customer. */
const boundingTypes: ReadonlySet<string> = new Set([
  'Loop',
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'ShowView',
  'TransferParticipantToThirdParty',
]);

/** Types of flows that repeat until the wait is over, so that their cycles end without a limit of their own. */
const waitingTypes: ReadonlySet<string> = new Set([
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'AGENT_HOLD',
]);

/**
 * Warns about Lambda functions that a flow invokes in a cycle without a limit, which happens if the flow polls for a result
 * that never comes. The warning of a cycle is at its first function.
 */
export function checkPolling(flow: ConnectFlow, type: FlowType | undefined): ContactFlowFinding[] {
  if (type !== undefined && waitingTypes.has(type)) return [];
  const actions = new Map(
    [...indexActions(flow)].filter(([, action]) => !boundingTypes.has(action.Type)),
  );
  const reached = findReachableActions(flow.StartAction, indexActions(flow));
  const findings: ContactFlowFinding[] = [];
  const reported = new Set<string>();
  for (const [n, action] of flow.Actions.entries()) {
    const { Identifier } = action;
    if (!isFunction(action) || !reached.has(Identifier) || reported.has(Identifier)) continue;
    const cycle = findCycle(Identifier, actions);
    if (cycle === undefined) continue;
    for (const name of cycle) reported.add(name);
    createContactFlowFindingReporter(findings, Identifier)('warning', 'endless-polling', {
      path: `Actions[${n}]`,
      summary: `The flow can invoke this function again and again: ${[...cycle, Identifier].join(' → ')}. Path: Actions[${n}]`,
      because: 'Nothing in this cycle waits for the customer or counts the rounds',
    });
  }
  return findings;
}

const isFunction = ({ Type }: ConnectAction): boolean => Type === 'InvokeLambdaFunction';

/** Returns the identifiers of a shortest cycle that begins at `start`, or undefined if there is none. */
function findCycle(
  start: string,
  actions: ReadonlyMap<string, ConnectAction>,
): string[] | undefined {
  const paths = [[start]];
  const seen = new Set<string>();
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const action = actions.get(path.at(-1) ?? '');
    for (const target of action ? listTargets(action) : []) {
      if (target === start) return path;
      if (seen.has(target)) continue;
      seen.add(target);
      paths.push([...path, target]);
    }
  }
  return undefined;
}
