import type { JsonObject } from '../../../json.ts';
import type { CallStep } from '../../caller/transcript.ts';
import type { LoadedFlowAction } from '../../flow.ts';
import type { FlowActionOutcome, FlowFrame, SimulatedCall } from '../contact.ts';

/**
 * Input for simulating a flow action: its position in the flow, its resolved parameters, and the transcript step to
 * complete.
 */
export type ActionExecution = {
  call: SimulatedCall;
  frame: FlowFrame;
  action: LoadedFlowAction;
  parameters: JsonObject;
  step: CallStep;
};

export type ActionHandler = (
  visit: ActionExecution,
) => FlowActionOutcome | Promise<FlowActionOutcome>;

export function addCallFinding({ step }: ActionExecution, rule: string, message: string): void {
  step.findings.push({ rule, message });
}
