import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { AlertChannel, Followed } from '../messages/alert.ts';
import { GivingWay } from '../messages/message-budget.ts';
import { TicketCode } from '../ticket/code.ts';
import { Moment } from './shared-answers.ts';

export const UndeliveredAnswer = z.strictObject({
  undelivered: z.array(
    z.strictObject({
      /** Names it to `POST /api/staff/undelivered/{id}/seen`. */
      id: z.string(),
      code: TicketCode,
      at: Moment,
      channel: AlertChannel,
      recipient: z.union([
        z.strictObject({ kind: z.literal('citizen') }),
        z.strictObject({
          kind: z.literal('officer'),
          unit: UnitRef,
          unitName: z.string().optional(),
          role: z.string(),
        }),
      ]),
      about: z.string(),
      /** Why, in words. */
      reason: z.string(),
      /** What was done next: for programs, and in words. */
      followed: Followed.optional(),
      next: z.string(),
    }),
  ),
  /** Other systems that take nothing of what they are told: what waits for them is sent again by itself. */
  systems: z.array(
    z.strictObject({
      name: z.string(),
      failingSince: Moment,
      failures: z.int(),
      /** `not-reached`, `gone`, or `status-` and what it answered. */
      why: z.string(),
    }),
  ),
  /** What the SMS of today cost, emergencies apart, and which messages are not sent by SMS at present. */
  budget: z.strictObject({
    usdPerDay: z.number(),
    spentUsd: z.number(),
    forecastUsd: z.number(),
    stopped: z.array(GivingWay),
  }),
  next: z.string().optional(),
});

export const SeenAnswer = z.strictObject({ id: z.string(), seenAt: Moment });
