import { isJsonObject, listStrings } from '../json.ts';
import { listJsonPaths } from '../language/references.ts';
import type { LoadedFlow, LoadedFlowAction } from '../simulator/flow.ts';
import { listDecidingTexts } from './deciding-parameters.ts';
import { normalizeReference } from './path-state.ts';

type References = ReadonlySet<string>;

/**
 * Finds, for each action of a flow, the references whose values decide a branch there or later. Two calls that get to an action
 * with the same values of these references can take the same branches from there on.
 */
export function findLiveReferences(flow: LoadedFlow): ReadonlyMap<string, References> {
  const live = new Map<string, Set<string>>();
  let isChanging = true;
  while (isChanging) {
    isChanging = false;
    for (const action of flow.actions.values()) {
      const known = live.get(action.Identifier) ?? new Set();
      const later = listTargets(action).flatMap((target) => [...(live.get(target) ?? [])]);
      const found = new Set([...known, ...listReads(action), ...traceSources(action, later)]);
      if (found.size === known.size) continue;
      live.set(action.Identifier, found);
      isChanging = true;
    }
  }
  return live;
}

const listTargets = ({ Transitions }: LoadedFlowAction): string[] =>
  [Transitions, ...Transitions.Errors, ...Transitions.Conditions].flatMap(
    ({ NextAction }) => NextAction ?? [],
  );

/** Lists the references that decide the branch of an action. */
function listReads(action: LoadedFlowAction): string[] {
  const operands = action.Transitions.Conditions.flatMap(({ Condition }) => Condition.Operands);
  return [...listDecidingTexts(action), ...operands].flatMap((text) =>
    listJsonPaths(text).map(normalizeReference),
  );
}

/** Replaces the references that an action sets by the references from which it sets them. */
function traceSources({ Type, Parameters }: LoadedFlowAction, later: string[]): string[] {
  const root = Type.replace(/^Update/, '').replace(/^Contact/, '');
  const given = /^Update(Contact|Flow)Attributes$/.test(Type) ? Parameters[root] : undefined;
  if (!isJsonObject(given)) return later;
  return later.flatMap((reference) => {
    const name = reference.startsWith(`$.${root}.`) ? reference.slice(root.length + 3) : '';
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) return [reference];
    return listStrings(value, '').flatMap(({ text }) =>
      listJsonPaths(text).map(normalizeReference),
    );
  });
}
