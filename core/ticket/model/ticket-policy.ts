import * as z from 'zod';
import { ZaloTemplate } from '../../messages/compose/zalo-template.ts';
import { ChannelPolicies, defaultChannelPolicies } from '../../messages/schedule/channel-policy.ts';
import { defaultMessageBudget, MessageBudget } from '../../messages/schedule/message-budget.ts';
import {
  defaultNotificationPolicies,
  NotificationPolicies,
} from '../../messages/schedule/notification-policy.ts';
import { TimeLimit } from '../../sla/time-limit.ts';
import { defaultSmsBreakerConfig, SmsBreakerConfig } from '../../sms-gateway/circuit-breaker.ts';
import { LocalDate, toLocalDate } from '../../time/local-date.ts';
import { isValidOn, validityFields } from '../../time/validity.ts';
import { ReportMedium } from './fields/report-medium.ts';

const Count = z.number().int().positive();
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * Limits for handling tickets, except clocks and escalation steps. Each version of this ticket policy is valid for a range
 * of dates.
 */
export const TicketPolicy = z.strictObject({
  /** Maximum total pause of the clocks per cycle, in working days, while the hotline waits for the citizen's answer. */
  waiting: z.strictObject({ maxDays: Count }),
  /** Maximum extension of a clock: in working days, or in hours if the clock runs on wall-clock time. */
  extension: z.strictObject({ maxWorkingDays: Count, maxHours: Count }),
  /** Days after an answer until the ticket closes automatically. */
  closing: z.strictObject({ afterDays: Count }),
  /** Days within which the citizen may reopen a ticket, counted from the answer, or from the end if there was no answer. */
  reopening: z.strictObject({ withinDays: Count, maxTimes: Count.default(3) }),
  /** Number of times that units may return the ticket before only a supervisor can assign it. */
  returning: z.strictObject({ toSupervisorAt: Count }),
  /**
   * Maximum number of tickets merged into one ticket. All their citizens are notified in one DynamoDB transaction, which is
   * limited to 100 writes.
   */
  merging: z.strictObject({ maxTickets: Count.max(90) }),
  /**
   * Limits for citizens: actions per ticket and day, and minimum minutes between notifications to the unit about messages
   * that answer no question.
   */
  citizen: z.strictObject({ maxActsPerDay: Count, tellUnitEveryMinutes: Count }),
  /** Highest rating that counts as low. A citizen who gives a low rating is offered to reopen the ticket. */
  rating: z.strictObject({ lowUpTo: Count }),
  /**
   * Number of days within which tickets count as likely duplicates: with the same phone number, and with the same topic and
   * area.
   */
  repeats: z.strictObject({ sameNumberDays: Count, samePlaceDays: Count }),
  /**
   * Time limits for revealing an identity: hours for a second person to approve the request, then hours for the requester to
   * open the identity.
   */
  reveal: z.strictObject({ approveWithinHours: Count, openWithinHours: Count }),
  /**
   * Limits for callbacks: time until the first and the next call attempt, maximum numbers of attempts and requests, and
   * minutes for which an operator reserves a callback.
   */
  callback: z.strictObject({
    within: TimeLimit,
    again: TimeLimit,
    maxTries: Count,
    maxPerTicket: Count,
    heldMinutes: Count,
    /** Maximum number of calls per day from the hotline to one phone number, whether answered or not. */
    callsPerNumberAndDay: Count.optional(),
  }),
  /**
   * Limits for photos on a ticket: number, file size, dimensions, and minutes after which another photo notifies the unit
   * again.
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
     * Minutes after the start of a Lambda environment from which the first attempt per rate-limit key and window is counted
     * in memory only. Most reports then need no write to a counter.
     */
    firstUncountedAfterMinutes: Count.optional(),
  }),
  /**
   * Limits for emergencies. Reports above a limit are accepted, but their notifications are bundled. One limit counts
   * reports per sender or network and hour, the other one messages per recipient and period. SMS about emergencies have a
   * separate daily limit.
   */
  emergencies: z
    .strictObject({
      perSenderAndHour: Count,
      perUnit: Count,
      perUnitWithinMinutes: Count,
      /**
       * Minutes for which notifications about emergencies are collected in one bundle. At most 20, because the queued check
       * of a bundle runs for at most 25 minutes.
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
   * Minutes that a chat waits for an operator before the citizen is offered a callback or a ticket. Waiting chats are
   * checked every minute.
   */
  chat: z
    .strictObject({ offerAfterMinutes: z.number().int().min(1).max(20) })
    .default({ offerAfterMinutes: 3 }),
  /**
   * Rate limits for telephone callers: calls per phone number, wrong ticket codes per caller, and callback requests per
   * phone number. Above the limit for calls, the caller's tickets are no longer looked up by phone number.
   */
  telephone: z.strictObject({
    callsPerNumberAndHour: Count,
    /** Minutes after a report during which another call from the same phone number counts as a repeat call. */
    repeatMinutes: Count,
    wrongCodesPerCallerAndHour: Count,
    /**
     * Maximum number of status look-ups by telephone per ticket and day, by callers with another phone number than the
     * ticket's.
     */
    lookUpsPerCodeAndDay: Count,
    callbacksPerNumberAndDay: Count,
  }),
  /**
   * Limits for sending lost ticket codes by SMS: requests per IP address and in total, codes per SMS, and SMS per ticket.
   * They prevent attackers from using up a ticket's SMS limit.
   */
  lostCode: z
    .strictObject({ perAddressAndHour: Count, perDay: Count, maxCodes: Count, perTicket: Count })
    .default({ perAddressAndHour: 10, perDay: 2000, maxCodes: 3, perTicket: 2 }),
  /**
   * Legal time limits for data subject requests, not yet confirmed by the province: working days to the first answer, days
   * to completion, and days of the single extension.
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
  /** Quiet hours. In these hours, messages to citizens (except codes) and notifications about P3 and P4 tickets are held. */
  quiet: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  /**
   * SMS limits per ticket and per phone number. Older directory rows also contain `perDay`, which is ignored because
   * `budget` limits the daily cost.
   */
  sms: z.object({
    perTicket: Count,
    perNumberAndDay: Count,
    /**
     * Rules for sending SMS by Amazon SNS when the domestic SMS gateway fails. They apply only to stages with such a
     * gateway.
     */
    gateway: SmsBreakerConfig.default(defaultSmsBreakerConfig),
  }),
  budget: MessageBudget.default(defaultMessageBudget),
  /** Rules on when officers, unit heads and the province's leadership are notified, and how many SMS per day they get. */
  notifications: NotificationPolicies.default(defaultNotificationPolicies),
  /** Notification channels in order of use, each with the time to wait before the next channel is tried. */
  channels: ChannelPolicies.default(defaultChannelPolicies),
  /** Approved templates of Zalo Notification Service (ZNS). Notifications without a template skip the ZNS channel. */
  zaloTemplates: z.array(ZaloTemplate).default([]),
  /**
   * Which reports staff must enter in the national feedback system: those that were opened on or after `from` and arrived in
   * one of the ways in `media`. If undefined, staff enter none. Services, topics and reasons for ending tickets can be exempt.
   */
  nationalSystem: z
    .strictObject({
      from: LocalDate,
      media: z.array(ReportMedium).min(1),
      /** Whether the province still has to confirm the rule. */
      isProposal: z.boolean(),
    })
    .optional(),
  ...validityFields,
});
export type TicketPolicy = z.infer<typeof TicketPolicy>;

/** Returns the ticket policy (limits for handling tickets) that is valid on a day. Throws if the directory has none. */
export function getTicketPolicy(
  { life: policies }: { life: readonly TicketPolicy[] },
  on: Date,
): TicketPolicy {
  const date = toLocalDate(on);
  const row = policies.find((candidate) => isValidOn(candidate, date));
  if (!row) throw new Error(`The directory has no ticket policy (table life) on ${date}`);
  return row;
}
