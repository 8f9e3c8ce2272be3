import type { JsonObject } from '../json.ts';
import { actionCatalogue } from '../language/catalogue.ts';
import { listBranchLabels } from '../simulator/call/branches.ts';
import type { CallOptions } from '../simulator/call/run-call.ts';
import type { SimulatedCaller } from '../simulator/caller/caller.ts';
import type { CallEnvironment } from '../simulator/environment/call-environment.ts';
import type { LoadedFlow, LoadedFlowAction } from '../simulator/flow.ts';
import { parameterReferenceRules } from '../simulator/load-flow.ts';
import { type CallPlan, normalizeReference } from './call-plan.ts';
import { replyAsPlanned } from './planned-reply.ts';
import { buildAnswer, buildAttributes } from './planned-values.ts';

/** Types of flow actions whose result the environment decides, such as opening hours. */
const decidedTypes: ReadonlySet<string> = new Set([
  'CheckHoursOfOperation',
  'CheckMetricData',
  'DistributeByPercentage',
  'Wait',
]);

export type PlannedCallOptions = {
  flow: LoadedFlow;
  plan: CallPlan;
  /** Values to choose from for the references that the plan leaves open. */
  samples: ReadonlyMap<string, string[]>;
  environment: CallEnvironment;
  random: () => number;
};

/**
 * Builds a call that takes the branches of a plan. After the plan's last step, or if the call leaves the planned path,
 * callers, functions and environment act at random.
 */
export function createPlannedCall(options: PlannedCallOptions): CallOptions {
  const { flow, plan, samples, environment, random } = options;
  const choose = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const channel = chooseChannel(plan, random);
  const progress = createProgress(options, channel);
  const valueAt = (reference: string, from: number): string | undefined =>
    plan.inputs.find((input) => input.reference === reference && input.step === from)?.value ??
    choose(samples.get(reference) ?? []);
  const answer = (from: number): JsonObject =>
    buildAnswer(samples, (reference) => valueAt(reference, from));
  return {
    flow,
    language: parameterReferenceRules,
    workingQueue: 'queue',
    external: answer(-1),
    attributes: buildAttributes(samples, plan, (reference) => valueAt(reference, -1)),
    environment: {
      ...environment,
      decide: progress.decide,
      readReference: (reference) =>
        reference.startsWith('$.Queue') ? undefined : valueAt(normalizeReference(reference), -1),
      lambda: (arn) => {
        const name = arn.slice(arn.lastIndexOf(':') + 1);
        const invoke = async () => ({
          kind: 'returned' as const,
          payload: answer(progress.step()),
          seconds: 0.2,
        });
        return arn === '' ? undefined : { name, invoke };
      },
    },
    caller: {
      from: valueAt('$.CustomerEndpoint.Address', -1) ?? '+12025550123',
      channel,
      timedKeys: [],
      hangsUpAfter: random() < 0.05 ? random() * 300 : undefined,
      hangsUpAt: () => undefined,
      reply: async (request) =>
        replyAsPlanned(flow.actions.get(request.action), request, {
          wanted: progress.wanted(),
          entry: valueAt('$.StoredCustomerInput', progress.step()),
          choose,
        }),
      choose: (_, branches) =>
        branches.find((branch) => branch === progress.wanted()) ?? choose(branches),
      maxWaitSeconds: 600,
      staysAfterAgent: random() < 0.5,
    },
  };
}

/** Follows a call along its planned path and returns the branch that it is to take at each action. */
function createProgress(
  { flow, plan, random }: PlannedCallOptions,
  channel: SimulatedCaller['channel'],
) {
  let step = -1;
  let isOnPath = true;
  let wanted: string | undefined;
  return {
    step: () => step,
    wanted: () => wanted,
    decide: (at: LoadedFlow, action: LoadedFlowAction): string | undefined => {
      if (at.id === flow.id && isOnPath) {
        step += 1;
        isOnPath = plan.path[step]?.action === action;
      }
      const planned = at.id === flow.id && isOnPath ? plan.path[step] : undefined;
      wanted = planned?.branch ?? chooseRandomBranch(action, channel, random);
      return isDecided(action, wanted, channel) ? wanted : undefined;
    },
  };
}

/** Chooses a channel that all actions of the path support; telephone calls if there is a choice. */
function chooseChannel(
  { path, inputs }: CallPlan,
  random: () => number,
): SimulatedCaller['channel'] {
  const needed = inputs.find(({ reference }) => reference === '$.Channel')?.value;
  const channels = (['VOICE', 'CHAT', 'TASK'] as const).filter((channel) =>
    path.every(
      ({ action, branch }) =>
        isErrorBranch(action, branch) ||
        (actionCatalogue.get(action.Type)?.channels.includes(channel) ?? true),
    ),
  );
  const known = channels.find((channel) => channel === needed) ?? channels[0];
  return known === undefined || (needed === undefined && random() < 0.1)
    ? (channels.at(-1) ?? 'VOICE')
    : known;
}

const isErrorBranch = ({ Transitions }: LoadedFlowAction, branch: string | undefined): boolean =>
  Transitions.Errors.some(({ ErrorType }) => ErrorType === branch);

/** Errors that a flow action takes because of the caller's input or the compared value. */
const natural: ReadonlySet<string> = new Set(['InputTimeLimitExceeded', 'NoMatchingCondition']);

function isDecided(
  action: LoadedFlowAction,
  wanted: string | undefined,
  channel: SimulatedCaller['channel'],
): boolean {
  if (wanted === undefined) return false;
  if (isErrorBranch(action, wanted) && !natural.has(wanted)) return true;
  const isSupported = actionCatalogue.get(action.Type)?.channels.includes(channel) ?? true;
  return isSupported && decidedTypes.has(action.Type) && listBranchLabels(action).includes(wanted);
}

/** Chooses a branch at random. Errors are rare, so that calls get far. */
function chooseRandomBranch(
  action: LoadedFlowAction,
  channel: SimulatedCaller['channel'],
  random: () => number,
): string | undefined {
  const isFailing = random() < 0.05;
  const branches = listBranchLabels(action).filter(
    (branch) => isFailing || natural.has(branch) || !isErrorBranch(action, branch),
  );
  const isSupported = actionCatalogue.get(action.Type)?.channels.includes(channel) ?? true;
  return isSupported || isFailing ? branches[Math.floor(random() * branches.length)] : undefined;
}
