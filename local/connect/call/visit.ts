import type { JsonObject } from '../../assembly/template.ts';
import type { LoadedAction } from '../flow.ts';
import type { Step } from '../transcript.ts';
import type { Call, FlowActionOutcome, FlowFrame } from './contact.ts';

/**
 * Input of one simulated flow action: its position in the flow, its resolved parameters, and the transcript step that it
 * completes.
 */
export type ActionExecution = {
  call: Call;
  frame: FlowFrame;
  action: LoadedAction;
  parameters: JsonObject;
  step: Step;
};

export type ActionHandler = (
  visit: ActionExecution,
) => FlowActionOutcome | Promise<FlowActionOutcome>;

export function addFinding({ step }: ActionExecution, rule: string, message: string): void {
  step.findings.push({ rule, message });
}
