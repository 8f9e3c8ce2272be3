import * as z from 'zod';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { Correction, typedCorrection } from './correction.ts';
import { DataRight } from './data-right.ts';

const words = (most: number) =>
  written(most, 'words-required').refine(isVisiblyAtLeast(5), 'words-too-short');

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape });

/** Files a data request, by the citizen or by an operator on their behalf. */
export const askData = act('ask-data', { right: DataRight, text: written(1000).optional() });

/** Actions of a supervisor on a data request or legal hold. */
export const dataDecisions = [
  act('delay-data', { reason: words(1000) }),
  act('refuse-data', { reason: words(1000) }),
  act('hold', { reason: words(1000) }),
  act('lift-hold', { reason: words(1000) }),
] as const;

const done = { text: words(2000) };

/** Grants a data request; a correction comes in plain text, as typed. */
export const grantTyped = act('grant-data', { ...done, ...typedCorrection });

/** Grants a data request with contact and name already encrypted; never accepted from JSON. */
export const grantSealed = act('grant-data', { ...done, corrected: Correction.optional() });
