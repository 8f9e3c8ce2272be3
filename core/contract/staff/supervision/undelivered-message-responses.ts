import * as z from 'zod';
import { UnitRef } from '../../../directory/model/organization/unit.ts';
import { FailureFollowUp, NotificationChannel } from '../../../messages/notification.ts';
import { BudgetStoppableMessage } from '../../../messages/schedule/message-budget.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { ResponseInstant } from '../../shared-responses.ts';

export const UndeliveredResponse = z.strictObject({
  undelivered: z.array(
    z.strictObject({
      /** Id of the undelivered notification, for `POST /api/staff/undelivered/{id}/seen`. */
      id: z.string(),
      code: TicketCode,
      at: ResponseInstant,
      channel: NotificationChannel,
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
      reason: z.string(),
      /** Reaction of the hotline to the failed delivery: `followed` as a code, `next` as a text for people. */
      followed: FailureFollowUp.optional(),
      next: z.string(),
    }),
  ),
  /** Webhook subscribers to which deliveries currently fail. The hotline retries automatically. */
  systems: z.array(
    z.strictObject({
      name: z.string(),
      failingSince: ResponseInstant,
      failures: z.int(),
      /** Cause of the last failed delivery: `not-reached`, `gone`, or `status-` followed by the HTTP status. */
      why: z.string(),
    }),
  ),
  /**
   * Today's SMS cost without emergencies. `stopped` lists the kinds of messages that are currently not sent, because the
   * daily budget is nearly used up.
   */
  budget: z.strictObject({
    usdPerDay: z.number(),
    spentUsd: z.number(),
    forecastUsd: z.number(),
    stopped: z.array(BudgetStoppableMessage),
  }),
  next: z.string().optional(),
});

export const UndeliveredSeenResponse = z.strictObject({ id: z.string(), seenAt: ResponseInstant });
