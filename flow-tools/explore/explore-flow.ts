import { runCall } from '../simulator/call/run-call.ts';
import { createSeededRandom } from '../simulator/caller/random.ts';
import type { CallTranscript } from '../simulator/caller/transcript.ts';
import { createFileCallEnvironment } from '../simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../simulator/flow.ts';
import { computeFlowCoverage, type FlowCoverage } from '../simulator/flow-coverage.ts';
import { listFlowBranches } from './branches-of-flow.ts';
import type { CallPlan } from './call-plan.ts';
import { buildBranchKey, type FlowPlans, findPlans, getBranchKey, maxPlans } from './find-plans.ts';
import { createPlannedCall } from './planned-call.ts';
import { listSampleValues } from './sample-values.ts';

export type ExploreOptions = {
  /** Flows and modules that the explored flow may invoke. */
  flows: LoadedFlow[];
  maxCalls: number;
  seed: number;
  startsAt: Date;
};

/** Simulated call with the contact attributes at its start. */
export type ExploredCall = { transcript: CallTranscript; attributes: Record<string, string> };

/** Result of exploring a flow. `calls` contains all simulated calls, in order. */
export type Exploration = {
  coverage: FlowCoverage;
  /** Reasons why no call can take a branch, keyed by `buildBranchKey`. */
  obstacles: ReadonlyMap<string, string>;
  calls: ExploredCall[];
};

/** Maximum number of times that plans are searched again after simulated calls took another path than planned. */
const maxSearches = 6;

/**
 * Simulates calls until every branch of a flow was taken or the maximum number of calls is reached. Each call aims at a branch
 * that no earlier call took. If calls leave their plans, for example because a function of a module decides a branch, the next
 * search avoids the branches at which they left.
 */
export async function exploreFlow(flow: LoadedFlow, options: ExploreOptions): Promise<Exploration> {
  const random = createSeededRandom(options.seed);
  const samples = listSampleValues(flow);
  const calls: ExploredCall[] = [];
  const taken = new Set<string>();
  const deviations = new Map<string, number>();
  const simulate = async (plan: CallPlan): Promise<void> => {
    const environment = createFileCallEnvironment({
      flows: options.flows,
      lambdas: new Map(),
      startsAt: options.startsAt,
      conditions: { seed: options.seed + calls.length },
    });
    const call = createPlannedCall({ flow, plan, samples, environment, random });
    const attributes = { ...call.attributes };
    const transcript = await runCall(call);
    calls.push({ transcript, attributes });
    const branches = transcript.steps
      .filter((step) => step.flow === flow.name)
      .map(({ action, branch }) => buildBranchKey(action, branch));
    for (const branch of branches) taken.add(branch);
    const left = plan.path.map(getBranchKey).find((branch, step) => branch !== branches[step]);
    if (left !== undefined) deviations.set(left, (deviations.get(left) ?? 0) + 1);
  };
  let found = findPlans(flow, deviations);
  for (let search = 1; search <= maxSearches; search += 1) {
    const known = deviations.size;
    await simulatePlans(flow, found, {
      taken,
      simulate,
      canCall: () => calls.length < options.maxCalls,
    });
    if (deviations.size === known) break;
    found = findPlans(flow, deviations);
  }
  return {
    coverage: computeFlowCoverage(
      [flow],
      calls.map(({ transcript }) => transcript),
    ),
    obstacles: found.obstacles,
    calls,
  };
}

type Simulation = {
  taken: ReadonlySet<string>;
  simulate(plan: CallPlan): Promise<void>;
  canCall(): boolean;
};

/** Simulates the plans of the branches that no call has taken, the first plans of all branches first. */
async function simulatePlans(
  flow: LoadedFlow,
  { plans }: FlowPlans,
  { taken, simulate, canCall }: Simulation,
): Promise<void> {
  const keys = [...flow.actions.values()].flatMap(listFlowBranches).map(getBranchKey);
  for (let attempt = 0; attempt < maxPlans; attempt += 1)
    for (const key of keys) {
      const plan = plans.get(key)?.[attempt];
      if (plan && !taken.has(key) && canCall()) await simulate(plan);
    }
}
