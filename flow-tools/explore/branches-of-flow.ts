import { defaultBranch, formatBranchLabel } from '../simulator/call/branches.ts';
import type { LoadedFlow, LoadedFlowAction } from '../simulator/flow.ts';
import { listPossibleBranches } from '../simulator/flow-coverage.ts';

/** Branch of a flow action, with the action to which it leads. `next` is undefined if the flow ends there. */
export type FlowBranch = { action: LoadedFlowAction; branch: string; next: string | undefined };

/** Lists the branches of a flow action that a call can take, each with its target. */
export function listFlowBranches(action: LoadedFlowAction): FlowBranch[] {
  return listPossibleBranches(action).map((branch) => ({
    action,
    branch,
    next: findTarget(action, branch),
  }));
}

function findTarget({ Transitions }: LoadedFlowAction, branch: string): string | undefined {
  const condition = Transitions.Conditions.find((each) => formatBranchLabel(each) === branch);
  if (condition) return condition.NextAction;
  const error = Transitions.Errors.find(({ ErrorType }) => ErrorType === branch);
  if (error) return error.NextAction;
  return branch === defaultBranch ? Transitions.NextAction : undefined;
}

type PathOptions = {
  from: string;
  to: string;
  /** Returns the length of a branch for the search. With random lengths, repeated searches find different paths. */
  lengthOf(branch: FlowBranch): number;
};

/** Returns the branches of the shortest path between two actions of a flow. Returns undefined if there is no path. */
export function findPath(
  { actions }: LoadedFlow,
  { from, to, lengthOf }: PathOptions,
): FlowBranch[] | undefined {
  const reached = new Map<string, { length: number; by: FlowBranch | undefined }>([
    [from, { length: 0, by: undefined }],
  ]);
  const open = new Set([from]);
  while (open.size > 0) {
    const at = [...open].reduce((best, id) =>
      (reached.get(id)?.length ?? 0) < (reached.get(best)?.length ?? 0) ? id : best,
    );
    open.delete(at);
    if (at === to) return tracePath(reached, to);
    const action = actions.get(at);
    for (const branch of action ? listFlowBranches(action) : []) {
      const { next } = branch;
      const length = (reached.get(at)?.length ?? 0) + lengthOf(branch);
      if (next === undefined || length >= (reached.get(next)?.length ?? Number.POSITIVE_INFINITY))
        continue;
      reached.set(next, { length, by: branch });
      open.add(next);
    }
  }
  return undefined;
}

function tracePath(
  reached: ReadonlyMap<string, { by: FlowBranch | undefined }>,
  to: string,
): FlowBranch[] {
  const path: FlowBranch[] = [];
  for (let by = reached.get(to)?.by; by; by = reached.get(by.action.Identifier)?.by)
    path.unshift(by);
  return path;
}
