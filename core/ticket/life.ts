import * as z from 'zod';
import { ChannelPolicies, usualChannels } from '../messages/channel-policy.ts';
import { MessageBudget, usualBudget } from '../messages/message-budget.ts';
import { NotificationPolicies, usualPolicies } from '../messages/notification-policy.ts';
import { ZaloTemplate } from '../messages/zalo-template.ts';
import { ClockRule } from '../sla/sla-row.ts';
import { GatewayRules, usualRules } from '../sms-gateway/breaker.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

const Count = z.number().int().positive();
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The numbers of a ticket's life that no clock and no ladder holds. */
export const Life = z.strictObject({
  /** Working days that the clocks of a cycle may stand in all, waiting for the citizen. */
  waiting: z.strictObject({ mostDays: Count }),
  /** The longest extension: of a clock in working time, and of one around the clock. */
  extension: z.strictObject({ mostWorkingDays: Count, mostHours: Count }),
  /** After an answer that nobody objects to. */
  closing: z.strictObject({ afterDays: Count }),
  /** After the answer, or after the end without one. */
  reopening: z.strictObject({ withinDays: Count }),
  /** The how-manieth return goes to the supervisor. */
  returning: z.strictObject({ toSupervisorAt: Count }),
  /** That one ticket takes in: their citizens are told together, and a transaction holds a hundred writes. */
  merging: z.strictObject({ mostTickets: Count.max(90) }),
  /** Of one ticket, by its citizen in a day; and how often its unit hears of what nobody asked for. */
  citizen: z.strictObject({ mostActsPerDay: Count, tellUnitEveryMinutes: Count }),
  /** Scores up to this one bring the offer to reopen. */
  rating: z.strictObject({ lowUpTo: Count }),
  /** How far back a ticket with the same number, or the same topic and area, may be the same matter. */
  repeats: z.strictObject({ sameNumberDays: Count, samePlaceDays: Count }),
  /** A second person agrees to the opening of an identity in this time, and then it must be opened in this. */
  reveal: z.strictObject({ approveWithinHours: Count, openWithinHours: Count }),
  /** When a citizen is called who asked for it, and again after nobody answered; how long the number is one operator's. */
  callback: z.strictObject({
    within: ClockRule,
    again: ClockRule,
    mostTries: Count,
    mostPerTicket: Count,
    heldMinutes: Count,
    /** That the hotline itself makes to one number, whatever came of them. */
    callsPerNumberAndDay: Count.optional(),
  }),
  /** Of a ticket's photos: how many, how large each, and how soon the unit hears of more. */
  photos: z.strictObject({
    perTicket: Count,
    mostBytes: Count,
    mostSide: Count,
    mostMegapixels: Count,
    tellAgainAfterMinutes: Count,
  }),
  /** Reports that are opened: with one number, from one address, which a mobile carrier gives to many, by one browser, in one call. */
  opening: z.strictObject({
    perNumberAndHour: Count,
    perNumberAndDay: Count,
    perAddressAndHour: Count,
    perDeviceAndDay: Count,
    perCall: Count,
    /** From this age on a process leaves the first of each hour and day to its memory: no count stands in a citizen's way. */
    firstUncountedAfterMinutes: Count.optional(),
  }),
  /**
   * Emergencies are never refused. Above these numbers of a sender or network and hour, or of a unit in a time, their unit's
   * notifications are bundled; their SMS have a budget of their own.
   */
  emergencies: z
    .strictObject({
      perSenderAndHour: Count,
      perUnit: Count,
      perUnitWithinMinutes: Count,
      /** The bundle queue checks a claim for up to 25 minutes. */
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
  /** Minutes for which a chat waits for an operator before its citizen is offered a callback or a ticket; it is looked at once a minute. */
  chat: z
    .strictObject({ offerAfterMinutes: z.number().int().min(1).max(20) })
    .default({ offerAfterMinutes: 3 }),
  /** Of those who call: more calls than that go to a person at once; guesses at codes; calls back to one number. */
  telephone: z.strictObject({
    callsPerNumberAndHour: Count,
    /** A ticket of the number that is no older makes the call a repeat. */
    repeatMinutes: Count,
    wrongCodesPerCallerAndHour: Count,
    /** Of one ticket, by those who don't call from its number. */
    lookUpsPerCodeAndDay: Count,
    callbacksPerNumberAndDay: Count,
  }),
  /**
   * Of those who have lost their code: asked for from one address and by everybody, how many one SMS names, and how many of
   * a ticket's SMS may go for it, so that no stranger uses up the others. A row from before there was this has none of its own.
   */
  lostCode: z
    .strictObject({ perAddressAndHour: Count, perDay: Count, mostCodes: Count, perTicket: Count })
    .default({ perAddressAndHour: 10, perDay: 2000, mostCodes: 3, perTicket: 2 }),
  /**
   * What the law on personal data gives those who ask: working days to the first answer, days to what was asked for, and
   * days that may once be added. The province has yet to confirm them.
   */
  dataRights: z
    .strictObject({
      answerWithinDays: Count,
      doneWithinDays: z.strictObject({ see: Count, correct: Count, erase: Count }),
      mostExtensionDays: Count,
    })
    .default({
      answerWithinDays: 2,
      doneWithinDays: { see: 10, correct: 10, erase: 20 },
      mostExtensionDays: 15,
    }),
  /** Citizens' messages and alerts of P3 and P4 wait until it ends. */
  quiet: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  /** The count `perDay` of older rows is dropped: `budget` has the day's limit. */
  sms: z.object({
    perTicket: Count,
    perNumberAndDay: Count,
    /** When SNS sends in place of the SMS gateway, for stages that have one. */
    gateway: GatewayRules.default(usualRules),
  }),
  budget: MessageBudget.default(usualBudget),
  /** When officers, heads and the province's leadership are notified, and the most SMS to one of their telephones. */
  notifications: NotificationPolicies.default(usualPolicies),
  /** By which channels, in which order, and after which wait. */
  channels: ChannelPolicies.default(usualChannels),
  /** The approved templates of Zalo's notification service; without one for a message the channel is skipped. */
  zaloTemplates: z.array(ZaloTemplate).default([]),
  ...validity,
});
export type Life = z.infer<typeof Life>;

/** The numbers of that day; a day without any is a fault of the data. */
export const lifeOn = ({ life }: { life: readonly Life[] }, on: Date): Life => {
  const date = localDate(on);
  const row = life.find((candidate) => isValidOn(candidate, date));
  if (!row) throw new Error(`The directory has no numbers of a ticket's life on ${date}`);
  return row;
};
