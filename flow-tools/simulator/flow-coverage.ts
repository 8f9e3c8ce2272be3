import { defaultBranch, listBranchLabels } from './call/branches.ts';
import type { CallTranscript } from './caller/transcript.ts';
import type { LoadedFlow, LoadedFlowAction } from './flow.ts';

/** Branch of a contact flow action, with the number of simulated calls that have taken the branch. */
type BranchUse = {
  flow: string;
  action: string;
  type: string;
  branch: string;
  taken: number;
};

export type FlowCoverage = {
  branches: BranchUse[];
  percent: number;
  missing: BranchUse[];
};

/** Counts, for each branch of the contact flows' actions, the simulated calls that have taken the branch. */
export function computeFlowCoverage(
  flows: LoadedFlow[],
  transcripts: CallTranscript[],
): FlowCoverage {
  const counts = new Map<string, number>();
  for (const { flow, action, branch } of transcripts.flatMap(({ steps }) => steps)) {
    const key = keyOf(flow, action, branch);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const branches = flows.flatMap((flow) =>
    [...flow.actions.values()].flatMap((action) =>
      listPossibleBranches(action).map((branch) => ({
        flow: flow.name,
        action: action.Identifier,
        type: action.Type,
        branch,
        taken: counts.get(keyOf(flow.name, action.Identifier, branch)) ?? 0,
      })),
    ),
  );
  const missing = branches.filter(({ taken }) => taken === 0);
  const share = branches.length === 0 ? 1 : 1 - missing.length / branches.length;
  return { branches, missing, percent: Math.round(share * 1000) / 10 };
}

const keyOf = (...names: string[]): string => JSON.stringify(names);

/**
 * Branch labels of flow actions that end or leave their flow on success, keyed by action type. Such an action never takes
 * its `NextAction`.
 */
const exitBranchLabels: Partial<Record<string, string>> = {
  DisconnectParticipant: 'Ended',
  EndFlowExecution: 'Ended',
  EndFlowModuleExecution: 'Returned',
  TransferContactToAgent: 'Ended',
  TransferToFlow: 'Transferred',
  TransferContactToQueue: 'Queued',
  DequeueContactAndTransferToQueue: 'Queued',
};

/** Types of flow actions whose conditions cover every possible result, such as open and closed. */
const exhaustiveActionTypes = new Set(['CheckHoursOfOperation', 'Loop']);

/**
 * Lists the branches of a flow action that a call can take. Leaves out `NextAction` when conditions or errors cover every
 * result.
 */
export function listPossibleBranches(action: LoadedFlowAction): string[] {
  const { Type, Parameters, Transitions } = action;
  const branches = [...new Set(listBranchLabels(action))];
  const withoutNext = branches.filter((branch) => branch !== defaultBranch);
  const left = exitBranchLabels[Type];
  if (left !== undefined) return [left, ...withoutNext];
  if (
    Type === 'TransferParticipantToThirdParty' &&
    Parameters['ContinueFlowExecution'] === 'False'
  ) {
    return ['Ended', ...withoutNext];
  }
  const hasDefault = Transitions.Errors.some(
    ({ ErrorType }) => ErrorType === 'NoMatchingCondition',
  );
  const isMirrored =
    hasDefault || exhaustiveActionTypes.has(Type) || Type === 'MessageParticipantIteratively';
  return isMirrored ? withoutNext : branches;
}
