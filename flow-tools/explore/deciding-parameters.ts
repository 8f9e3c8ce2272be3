import { listStrings } from '../json.ts';
import type { LoadedFlowAction } from '../simulator/flow.ts';

/** Parameters that name the resource of a flow action, keyed by action type. Without it, the action fails. */
const resourceParameters: Partial<Record<string, readonly string[]>> = {
  DequeueContactAndTransferToQueue: ['QueueId', 'AgentId'],
  InvokeFlowModule: ['FlowModuleId'],
  InvokeLambdaFunction: ['LambdaFunctionARN'],
  TransferToFlow: ['ContactFlowId'],
  UpdateContactEventHooks: ['EventHooks'],
  UpdateContactTargetQueue: ['QueueId', 'AgentId'],
};

/** Parameters whose value decides the branch of a flow action, keyed by action type. */
const decidingParameters: Partial<Record<string, readonly string[]>> = {
  ...resourceParameters,
  Compare: ['ComparisonValue'],
  Loop: ['LoopCount'],
  UpdateContactCallbackNumber: ['CallbackNumber'],
};

const listTexts = ({ Parameters }: LoadedFlowAction, names: readonly string[] = []): string[] =>
  names.flatMap((name) => listStrings(Parameters[name] ?? [], '').map(({ text }) => text));

/** Lists the texts that name the resource of a flow action, such as the ID of a queue. */
export const listResourceTexts = (action: LoadedFlowAction): string[] =>
  listTexts(action, resourceParameters[action.Type]);

/** Lists the texts whose values decide the branch of a flow action, not including the operands of its conditions. */
export const listDecidingTexts = (action: LoadedFlowAction): string[] =>
  listTexts(action, decidingParameters[action.Type]);
