import type { JsonObject } from '../json.ts';
import { actionCatalogue } from '../language/catalogue.ts';
import { listBranchLabels } from '../simulator/call/branches.ts';
import type { CallOptions } from '../simulator/call/run-call.ts';
import type { SimulatedCaller } from '../simulator/caller/caller.ts';
import type { CallEnvironment } from '../simulator/environment/call-environment.ts';
import type { LoadedFlow, LoadedFlowAction } from '../simulator/flow.ts';
import { parameterReferenceRules } from '../simulator/load-flow.ts';
import type { CallPlan } from './call-plan.ts';
import { sampleNumber } from './conditions.ts';
import { isFailure, normalizeReference } from './path-state.ts';
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
  const { channel } = plan;
  const progress = createProgress(options);
  const plannedAt = (reference: string, from: number): string | undefined =>
    plan.inputs.find((input) => input.reference === reference && input.step === from)?.value;
  const valueAt = (reference: string, from: number): string | undefined =>
    plannedAt(reference, from) ?? choose(samples.get(reference) ?? []);
  const answer = (from: number): JsonObject =>
    buildAnswer(samples, (reference) => valueAt(reference, from));
  return {
    flow,
    language: parameterReferenceRules,
    workingQueue: 'queue',
    external: answer(-1),
    storedInput: plannedAt('$.StoredCustomerInput', -1),
    attributes: buildAttributes(samples, plan, (reference) => valueAt(reference, -1)),
    environment: {
      ...environment,
      decide: progress.decide,
      readReference: (reference) =>
        (reference.startsWith('$.Queue') ? plannedAt : valueAt)(normalizeReference(reference), -1),
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
      from: valueAt('$.CustomerEndpoint.Address', -1) ?? sampleNumber,
      channel,
      timedKeys: [],
      hangsUpAfter: undefined,
      hangsUpAt: () => undefined,
      reply: async (request) =>
        replyAsPlanned(flow.actions.get(request.action), request, {
          wanted: progress.wanted(),
          entry: plannedAt('$.StoredCustomerInput', progress.step()),
          choose,
        }),
      choose: (_, branches) =>
        branches.find((branch) => branch === progress.wanted()) ?? choose(branches),
      maxWaitSeconds: 86_400,
      staysAfterAgent: random() < 0.5,
    },
  };
}

/** Follows a call along its planned path and returns the branch that it is to take at each action. */
function createProgress({ flow, plan, random }: PlannedCallOptions) {
  const { channel } = plan;
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

function isDecided(
  action: LoadedFlowAction,
  wanted: string | undefined,
  channel: SimulatedCaller['channel'],
): boolean {
  if (wanted === undefined) return false;
  if (isFailure(action, wanted)) return true;
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
    (branch) => isFailing || !isFailure(action, branch),
  );
  const isSupported = actionCatalogue.get(action.Type)?.channels.includes(channel) ?? true;
  return isSupported || isFailing ? branches[Math.floor(random() * branches.length)] : undefined;
}
