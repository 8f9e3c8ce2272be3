import type { JsonObject } from '../../assembly/template.ts';
import type { Action } from '../flow.ts';
import type { Step } from '../transcript.ts';
import type { Call, Frame, Outcome } from './contact.ts';

/** Input of one action: its position in the flow, its resolved parameters, and the transcript step that it fills. */
export type Visit = {
  call: Call;
  frame: Frame;
  action: Action;
  parameters: JsonObject;
  step: Step;
};

export type Perform = (visit: Visit) => Outcome | Promise<Outcome>;

export const find = ({ step }: Visit, rule: string, message: string): void => {
  step.findings.push({ rule, message });
};
