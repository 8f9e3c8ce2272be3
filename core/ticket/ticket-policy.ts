import * as z from 'zod';
import { ChannelPolicies, defaultChannelPolicies } from '../messages/channel-policy.ts';
import { defaultMessageBudget, MessageBudget } from '../messages/message-budget.ts';
import {
  defaultNotificationPolicies,
  NotificationPolicies,
} from '../messages/notification-policy.ts';
import { ZaloTemplate } from '../messages/zalo-template.ts';
import { ClockRule } from '../sla/sla-row.ts';
import { defaultGatewayRules, GatewayRules } from '../sms-gateway/breaker.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

const Count = z.number().int().positive();
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Dated limits for tickets that are neither clocks nor escalation steps. */
export const TicketPolicy = z.strictObject({
  /** Maximum pause per cycle while waiting for the citizen, in working days. */
  waiting: z.strictObject({ maxDays: Count }),
  /** Maximum extension of a clock: in working days, or in hours for a clock that runs on wall-clock time. */
  extension: z.strictObject({ maxWorkingDays: Count, maxHours: Count }),
  /** Days after an answer until a ticket closes automatically. */
  closing: z.strictObject({ afterDays: Count }),
  /** Days in which the citizen may reopen a ticket, counted from the answer or from an end without one. */
  reopening: z.strictObject({ withinDays: Count }),
  /** Number of returns from which a supervisor decides on the assignment. */
  returning: z.strictObject({ toSupervisorAt: Count }),
  /**
   * Maximum number of tickets merged into one. Their citizens are notified in one DynamoDB transaction, which holds at most
   * 100 writes.
   */
  merging: z.strictObject({ maxTickets: Count.max(90) }),
  /**
   * Maximum actions of a citizen on one ticket per day, and the minimum minutes between notifications to the unit about
   * unrequested messages.
   */
  citizen: z.strictObject({ maxActsPerDay: Count, tellUnitEveryMinutes: Count }),
  /** Highest rating that still offers the citizen to reopen the ticket. */
  rating: z.strictObject({ lowUpTo: Count }),
  /** Days to look back for likely duplicates: by phone number, and by topic and area. */
  repeats: z.strictObject({ sameNumberDays: Count, samePlaceDays: Count }),
  /**
   * Time limits for revealing an identity: hours until the second person must approve, then hours until it must be opened.
   */
  reveal: z.strictObject({ approveWithinHours: Count, openWithinHours: Count }),
  /**
   * Limits for callbacks: time until the first and next attempt, maximum attempts and requests, and minutes for which one
   * operator reserves a callback.
   */
  callback: z.strictObject({
    within: ClockRule,
    again: ClockRule,
    maxTries: Count,
    maxPerTicket: Count,
    heldMinutes: Count,
    /** Maximum calls by the hotline to one number per day, whatever their results. */
    callsPerNumberAndDay: Count.optional(),
  }),
  /** Limits for a ticket's photos: number, size, dimensions, and minutes before another photo notifies the unit again. */
  photos: z.strictObject({
    perTicket: Count,
    maxBytes: Count,
    maxSide: Count,
    maxMegapixels: Count,
    tellAgainAfterMinutes: Count,
  }),
  /**
   * Rate limits for opening reports: per phone number, IP address (mobile carriers share one among many users), browser and
   * call.
   */
  opening: z.strictObject({
    perNumberAndHour: Count,
    perNumberAndDay: Count,
    perAddressAndHour: Count,
    perDeviceAndDay: Count,
    perCall: Count,
    /**
     * Process age in minutes from which the first attempt per key and window is counted in memory only, so that most reports
     * need no write to a counter.
     */
    firstUncountedAfterMinutes: Count.optional(),
  }),
  /**
   * Limits for emergencies, which are never rejected. Above them notifications are bundled: per sender or network and hour,
   * and per unit in a period. Their SMS have a separate daily budget.
   */
  emergencies: z
    .strictObject({
      perSenderAndHour: Count,
      perUnit: Count,
      perUnitWithinMinutes: Count,
      /** Minutes per bundle of emergencies; at most 20, because the bundle queue checks a claim for up to 25 minutes. */
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
   * Rate limits for callers: calls per number (above it the number's tickets aren't looked up), wrong codes per caller, and
   * callback requests per number.
   */
  telephone: z.strictObject({
    callsPerNumberAndHour: Count,
    /** Minutes after a report within which another call from the same number counts as a repeat call. */
    repeatMinutes: Count,
    wrongCodesPerCallerAndHour: Count,
    /** Maximum status look-ups per ticket and day by callers from other numbers. */
    lookUpsPerCodeAndDay: Count,
    callbacksPerNumberAndDay: Count,
  }),
  /**
   * Limits for reminders of lost ticket codes: requests per IP address and in total, codes per SMS, and SMS per ticket, so
   * that an untrusted client can't use up the ticket's SMS budget.
   */
  lostCode: z
    .strictObject({ perAddressAndHour: Count, perDay: Count, maxCodes: Count, perTicket: Count })
    .default({ perAddressAndHour: 10, perDay: 2000, maxCodes: 3, perTicket: 2 }),
  /**
   * Legal time limits for data requests: working days to the first answer, days to completion, and days of the one extension.
   * Not yet confirmed by the province.
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
  /** Quiet hours, in which messages to citizens and P3 and P4 notifications wait. */
  quiet: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  /** SMS limits per ticket and per number. Older rows also hold `perDay`, which is ignored; `budget` has the daily limit. */
  sms: z.object({
    perTicket: Count,
    perNumberAndDay: Count,
    /** Rules for falling back from the SMS gateway to Amazon SNS, for stages that have a gateway. */
    gateway: GatewayRules.default(defaultGatewayRules),
  }),
  budget: MessageBudget.default(defaultMessageBudget),
  /** Notification policies for officers, unit heads and the province's leadership, with their daily SMS limits. */
  notifications: NotificationPolicies.default(defaultNotificationPolicies),
  /** Notification channels in order of preference, with the wait before the next channel is tried. */
  channels: ChannelPolicies.default(defaultChannelPolicies),
  /** Approved templates of Zalo Notification Service (ZNS). A notification without a template skips this channel. */
  zaloTemplates: z.array(ZaloTemplate).default([]),
  ...validity,
});
export type TicketPolicy = z.infer<typeof TicketPolicy>;

/** Returns the ticket policy in force on a day; throws if the directory has none. */
export function getTicketPolicy(
  { life }: { life: readonly TicketPolicy[] },
  on: Date,
): TicketPolicy {
  const date = localDate(on);
  const row = life.find((candidate) => isValidOn(candidate, date));
  if (!row) throw new Error(`The directory has no ticket policy (table life) on ${date}`);
  return row;
}
