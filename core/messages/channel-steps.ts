import type { Directory } from '../directory/directory.ts';
import { peopleOf } from '../directory/people.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Channel, NotifiedTicket, Ticket } from '../ticket/ticket.ts';
import { type Alert, type AlertChannel, isPlatform, type Subject } from './alert.ts';
import type { ChannelStep } from './channel-policy.ts';
import { policyOf } from './dispatch.ts';
import { isOnRequest } from './guaranteed.ts';

type Then = { directory: Directory; now: Date };

/** Reports by telephone: their senders have seen no page, and have no other record of the code. */
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

/** A receipt costs nothing where its sender has seen the code; after a call it is an SMS. */
const ofReceipt = (
  steps: readonly ChannelStep[],
  { channel: sentBy, smsReceipt }: NotifiedTicket,
): ChannelStep[] => {
  if (byTelephone.has(sentBy)) return steps.filter(({ channel }) => channel !== 'zns');
  return smsReceipt === false ? steps.filter(({ channel }) => !paid.has(channel)) : [...steps];
};

/**
 * How the ticket's citizen gets a message, in the order of use: by the policy, the channel of their choice first. Who wants no
 * messages gets only what they requested afterwards. Where they write on a platform, that stays the first.
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

/** The channels of those steps. */
export const citizenChannels = (
  subject: Subject,
  ticket: NotifiedTicket,
  then: Then,
): AlertChannel[] => citizenSteps(subject, ticket, then).map(({ channel }) => channel);

/** Whether the citizen gets messages about the ticket without requesting them. */
export const isNotified = ({ reach, notifyBy }: NotifiedTicket): boolean =>
  reach.length > 0 && notifyBy !== 'none';

/**
 * Whether an officer is notified without having to act now: a co-unit; at an escalation step everybody but the handler and
 * heads; and of a message from the citizen. An officer who stands in for a unit without a handler has to act.
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

/** How the alert's recipient gets it, in the order of use; nothing where all channels are used at once. */
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
