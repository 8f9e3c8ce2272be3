import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import type { Part } from './part.ts';

/** The step that key 0 leads to: at the level `self-registration` only callers with this attribute wait for an operator. */
export const keyZero = 'Note key 0';

export const noteKeyZero = (next: string): Part => ({
  [keyZero]: setAttributes({ attributes: { keyZero: 'yes' }, next, error: next }),
});
