import * as z from 'zod';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { Correction, typedCorrection } from './correction.ts';
import { DataRight } from './data-right.ts';

const words = (most: number) =>
  written(most, 'words-required').refine(isVisiblyAtLeast(5), 'words-too-short');

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.strictObject({ act: z.literal(name), ...shape });

/** Asked by whoever wrote the ticket, or for them by whoever has them on the telephone. */
export const askData = act('ask-data', { right: DataRight, text: written(1000).optional() });

/** What a supervisor does about it. */
export const dataDecisions = [
  act('delay-data', { reason: words(1000) }),
  act('refuse-data', { reason: words(1000) }),
  act('hold', { reason: words(1000) }),
  act('lift-hold', { reason: words(1000) }),
] as const;

const done = { text: words(2000) };

/** What was asked for is done; of a correction, how it reads from now on, as it is typed. */
export const grantTyped = act('grant-data', { ...done, ...typedCorrection });

/** The same with what says who somebody is sealed: no door that reads JSON takes it. */
export const grantSealed = act('grant-data', { ...done, corrected: Correction.optional() });
