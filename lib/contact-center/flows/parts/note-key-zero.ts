import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import type { Part } from './part.ts';

/** Name of the flow block for key 0. In surge level `self-registration` only callers who pressed 0 wait for an operator. */
export const keyZero = 'Note key 0';

export const noteKeyZero = (next: string): Part => ({
  [keyZero]: setAttributes({ attributes: { keyZero: 'yes' }, next, error: next }),
});
