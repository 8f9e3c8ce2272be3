import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import type { FlowPart } from './part.ts';

/** Name of the flow block for key 0. At surge level `self-registration`, only callers who pressed 0 wait for an operator. */
export const keyZeroBlock = 'Note key 0';

export function recordKeyZero(next: string): FlowPart {
  return {
    [keyZeroBlock]: setAttributes({ attributes: { keyZero: 'yes' }, next, error: next }),
  };
}
