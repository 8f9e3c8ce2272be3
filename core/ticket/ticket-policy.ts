import * as z from 'zod';
import { ChannelPolicies, defaultChannelPolicies } from '../messages/channel-policy.ts';
import { defaultMessageBudget, MessageBudget } from '../messages/message-budget.ts';
import {
  defaultNotificationPolicies,
  NotificationPolicies,
} from '../messages/notification-policy.ts';
import { ZaloTemplate } from '../messages/zalo-template.ts';
import { TimeLimit } from '../sla/sla-row.ts';
import { defaultGatewayRules, GatewayRules } from '../sms-gateway/breaker.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

const Count = z.number().int().positive();
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * Limits for tickets that are neither clocks nor escalation steps. Each version of the policy is valid for a range of dates.
 */
export const TicketPolicy = z.strictObject({
  /** Maximum total time, in working days per cycle, for which the clocks pause while the hotline waits for the citizen. */
  waiting: z.strictObject({ maxDays: Count }),
  /** Maximum extension of a clock: in working days, or in hours if the clock runs on wall-clock time. */
  extension: z.strictObject({ maxWorkingDays: Count, maxHours: Count }),
  /** Days after an answer until the ticket closes automatically. */
  closing: z.strictObject({ afterDays: Count }),
  /** Days within which the citizen may reopen a ticket, counted from the answer, or from the end if there was no answer. */
  reopening: z.strictObject({ withinDays: Count }),
  /** Number of returns from which only a supervisor may decide about the assignment. */
  returning: z.strictObject({ toSupervisorAt: Count }),
  /**
   * Maximum number of tickets merged into one ticket. Their citizens are notified in one DynamoDB transaction, which has at
   * most 100 writes.
   */
  merging: z.strictObject({ maxTickets: Count.max(90) }),
  /**
   * Limits for citizens: `maxActsPerDay` actions per ticket and day, and `tellUnitEveryMinutes` minutes between notifications
   * to the unit about messages that it did not request.
   */
  citizen: z.strictObject({ maxActsPerDay: Count, tellUnitEveryMinutes: Count }),
  /** Highest rating at which the citizen is still offered to reopen the ticket. */
  rating: z.strictObject({ lowUpTo: Count }),
  /** Number of days to look back for likely duplicates: by phone number, and by topic and area. */
  repeats: z.strictObject({ sameNumberDays: Count, samePlaceDays: Count }),
  /**
   * Time limits for revealing an identity: hours within which the second person must approve, then hours within which the
   * requester must open it.
   */
  reveal: z.strictObject({ approveWithinHours: Count, openWithinHours: Count }),
  /**
   * Limits for callbacks: time until the first and next attempt, maximum numbers of attempts and requests, and minutes for
   * which an operator's claim is valid.
   */
  callback: z.strictObject({
    within: TimeLimit,
    again: TimeLimit,
    maxTries: Count,
    maxPerTicket: Count,
    heldMinutes: Count,
    /** Maximum number of calls per day from the hotline to one phone number, whatever their results. */
    callsPerNumberAndDay: Count.optional(),
  }),
  /**
   * Limits for photos on a ticket: number, file size, dimensions, and minutes before another photo notifies the unit again.
   */
  photos: z.strictObject({
    perTicket: Count,
    maxBytes: Count,
    maxSide: Count,
    maxMegapixels: Count,
    tellAgainAfterMinutes: Count,
  }),
  /**
   * Rate limits for opening tickets: per phone number, per IP address (mobile carriers share one among many users), per
   * browser and per call.
   */
  opening: z.strictObject({
    perNumberAndHour: Count,
    perNumberAndDay: Count,
    perAddressAndHour: Count,
    perDeviceAndDay: Count,
    perCall: Count,
    /**
     * Minutes after a process start from which the first attempt per rate-limit key and window is counted in memory only.
     * Most reports then need no write to a counter.
     */
    firstUncountedAfterMinutes: Count.optional(),
  }),
  /**
   * Limits for emergencies, which are never rejected. Above these limits, notifications are bundled: per sender or network
   * and hour, and per unit and period. SMS about emergencies have a separate daily budget.
   */
  emergencies: z
    .strictObject({
      perSenderAndHour: Count,
      perUnit: Count,
      perUnitWithinMinutes: Count,
      /**
       * Minutes for which notifications about emergencies are collected in one bundle. At most 20, because the bundle queue
       * checks a claim for up to 25 minutes.
       */
      bundleMinutes: z.number().int().min(5).max(20),
      smsPerDay: Count,
    })
    .default({
      perSenderAndHour: 3,
      perUnit: 10,
      perUnitWithinMinutes: 15,
      bundleMinutes: 5,
      smsPerDay: 5000,
    }),
  /**
   * Minutes that a chat waits for an operator before the citizen is offered a callback or a ticket. Waiting chats are checked
   * once a minute.
   */
  chat: z
    .strictObject({ offerAfterMinutes: z.number().int().min(1).max(20) })
    .default({ offerAfterMinutes: 3 }),
  /**
   * Rate limits for telephone callers: calls per phone number (above the limit, the caller's tickets are not looked up),
   * wrong ticket codes per caller, and callback requests per phone number.
   */
  telephone: z.strictObject({
    callsPerNumberAndHour: Count,
    /** Minutes after a report during which another call from the same phone number counts as a repeat call. */
    repeatMinutes: Count,
    wrongCodesPerCallerAndHour: Count,
    /** Maximum number of status look-ups per ticket and day by callers from other phone numbers. */
    lookUpsPerCodeAndDay: Count,
    callbacksPerNumberAndDay: Count,
  }),
  /**
   * Limits for sending lost ticket codes: requests per IP address and in total, codes per SMS, and SMS per ticket. They
   * prevent an untrusted client from using up a ticket's SMS budget.
   */
  lostCode: z
    .strictObject({ perAddressAndHour: Count, perDay: Count, maxCodes: Count, perTicket: Count })
    .default({ perAddressAndHour: 10, perDay: 2000, maxCodes: 3, perTicket: 2 }),
  /**
   * Legal time limits for data subject requests: working days to the first answer, days to completion, and days of the only
   * extension. The province has not confirmed them yet.
   */
  dataRights: z
    .strictObject({
      answerWithinDays: Count,
      doneWithinDays: z.strictObject({ see: Count, correct: Count, erase: Count }),
      maxExtensionDays: Count,
    })
    .default({
      answerWithinDays: 2,
      doneWithinDays: { see: 10, correct: 10, erase: 20 },
      maxExtensionDays: 15,
    }),
  /** Quiet hours, during which messages to citizens and notifications about P3 and P4 tickets wait. */
  quiet: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  /**
   * SMS limits per ticket and per phone number. Older directory rows also contain `perDay`, which is ignored; `budget` has
   * the daily limit.
   */
  sms: z.object({
    perTicket: Count,
    perNumberAndDay: Count,
    /** Rules for falling back from the domestic SMS gateway to Amazon SNS, for deployments with such a gateway. */
    gateway: GatewayRules.default(defaultGatewayRules),
  }),
  budget: MessageBudget.default(defaultMessageBudget),
  /** Notification policies for officers, unit heads and the province's leadership, with their daily SMS limits. */
  notifications: NotificationPolicies.default(defaultNotificationPolicies),
  /** Notification channels in order of preference, each with the time to wait before the next channel is tried. */
  channels: ChannelPolicies.default(defaultChannelPolicies),
  /** Approved templates of Zalo Notification Service (ZNS). A notification that has no template skips this channel. */
  zaloTemplates: z.array(ZaloTemplate).default([]),
  ...validity,
});
export type TicketPolicy = z.infer<typeof TicketPolicy>;

/** Returns the ticket policy that is valid on a day. Throws if the directory has none. */
export function getTicketPolicy(
  { life }: { life: readonly TicketPolicy[] },
  on: Date,
): TicketPolicy {
  const date = toLocalDate(on);
  const row = life.find((candidate) => isValidOn(candidate, date));
  if (!row) throw new Error(`The directory has no ticket policy (table life) on ${date}`);
  return row;
}
