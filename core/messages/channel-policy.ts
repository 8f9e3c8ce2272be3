import * as z from 'zod';
import { AlertChannel, OfficerChannel } from './alert.ts';

const Minutes = z.number().int().nonnegative();

/**
 * A channel in the order of its use. The next one is used at once where this one fails, and otherwise after
 * `waitMinutes` without a report of arrival; without `waitMinutes` it is used on a failure only.
 */
const CitizenStep = z.strictObject({ channel: AlertChannel, waitMinutes: Minutes.optional() });

/** As for citizens, but the wait ends with an action of the officer's: a report of arrival ends no work. */
const OfficerStep = z.strictObject({ channel: OfficerChannel, waitMinutes: Minutes });

export type ChannelStep = z.infer<typeof CitizenStep>;

const isEachOnce = (steps: readonly ChannelStep[]): boolean =>
  new Set(steps.map(({ channel }) => channel)).size === steps.length;

const CitizenSteps = z.array(CitizenStep).min(1).refine(isEachOnce, 'names a channel twice');
const OfficerSteps = z.array(OfficerStep).min(1).refine(isEachOnce, 'names a channel twice');

/** Below P1: officers are notified of emergencies by all channels at once. */
const OfficerPolicy = z.strictObject({ P2: OfficerSteps, P3: OfficerSteps, P4: OfficerSteps });

type OfficerPolicy = z.infer<typeof OfficerPolicy>;
function officerPolicy(steps: OfficerPolicy['P2']): OfficerPolicy {
  return { P2: steps, P3: steps, P4: steps };
}

/** By which channels each audience is notified, per priority of the ticket. */
export const ChannelPolicies = z.strictObject({
  citizen: z.strictObject({
    P1: CitizenSteps,
    P2: CitizenSteps,
    P3: CitizenSteps,
    P4: CitizenSteps,
  }),
  officer: OfficerPolicy,
  head: OfficerPolicy,
  /** Who need not act now: co-units, others than handler and heads at an escalation step, and who hears what a citizen wrote. */
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

/** Of rows from before there were policies. */
export const usualChannels: ChannelPolicies = {
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

/** The step after a channel's; none after the last, nor after a channel that is not among them. */
export const stepAfter = (
  channel: AlertChannel,
  steps: readonly ChannelStep[],
): ChannelStep | undefined => {
  const at = steps.findIndex((step) => step.channel === channel);
  return at < 0 ? undefined : steps[at + 1];
};
