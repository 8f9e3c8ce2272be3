import type { ContactFlowFinding } from '../language/check/finding.ts';

/** Contact flow or module as a file contains it, before validation. */
export type InputFlow = {
  file: string;
  /** Name by which other flows refer to the flow: the logical ID in a template, otherwise the file name. */
  id: string;
  name: string;
  /** Flow type that the file declares outside the flow; undefined if it declares none. */
  type: string | undefined;
  /** The flow, as JSON or JSON text; undefined if the file does not contain it. */
  content: unknown;
  /** Faults of the file around the flow, such as references of a template to resources that do not exist. */
  faults: ContactFlowFinding[];
  isFromTemplate: boolean;
};
