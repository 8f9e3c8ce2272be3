import type { LoadedFlow, LoadedFlowAction } from '../simulator/flow.ts';
import { type FlowBranch, findPath, listFlowBranches } from './branches-of-flow.ts';
import { buildCallPlan, type CallPlan, type Obstacle, takeStep } from './call-plan.ts';
import { findLiveReferences } from './live-references.ts';
import {
  findOrigin,
  formatOrigin,
  initialPathState,
  isFailure,
  type PathState,
  readLoopCount,
} from './path-state.ts';

/** Plans for the branches of a flow, and reasons for the branches that no plan reaches, both keyed by branch. */
export type FlowPlans = {
  plans: ReadonlyMap<string, CallPlan[]>;
  obstacles: ReadonlyMap<string, string>;
};

/** Returns a key of a branch: the action's identifier and the branch's name. */
export const buildBranchKey = (action: string, branch: string): string =>
  JSON.stringify([action, branch]);

export const getBranchKey = ({ action, branch }: Pick<FlowBranch, 'action' | 'branch'>): string =>
  buildBranchKey(action.Identifier, branch);

/** Path of a call up to an action. The steps form a linked list, because paths share their beginnings. */
type Arrival = {
  at: string;
  state: PathState;
  last: FlowBranch | undefined;
  before?: Arrival;
  /** Sum of the costs of the path's branches. Paths without failing actions are cheapest. */
  cost: number;
};

/** Number of different plans after which the search stops looking for more plans for a branch. */
export const maxPlans = 6;

/** Number of steps after which the search ends. */
const maxSteps = 20_000;

const deviationCost = 5;

/** Numbers of calls that left their plan at a branch, keyed by branch. Plans through such a branch come last. */
export type Deviations = ReadonlyMap<string, number>;

/**
 * Searches a flow for plans that lead to each branch, cheapest and least visited actions first. It visits an action again only
 * with other values of the references that decide later branches.
 */
export function findPlans(flow: LoadedFlow, deviations: Deviations): FlowPlans {
  const search = createSearch(flow, deviations);
  let steps = 0;
  let isComplete = true;
  for (let next = search.take(); next !== undefined; next = search.take()) {
    const action = flow.actions.get(next.at);
    for (const branch of action ? listFlowBranches(action) : []) {
      steps += 1;
      search.follow(next, branch);
    }
    if (steps > maxSteps || search.isSatisfied()) {
      isComplete = false;
      break;
    }
  }
  return search.result(isComplete);
}

function createSearch(flow: LoadedFlow, deviations: Deviations) {
  const live = findLiveReferences(flow);
  const queue = createQueue();
  const plans = new Map<string, CallPlan[]>();
  const obstacles = new Map<string, string>();
  const branches = [...flow.actions.values()].flatMap(listFlowBranches);
  const costOf = (branch: FlowBranch): number =>
    (isFailure(branch.action, branch.branch) ? 1 : 0) +
    deviationCost * (deviations.get(getBranchKey(branch)) ?? 0);
  queue.add({ at: flow.start, state: initialPathState, last: undefined, cost: 0 }, '');
  return {
    take: queue.take,
    isSatisfied: () =>
      branches.every((branch) => (plans.get(getBranchKey(branch))?.length ?? 0) >= maxPlans),
    follow: (from: Arrival, branch: FlowBranch): void => {
      const key = getBranchKey(branch);
      const rounds = listLoopRounds(flow, from.state, branch);
      const reached = walk(from, [...rounds, branch], costOf);
      if ('reason' in reached) {
        if (!obstacles.has(key)) obstacles.set(key, reached.reason);
        return;
      }
      const known = plans.get(key) ?? [];
      if (known.length < maxPlans)
        plans.set(key, [...known, buildCallPlan(tracePath(reached), reached.state)]);
      if (branch.next === undefined) return;
      const values = describeState(reached.state, live.get(branch.next) ?? new Set());
      queue.add(reached, values);
    },
    result: (isComplete: boolean): FlowPlans => ({
      plans,
      obstacles: new Map(
        branches.flatMap((branch) => {
          const key = getBranchKey(branch);
          if (plans.has(key)) return [];
          const reason = obstacles.get(key) ?? (isComplete ? unreachable : undefined);
          return isComplete && reason !== undefined ? [[key, reason]] : [];
        }),
      ),
    }),
  };
}

const unreachable = 'no call can get to the block';

/** Creates the queue of path prefixes. It skips a prefix whose last action was reached more cheaply with the same values. */
function createQueue() {
  const seen = new Map<string, Set<string>>();
  const levels: { arrival: Arrival; values: string }[][] = [];
  const takeNext = () => levels.find((level) => level && level.length > 0)?.shift();
  return {
    add: (arrival: Arrival, values: string): void => {
      const known = seen.get(arrival.at);
      if (known?.has(values)) return;
      const index = (known?.size ?? 0) + arrival.cost;
      const level = levels[index] ?? [];
      levels[index] = level;
      level.push({ arrival, values });
    },
    take: (): Arrival | undefined => {
      for (let next = takeNext(); next; next = takeNext()) {
        const known = seen.get(next.arrival.at) ?? new Set();
        if (known.has(next.values)) continue;
        seen.set(next.arrival.at, known.add(next.values));
        return next.arrival;
      }
      return undefined;
    },
  };
}

function walk(
  from: Arrival,
  path: FlowBranch[],
  costOf: (branch: FlowBranch) => number,
): Arrival | Obstacle {
  let reached = from;
  for (const branch of path) {
    const state = takeStep(reached.state, branch);
    if ('reason' in state) return state;
    const cost = reached.cost + costOf(branch);
    reached = { at: branch.next ?? '', state, last: branch, before: reached, cost };
  }
  return reached;
}

function tracePath(arrival: Arrival): FlowBranch[] {
  const path: FlowBranch[] = [];
  for (let at: Arrival | undefined = arrival; at?.last; at = at.before) path.push(at.last);
  return path.reverse();
}

/** Describes the values that decide later branches, independent of the number of steps that led to them. */
function describeState(state: PathState, live: ReadonlySet<string>): string {
  const names = new Map<string, number>();
  const values = [...live].sort().map((reference) => {
    const origin = findOrigin(reference, state);
    if (origin.kind !== 'input') return origin;
    const key = formatOrigin(origin);
    if (!names.has(key)) names.set(key, names.size);
    const conditions = (state.needs.get(key)?.conditions ?? []).map((each) => JSON.stringify(each));
    return [origin.step < 0, origin.source?.Identifier, names.get(key), conditions.sort()];
  });
  return JSON.stringify([values, state.channels, [...state.loops]]);
}

/**
 * Lists the branches of the rounds that a Loop action still needs before it takes the branch `DoneLooping`. Without them, the
 * search would have to find every round itself.
 */
function listLoopRounds(
  flow: LoadedFlow,
  state: PathState,
  { action, branch }: FlowBranch,
): FlowBranch[] {
  if (action.Type !== 'Loop' || branch !== 'Equals DoneLooping') return [];
  const around = listFlowBranches(action).find((each) => each.branch === 'Equals ContinueLooping');
  const back = around?.next === undefined ? undefined : findWayBack(flow, around.next, action);
  if (!around || !back) return [];
  const count = state.loops.get(action.Identifier) ?? 0;
  const rounds = Math.max(0, Math.min(maxRounds, readLoopCount(action, state) ?? 0) - count);
  return Array.from({ length: rounds }, () => [around, ...back]).flat();
}

const maxRounds = 100;

const findWayBack = (flow: LoadedFlow, from: string, { Identifier }: LoadedFlowAction) =>
  findPath(flow, {
    from,
    to: Identifier,
    lengthOf: ({ action, branch }) => (isFailure(action, branch) ? 4 : 1),
  });
