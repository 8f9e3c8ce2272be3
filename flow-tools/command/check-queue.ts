import {
  type ContactFlowFinding,
  createContactFlowFindingReporter,
} from '../language/check/finding.ts';
import type { FlowType } from '../language/flow-type.ts';
import { findReachableActions, indexActions, listTargets } from '../language/graph.ts';
import type { ConnectAction, ConnectFlow } from '../language/read-flow.ts';

/** Types of flow actions that can set the queue of the contact. Modules and other flows can do it as well. */
const settingTypes: ReadonlySet<string> = new Set(['UpdateContactTargetQueue', 'InvokeFlowModule']);

/**
 * Warns about transfers to a queue that no path of an inbound flow sets before. A flow to which others transfer can inherit the
 * queue, so this is no error.
 */
export function checkQueueIsSet(
  flow: ConnectFlow,
  type: FlowType | undefined,
): ContactFlowFinding[] {
  if (type !== undefined && type !== 'CONTACT_FLOW') return [];
  const actions = indexActions(flow);
  const setters = flow.Actions.filter(({ Type }) => settingTypes.has(Type));
  const reached = findReachableActions(flow.StartAction, actions);
  const withQueue = new Set(
    setters
      .filter(({ Identifier }) => reached.has(Identifier))
      .flatMap((setter) => listTargets(setter))
      .flatMap((target) => [...findReachableActions(target, actions)]),
  );
  return flow.Actions.flatMap((action, n) =>
    needsQueue(action) && reached.has(action.Identifier) && !withQueue.has(action.Identifier)
      ? reportMissingQueue(action, `Actions[${n}]`)
      : [],
  );
}

const needsQueue = ({ Type }: ConnectAction): boolean => Type === 'TransferContactToQueue';

function reportMissingQueue({ Identifier }: ConnectAction, path: string): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  createContactFlowFindingReporter(findings, Identifier)('warning', 'queue-not-set', {
    path,
    summary: `No block sets a queue before this transfer. Path: ${path}`,
    because: 'It fails unless an earlier flow of the contact has set the queue',
  });
  return findings;
}
