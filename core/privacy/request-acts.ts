import * as z from 'zod';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import { Correction, typedCorrectionShape } from './correction.ts';
import { DataRight } from './data-right.ts';

const words = (most: number) =>
  boundedText(most, 'words-required').refine(hasVisibleLength(5), 'words-too-short');

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape });

/** Files a data request, by the citizen or by an operator on their behalf. */
export const dataRequestAction = act('ask-data', {
  right: DataRight,
  text: boundedText(1000).optional(),
});

/** Actions of a supervisor on a data request or legal hold. */
export const dataDecisionActions = [
  act('delay-data', { reason: words(1000) }),
  act('refuse-data', { reason: words(1000) }),
  act('hold', { reason: words(1000) }),
  act('lift-hold', { reason: words(1000) }),
] as const;

const done = { text: words(2000) };

/** Grants a data request; a correction comes in plain text, as typed. */
export const grantActionWithTypedCorrection = act('grant-data', {
  ...done,
  ...typedCorrectionShape,
});

/** Grants a data request with contact and name already encrypted; never accepted from JSON. */
export const grantActionWithCiphertext = act('grant-data', {
  ...done,
  corrected: Correction.optional(),
});
