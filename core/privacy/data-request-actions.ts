import * as z from 'zod';
import { buildBoundedTextSchema, buildMinVisibleLengthCheck } from '../text/bounded-text-schema.ts';
import { DataCorrection, plainTextCorrectionShape } from './correction.ts';
import { DataSubjectRight } from './data-right.ts';

const buildReasonSchema = (most: number) =>
  buildBoundedTextSchema(most, 'words-required').refine(
    buildMinVisibleLengthCheck(5),
    'words-too-short',
  );

const buildActionSchema = <Name extends string, Shape extends z.core.$ZodLooseShape>(
  name: Name,
  shape: Shape,
) => z.strictObject({ act: z.literal(name), ...shape });

/** Action that files a data subject request. The citizen or an operator on their behalf can perform it. */
export const dataRequestAction = buildActionSchema('ask-data', {
  right: DataSubjectRight,
  text: buildBoundedTextSchema(1000).optional(),
});

/** Actions by which a supervisor decides on a data subject request or a legal hold. */
export const dataRequestDecisionActions = [
  buildActionSchema('delay-data', { reason: buildReasonSchema(1000) }),
  buildActionSchema('refuse-data', { reason: buildReasonSchema(1000) }),
  buildActionSchema('hold', { reason: buildReasonSchema(1000) }),
  buildActionSchema('lift-hold', { reason: buildReasonSchema(1000) }),
] as const;

const grantFields = { text: buildReasonSchema(2000) };

/** Action that grants a data subject request. The correction is in plain text. */
export const grantDataRequestActionWithPlainTextCorrection = buildActionSchema('grant-data', {
  ...grantFields,
  ...plainTextCorrectionShape,
});

/**
 * Action that grants a data subject request. Corrected contact and name are encrypted already, so the action is never
 * accepted from JSON.
 */
export const grantDataRequestActionWithEncryptedCorrection = buildActionSchema('grant-data', {
  ...grantFields,
  corrected: DataCorrection.optional(),
});
