import type { InputFlow } from '../input/input-flow.ts';
import type { ContactFlowFinding } from '../language/check/finding.ts';
import type { FlowType } from '../language/flow-type.ts';
import type { ConnectFlow } from '../language/read-flow.ts';

/** Contact flow of a file with everything that validation found in it. */
export type CheckedFlow = Omit<InputFlow, 'type'> & {
  flow: ConnectFlow | undefined;
  type: FlowType | undefined;
  /** Flow types that support all actions of the flow, if the file does not declare the type. */
  candidateTypes: FlowType[];
  findings: ContactFlowFinding[];
};
