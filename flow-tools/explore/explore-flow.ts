import { runCall } from '../simulator/call/run-call.ts';
import { createSeededRandom } from '../simulator/caller/random.ts';
import { createRandomConditions } from '../simulator/caller/random-caller.ts';
import type { CallTranscript } from '../simulator/caller/transcript.ts';
import { createFileCallEnvironment } from '../simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../simulator/flow.ts';
import { computeFlowCoverage, type FlowCoverage } from '../simulator/flow-coverage.ts';
import { type FlowBranch, findPath, listFlowBranches } from './branches-of-flow.ts';
import { type CallPlan, planCall } from './call-plan.ts';
import { createPlannedCall } from './planned-call.ts';
import { listSampleValues } from './sample-values.ts';

export type ExploreOptions = {
  /** Flows and modules that the explored flow may invoke. */
  flows: LoadedFlow[];
  maxCalls: number;
  seed: number;
  startsAt: Date;
};

/** Result of exploring a flow. `transcripts` contains all simulated calls, in order. */
export type Exploration = { coverage: FlowCoverage; transcripts: CallTranscript[] };

/** Maximum number of calls that try to reach the same branch. */
const maxAttempts = 6;

/**
 * Simulates calls until every branch of a flow was taken or the maximum number of calls is reached. Each call aims at a branch
 * that no earlier call took.
 */
export async function exploreFlow(flow: LoadedFlow, options: ExploreOptions): Promise<Exploration> {
  const random = createSeededRandom(options.seed);
  const samples = listSampleValues(flow);
  const transcripts: CallTranscript[] = [];
  const attempts = new Map<string, number>();
  const taken = new Set<string>();
  const branches = [...flow.actions.values()].flatMap(listFlowBranches);
  while (transcripts.length < options.maxCalls) {
    const target = chooseTarget(branches, { taken, attempts });
    if (target === undefined && transcripts.length > 0) break;
    const attempt = target ? (attempts.get(keyOf(target)) ?? 0) : 0;
    if (target) attempts.set(keyOf(target), attempt + 1);
    const plan = target ? planTo(flow, target, attempt, random) : emptyPlan;
    if (plan === undefined) continue;
    const environment = createFileCallEnvironment({
      flows: options.flows,
      lambdas: new Map(),
      startsAt: options.startsAt,
      conditions: createRandomConditions(options.seed + transcripts.length),
    });
    const transcript = await runCall(
      createPlannedCall({ flow, plan, samples, environment, random }),
    );
    transcripts.push(transcript);
    for (const { flow: name, action, branch } of transcript.steps)
      if (name === flow.name) taken.add(JSON.stringify([action, branch]));
  }
  return { coverage: computeFlowCoverage([flow], transcripts), transcripts };
}

const emptyPlan: CallPlan = { path: [], inputs: [] };

const keyOf = ({ action, branch }: FlowBranch): string =>
  JSON.stringify([action.Identifier, branch]);

/** Returns the branch not yet taken that the fewest calls have tried to reach. */
function chooseTarget(
  branches: FlowBranch[],
  { taken, attempts }: { taken: ReadonlySet<string>; attempts: ReadonlyMap<string, number> },
): FlowBranch | undefined {
  const tries = (branch: FlowBranch) => attempts.get(keyOf(branch)) ?? 0;
  return branches
    .filter((branch) => !taken.has(keyOf(branch)) && tries(branch) < maxAttempts)
    .sort((left, right) => tries(left) - tries(right))[0];
}

/** Plans a call to a branch. The first attempt takes the shortest path, later attempts take other paths. */
function planTo(
  flow: LoadedFlow,
  target: FlowBranch,
  attempt: number,
  random: () => number,
): CallPlan | undefined {
  const to = target.action.Identifier;
  for (let variant = attempt; variant < attempt + maxVariants; variant += 1) {
    const lengthOf = () => (variant === 0 ? 1 : 1 + 4 * random());
    const path = findPath(flow, { from: flow.start, to, lengthOf });
    const steps =
      path && [...path, target].flatMap((step) => [...listLoopRounds(flow, step), step]);
    const plan = steps && planCall(steps);
    if (plan || !path) return plan;
  }
  return undefined;
}

/** Maximum number of paths to a branch that are tried until a call can take one of them. */
const maxVariants = 20;

const maxRounds = 100;

/** Lists the branches of the rounds that a Loop action needs before it takes the branch `DoneLooping`. */
function listLoopRounds(flow: LoadedFlow, { action, branch }: FlowBranch): FlowBranch[] {
  if (action.Type !== 'Loop' || branch !== 'Equals DoneLooping') return [];
  const around = listFlowBranches(action).find((each) => each.branch === 'Equals ContinueLooping');
  if (around?.next === undefined) return [];
  const back = findPath(flow, { from: around.next, to: action.Identifier, lengthOf: () => 1 });
  const rounds = Math.min(maxRounds, Number(action.Parameters['LoopCount']) || 0);
  return back ? Array.from({ length: rounds }, () => [around, ...back]).flat() : [];
}
