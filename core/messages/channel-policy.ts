import * as z from 'zod';
import { NotificationChannel, OfficerChannel } from './notification.ts';

const Minutes = z.number().int().nonnegative();

/**
 * Channel step for citizens. The next step is used at once if this one fails, or after `waitMinutes` without a delivery
 * report; without `waitMinutes`, only after a failure.
 */
const CitizenStep = z.strictObject({
  channel: NotificationChannel,
  waitMinutes: Minutes.optional(),
});

/**
 * Channel step for officers. Only the officer's action on the ticket ends the wait for the next channel; a delivery report
 * does not.
 */
const OfficerStep = z.strictObject({ channel: OfficerChannel, waitMinutes: Minutes });

export type ChannelStep = z.infer<typeof CitizenStep>;

const isEachOnce = (steps: readonly ChannelStep[]): boolean =>
  new Set(steps.map(({ channel }) => channel)).size === steps.length;

const CitizenSteps = z.array(CitizenStep).min(1).refine(isEachOnce, 'names a channel twice');
const OfficerSteps = z.array(OfficerStep).min(1).refine(isEachOnce, 'names a channel twice');

/** Channel steps for officers by priority. P1 is missing because emergencies use all channels at once. */
const OfficerPolicy = z.strictObject({ P2: OfficerSteps, P3: OfficerSteps, P4: OfficerSteps });

type OfficerPolicy = z.infer<typeof OfficerPolicy>;
function officerPolicy(steps: OfficerPolicy['P2']): OfficerPolicy {
  return { P2: steps, P3: steps, P4: steps };
}

/** Order of notification channels for each audience and ticket priority. */
export const ChannelPolicies = z.strictObject({
  citizen: z.strictObject({
    P1: CitizenSteps,
    P2: CitizenSteps,
    P3: CitizenSteps,
    P4: CitizenSteps,
  }),
  officer: OfficerPolicy,
  head: OfficerPolicy,
  /**
   * Officers who need not act now: co-units, other roles than handler and head at an escalation step, and recipients of a
   * citizen's message.
   */
  observer: OfficerPolicy.default(officerPolicy([{ channel: 'email', waitMinutes: 0 }])),
});
export type ChannelPolicies = z.infer<typeof ChannelPolicies>;

const citizenSteps = (znsWaitMinutes: number): ChannelStep[] => [
  { channel: 'zalo' },
  { channel: 'messenger' },
  { channel: 'zns', waitMinutes: znsWaitMinutes },
  { channel: 'sms' },
  { channel: 'email' },
];

const bothAtOnce: z.infer<typeof OfficerSteps> = [
  { channel: 'email', waitMinutes: 0 },
  { channel: 'sms', waitMinutes: 0 },
];

/** Default channel policies for ticket policy rows that predate them. */
export const defaultChannelPolicies: ChannelPolicies = {
  citizen: {
    P1: citizenSteps(2),
    P2: citizenSteps(15),
    P3: citizenSteps(60),
    P4: citizenSteps(60),
  },
  officer: officerPolicy(bothAtOnce),
  head: officerPolicy(bothAtOnce),
  observer: officerPolicy([{ channel: 'email', waitMinutes: 0 }]),
};

/** Returns the step after the channel's own. Undefined for the last step and for a channel that isn't in the list. */
export function nextChannelStep(
  channel: NotificationChannel,
  steps: readonly ChannelStep[],
): ChannelStep | undefined {
  const at = steps.findIndex((step) => step.channel === channel);
  return at < 0 ? undefined : steps[at + 1];
}
