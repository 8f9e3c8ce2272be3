import * as z from 'zod';
import { UnitCode } from '../directory/unit.ts';
import { LocalDate } from '../time/local-date.ts';

/** Who says it, where it is written, and until when somebody stands by it. */
export const standing = {
  owner: UnitCode,
  source: z.strictObject({
    title: z.string().min(1).max(200),
    number: z.string().min(1).max(60).optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
  /** The owner itself has not yet read and confirmed it: the public is told so. */
  needsConfirmation: z.boolean(),
  reviewedOn: LocalDate,
  /** The last day on which it is shown as current. */
  expiresOn: LocalDate,
};

type Standing = { reviewedOn: LocalDate; expiresOn: LocalDate };

/** Whether its owner still stands by it on that day. */
export const isCurrentOn = ({ expiresOn }: Pick<Standing, 'expiresOn'>, date: LocalDate): boolean =>
  date <= expiresOn;

/** A text that ends before somebody has read it is entered wrongly. */
export const endsTooSoon = ({ reviewedOn, expiresOn }: Standing): boolean => expiresOn < reviewedOn;
