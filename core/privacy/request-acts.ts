import * as z from 'zod';
import { boundedTextSchema, buildMinVisibleLengthCheck } from '../text/written.ts';
import { DataCorrection, typedCorrectionShape } from './correction.ts';
import { DataSubjectRight } from './data-right.ts';

const words = (most: number) =>
  boundedTextSchema(most, 'words-required').refine(
    buildMinVisibleLengthCheck(5),
    'words-too-short',
  );

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape });

/** Action that files a data subject request. The citizen or an operator on their behalf can perform it. */
export const dataRequestAction = act('ask-data', {
  right: DataSubjectRight,
  text: boundedTextSchema(1000).optional(),
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
export const grantActionWithPlainTextCorrection = act('grant-data', {
  ...done,
  ...typedCorrectionShape,
});

/**
 * Action that grants a data subject request. Corrected contact and name are encrypted already, so the action is never
 * accepted from JSON.
 */
export const grantActionWithEncryptedCorrection = act('grant-data', {
  ...done,
  corrected: DataCorrection.optional(),
});
