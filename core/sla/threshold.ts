import * as z from 'zod';
import { PersonRole } from '../directory/people.ts';
import { UnitCode } from '../directory/unit.ts';
import { validity } from '../time/validity.ts';

/** Whom a rung tells. `above-head` counts the steps of the chain behind the head of the unit. */
const Notify = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('handler') }),
  z.strictObject({ to: z.literal('duty') }),
  z.strictObject({ to: z.literal('head') }),
  z.strictObject({ to: z.literal('above-head'), steps: z.number().int().positive() }),
  z.strictObject({ to: z.literal('unit'), unit: UnitCode, role: PersonRole }),
]);
export type Notify = z.infer<typeof Notify>;

/** At this share of a clock, these people are told. */
export const Threshold = z.strictObject({
  percent: z.number().int().positive(),
  action: z.string().min(1),
  notify: z.array(Notify).min(1),
  /** Told besides while nobody has acknowledged: who was alerted may not have seen it. */
  unacknowledged: z.array(Notify).min(1).optional(),
  ...validity,
});
export type Threshold = z.infer<typeof Threshold>;

export const Ladder = z.array(Threshold).min(1);
export type Ladder = z.infer<typeof Ladder>;
