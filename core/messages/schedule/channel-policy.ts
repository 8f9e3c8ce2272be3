import * as z from 'zod';
import { NotificationChannel, OfficerNotificationChannel } from '../notification.ts';

const Minutes = z.number().int().nonnegative();

/**
 * Step of the channel policy for citizens. The next channel is used if this one fails or, with `waitMinutes`, if no delivery
 * report has arrived after that time.
 */
const CitizenStep = z.strictObject({
  channel: NotificationChannel,
  waitMinutes: Minutes.optional(),
});

/**
 * Step of the channel policy for officers. The next channel is used if this one fails, or after `waitMinutes` unless the
 * officer has acted on the ticket. A delivery report doesn't prevent the next channel from being used.
 */
const OfficerStep = z.strictObject({ channel: OfficerNotificationChannel, waitMinutes: Minutes });

export type ChannelStep = z.infer<typeof CitizenStep>;

const hasNoDuplicateChannel = (steps: readonly ChannelStep[]): boolean =>
  new Set(steps.map(({ channel }) => channel)).size === steps.length;

const CitizenSteps = z
  .array(CitizenStep)
  .min(1)
  .refine(hasNoDuplicateChannel, 'names a channel twice');
const OfficerSteps = z
  .array(OfficerStep)
  .min(1)
  .refine(hasNoDuplicateChannel, 'names a channel twice');

/**
 * Channel steps for officers by ticket priority. P1 is missing, because notifications about emergencies are sent by all
 * channels at once.
 */
const OfficerPolicy = z.strictObject({ P2: OfficerSteps, P3: OfficerSteps, P4: OfficerSteps });

type OfficerPolicy = z.infer<typeof OfficerPolicy>;
function buildOfficerPolicy(steps: OfficerPolicy['P2']): OfficerPolicy {
  return { P2: steps, P3: steps, P4: steps };
}

/** Order in which notification channels are used, by audience and ticket priority. */
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
   * Channels for officers who are only informed and need not act: officers of co-units, recipients of a citizen's message
   * and, at an escalation step, all roles except handler and head.
   */
  observer: OfficerPolicy.default(buildOfficerPolicy([{ channel: 'email', waitMinutes: 0 }])),
});
export type ChannelPolicies = z.infer<typeof ChannelPolicies>;

const buildCitizenSteps = (znsWaitMinutes: number): ChannelStep[] => [
  { channel: 'zalo' },
  { channel: 'messenger' },
  { channel: 'zns', waitMinutes: znsWaitMinutes },
  { channel: 'sms' },
  { channel: 'email' },
];

const simultaneousOfficerSteps: z.infer<typeof OfficerSteps> = [
  { channel: 'email', waitMinutes: 0 },
  { channel: 'sms', waitMinutes: 0 },
];

/** Default channel policies for stored ticket policies that date from before channel policies existed. */
export const defaultChannelPolicies: ChannelPolicies = {
  citizen: {
    P1: buildCitizenSteps(2),
    P2: buildCitizenSteps(15),
    P3: buildCitizenSteps(60),
    P4: buildCitizenSteps(60),
  },
  officer: buildOfficerPolicy(simultaneousOfficerSteps),
  head: buildOfficerPolicy(simultaneousOfficerSteps),
  observer: buildOfficerPolicy([{ channel: 'email', waitMinutes: 0 }]),
};

/**
 * Returns the step of a channel policy that follows the given channel. Undefined if the channel is last or not in the
 * policy.
 */
export function findNextChannelStep(
  channel: NotificationChannel,
  steps: readonly ChannelStep[],
): ChannelStep | undefined {
  const at = steps.findIndex((step) => step.channel === channel);
  return at < 0 ? undefined : steps[at + 1];
}
