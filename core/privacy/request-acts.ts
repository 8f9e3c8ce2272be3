import * as z from 'zod';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import { Correction, typedCorrectionShape } from './correction.ts';
import { DataRight } from './data-right.ts';

const words = (most: number) =>
  boundedText(most, 'words-required').refine(hasVisibleLength(5), 'words-too-short');

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape });

/** Action that files a data subject request. The citizen or an operator on their behalf can perform it. */
export const dataRequestAction = act('ask-data', {
  right: DataRight,
  text: boundedText(1000).optional(),
});

/** Actions by which a supervisor decides on a data subject request or a legal hold. */
export const dataDecisionActions = [
  act('delay-data', { reason: words(1000) }),
  act('refuse-data', { reason: words(1000) }),
  act('hold', { reason: words(1000) }),
  act('lift-hold', { reason: words(1000) }),
] as const;

const done = { text: words(2000) };

/** Action that grants a data subject request. The correction is in plain text. */
export const grantActionWithTypedCorrection = act('grant-data', {
  ...done,
  ...typedCorrectionShape,
});

/**
 * Action that grants a data subject request. Corrected contact and name are encrypted already, so the action is never
 * accepted from JSON.
 */
export const grantActionWithCiphertext = act('grant-data', {
  ...done,
  corrected: Correction.optional(),
});
