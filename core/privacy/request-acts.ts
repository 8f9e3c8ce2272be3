import * as z from 'zod';
import { isVisiblyAtLeast, written } from '../text/written.ts';
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
  act('grant-data', { text: words(2000) }),
  act('refuse-data', { reason: words(1000) }),
  act('hold', { reason: words(1000) }),
  act('lift-hold', { reason: words(1000) }),
] as const;
