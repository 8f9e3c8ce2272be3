import type { Directory } from '../directory/directory.ts';
import { peopleOf } from '../directory/people.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Channel, NotifiedTicket, Ticket } from '../ticket/ticket.ts';
import { type Alert, type AlertChannel, isPlatform, type Subject } from './alert.ts';
import type { ChannelStep } from './channel-policy.ts';
import { policyOf } from './dispatch.ts';
import { isOnRequest } from './guaranteed.ts';

type Then = { directory: Directory; now: Date };

/** Report channels by telephone. Their senders have seen no page, so the receipt is their only record of the code. */
const byTelephone: ReadonlySet<Channel> = new Set(['voice', 'operator']);

const paid: ReadonlySet<AlertChannel> = new Set(['zns', 'sms']);

const chosenFirst = (
  steps: readonly ChannelStep[],
  { notifyBy }: NotifiedTicket,
): ChannelStep[] => {
  const isChosen = ({ channel }: ChannelStep): boolean =>
    channel === (notifyBy === 'zalo' ? 'zns' : notifyBy);
  return [...steps.filter(isChosen), ...steps.filter((step) => !isChosen(step))];
};

/**
 * Removes paid channels from a receipt whose sender has seen the code on a page. After a call, the receipt is an SMS instead
 * of a Zalo template.
 */
const ofReceipt = (
  steps: readonly ChannelStep[],
  { channel: sentBy, smsReceipt }: NotifiedTicket,
): ChannelStep[] => {
  if (byTelephone.has(sentBy)) return steps.filter(({ channel }) => channel !== 'zns');
  return smsReceipt === false ? steps.filter(({ channel }) => !paid.has(channel)) : [...steps];
};

/**
 * Returns the channels for a citizen's notification in the order of use: a chat platform where the citizen wrote, then the
 * channel they chose, then the policy's order. Citizens who declined messages get only those that they requested.
 */
export const citizenSteps = (
  subject: Subject,
  ticket: NotifiedTicket,
  { directory, now }: Then,
): ChannelStep[] => {
  if (ticket.notifyBy === 'none' && !isOnRequest(subject)) return [];
  const policy = lifeOn(directory, now).channels.citizen[ticket.priority];
  const possible = policy.filter(({ channel }) => ticket.reach.includes(channel));
  const platforms = possible.filter(({ channel }) => isPlatform(channel));
  const others = possible.filter(({ channel }) => !isPlatform(channel));
  const steps = [...platforms, ...chosenFirst(others, ticket)];
  return subject.about === 'receipt' ? ofReceipt(steps, ticket) : steps;
};

export const citizenChannels = (
  subject: Subject,
  ticket: NotifiedTicket,
  then: Then,
): AlertChannel[] => citizenSteps(subject, ticket, then).map(({ channel }) => channel);

/** Returns whether the citizen gets messages about the ticket without requesting each one. */
export const isNotified = ({ reach, notifyBy }: NotifiedTicket): boolean =>
  reach.length > 0 && notifyBy !== 'none';

/**
 * Returns whether an officer is notified without having to act now: co-units, recipients of a citizen's message and, at
 * escalation steps, all but handler and head. If the unit has no handler, nobody is an observer at an escalation step.
 */
const isObserver = (
  { to, subject }: Alert,
  { unit }: Ticket,
  { directory, now }: Then,
): boolean => {
  if (to.kind === 'citizen') return false;
  if (subject.about === 'informed' || subject.about === 'wrote') return true;
  const mustAct = to.role === 'head' || (to.role === 'handler' && to.unit === unit);
  if (subject.about !== 'rung' || mustAct) return false;
  return unit !== undefined && peopleOf(directory, unit, 'handler', now).length > 0;
};

/**
 * Returns the recipient's channel steps in the order of use. Undefined if all channels are used at once: emergencies,
 * reminders and notifications without a policy.
 */
export const stepsOf = (alert: Alert, ticket: Ticket, then: Then): ChannelStep[] | undefined => {
  const { to, subject } = alert;
  if (to.kind === 'citizen') return citizenSteps(subject, ticket, then);
  const { priority } = ticket;
  if (priority === 'P1' || subject.about === 'reminder' || !policyOf(alert, ticket, then)) {
    return undefined;
  }
  const { head, officer, observer } = lifeOn(then.directory, then.now).channels;
  if (isObserver(alert, ticket, then)) return observer[priority];
  return (to.role === 'head' ? head : officer)[priority];
};
