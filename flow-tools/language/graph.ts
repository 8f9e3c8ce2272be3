import { actionCatalogue } from './catalogue.ts';
import type { ConnectAction, ConnectFlow } from './read-flow.ts';

/** Transition of a flow action, with the target action and the JSON path at which the transition is defined. */
type Way = { to: string; path: string };

export function listTransitions({ Transitions }: ConnectAction, path: string): Way[] {
  const { NextAction, Errors, Conditions } = Transitions;
  return [
    ...(NextAction ? [{ to: NextAction, path: `${path}.Transitions.NextAction` }] : []),
    ...Errors.map((error, n) => ({
      to: error.NextAction,
      path: `${path}.Transitions.Errors[${n}].NextAction`,
    })),
    ...Conditions.map((condition, n) => ({
      to: condition.NextAction,
      path: `${path}.Transitions.Conditions[${n}].NextAction`,
    })),
  ];
}

export function listTargets(action: ConnectAction): string[] {
  return listTransitions(action, '').map(({ to }) => to);
}

export function indexActions(flow: ConnectFlow): Map<string, ConnectAction> {
  return new Map(flow.Actions.map((action) => [action.Identifier, action]));
}

/** Returns all flow actions that are reachable from `start`. `out` returns the targets of an action. */
export function findReachableActions(
  start: string,
  actions: ReadonlyMap<string, ConnectAction>,
  out: (action: ConnectAction) => string[] = listTargets,
): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const action = actions.get(name);
    if (!action || reached.has(name)) continue;
    reached.add(name);
    open.push(...out(action));
  }
  return reached;
}

/** Types of flow actions that can end the flow even though they have transitions to other actions. */
const leaves = new Set([
  'TransferToFlow',
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'MessageParticipantIteratively',
  'TransferParticipantToThirdParty',
]);

/** Returns the identifiers of all flow actions from which the flow can reach an end. */
export function findEndingActions(flow: ConnectFlow): Set<string> {
  const before = new Map<string, string[]>();
  for (const action of flow.Actions)
    for (const target of listTargets(action))
      before.set(target, [...(before.get(target) ?? []), action.Identifier]);
  const ending = new Set<string>();
  const open = flow.Actions.filter(
    ({ Type }) => actionCatalogue.get(Type)?.terminal !== false || leaves.has(Type),
  ).map(({ Identifier }) => Identifier);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (ending.has(name)) continue;
    ending.add(name);
    open.push(...(before.get(name) ?? []));
  }
  return ending;
}
