import type { Directory } from '../directory/directory.ts';
import type { Unseal } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import {
  type Alert,
  type AlertStore,
  type HoldReason,
  isPlatform,
  type Settlement,
} from './alert.ts';
import { type Allowance, allowancesOf, type SmsBudget, withinBudget } from './budget.ts';
import type { BundlePorts } from './bundles.ts';
import { stepAfter } from './channel-policy.ts';
import { citizenSteps } from './channel-steps.ts';
import { requestNext } from './channel-turn.ts';
import type { Message } from './compose.ts';
import type { ContextPorts } from './context-for.ts';
import { digestGroup, policyOf } from './dispatch.ts';
import type { FeedbackStore } from './feedback.ts';
import { afterBudget } from './guaranteed.ts';
import { maxMicroUsd } from './message-budget.ts';
import type { NotificationPolicy } from './notification-policy.ts';
import type { LastWrote } from './platform-window.ts';
import type { RemindedPorts } from './reminded-tickets.ts';
import { countSegments } from './sms.ts';

/**
 * Result of handing a message to a provider. `accepted` has the provider's message id, `refused` is final, `no-answer` means
 * an outage. All other errors are thrown and retried.
 */
export type SendOutcome =
  | { kind: 'accepted'; id: string }
  /** True if the hotline's own data caused the rejection, for instance a wrong Zalo template, so somebody must correct it. */
  | { kind: 'refused'; why: string; isMistake?: true }
  | { kind: 'no-answer' };
type Labels = { ticket: string; alert: string };

export type DeliverAlertPorts = ContextPorts &
  BundlePorts &
  RemindedPorts & {
    alerts: Pick<AlertStore, 'find' | 'settle' | 'hold' | 'request'>;
    feedback: Pick<FeedbackStore, 'remember' | 'isSilenced'>;
    tickets: Pick<TicketStore, 'find'>;
    budget: SmsBudget;
    directory(): Promise<Directory>;
    unsealContact: Unseal;
    lastWrote: Pick<LastWrote, 'find'>;
    send(message: Message, address: string, labels: Labels): Promise<SendOutcome>;
  };

/**
 * Result of a delivery attempt. `usedUp` names the exhausted SMS limit; `isMistake` means that the hotline's own data must be
 * corrected.
 */
export type Delivery = {
  kind: Settlement['status'] | 'held' | 'nothing-owed';
  usedUp?: Allowance['of'];
  isMistake?: true;
};

export type Ending = Omit<Settlement, 'settledAt'> & Pick<Delivery, 'usedUp' | 'isMistake'>;
export type Held = { heldUntil: Date; because?: HoldReason } & Pick<Delivery, 'usedUp'>;

export type Then = { directory: Directory; now: Date };

export type Occasion = {
  alert: Alert;
  ticket: Ticket;
  directory: Directory;
  /** For a bundle: the notification whose message budget limit is the highest. Undefined for a single notification. */
  countedAs?: Alert;
};

/** Returns the notification with the highest message budget limit, which is the last to be stopped when money runs short. */
export const stopsLast = (
  alerts: readonly Alert[],
  { directory, now }: Then,
): Alert | undefined => {
  const { budget } = lifeOn(directory, now);
  const limitOf = ({ subject }: Alert): number => maxMicroUsd(subject, budget);
  return alerts.toSorted((a, b) => limitOf(b) - limitOf(a))[0];
};

/** Requests the citizen's message by their next channel. Returns false if there is none. */
export const useNextChannel = (
  { alert, ticket, directory }: Occasion,
  ports: DeliverAlertPorts,
): Promise<boolean> => {
  const then = { directory, now: ports.now() };
  return requestNext(alert, citizenSteps(alert.subject, ticket, then), ports);
};

/**
 * Skips a channel that can't reach the citizen, for instance an expired chat window or a number without Zalo, and requests
 * the next one. The notification is `dropped` if there is a next channel or this one is a chat platform, otherwise `failed`.
 */
export const skipChannel = async (
  why: string,
  occasion: Occasion,
  ports: DeliverAlertPorts,
): Promise<Ending> =>
  (await useNextChannel(occasion, ports)) || isPlatform(occasion.alert.channel)
    ? { status: 'dropped', provider: why }
    : { status: 'failed', provider: why };

const patienceMinutes = 60;
const tryAgainMinutes = 10;

/**
 * Holds a notification for 10 minutes during a provider outage. Fails it 60 minutes after it was requested, so that the next
 * channel is used.
 */
const unanswered = ({ requestedAt }: Alert, now: Date): Ending | Held =>
  now.getTime() < requestedAt.getTime() + patienceMinutes * 60_000
    ? { heldUntil: new Date(now.getTime() + tryAgainMinutes * 60_000) }
    : { status: 'failed', provider: 'no-answer' };

const hasNextChannel = ({ alert, ticket, directory }: Occasion, now: Date): boolean =>
  stepAfter(alert.channel, citizenSteps(alert.subject, ticket, { directory, now })) !== undefined;

/** Sends a composed message to its provider if the SMS limits allow it. */
export const handOver = async (
  message: Message,
  address: string,
  { alert, ticket, directory, countedAs = alert }: Occasion,
  ports: DeliverAlertPorts,
): Promise<Ending | Held> => {
  const now = ports.now();
  const allowances =
    message.kind === 'sms'
      ? allowancesOf(countedAs, ticket, address, {
          ...{ directory, keyed: ports.keyed, now },
          parts: countSegments(message.text).segments,
        })
      : [];
  // stored before sending: Zalo's delivery report arrives even if its response is lost
  if (message.kind === 'zns') await ports.feedback.remember(message.trackingId, alert, now);
  const outcome = await withinBudget(allowances, ports.budget, async (): Promise<SendOutcome> => {
    if (message.kind === 'zns' && message.tooLong !== undefined) {
      return { kind: 'refused', why: `zns-too-long-${message.tooLong}`, isMistake: true };
    }
    return ports.send(message, address, { ticket: alert.code, alert: alert.key });
  });
  switch (outcome.kind) {
    case 'accepted':
      // SNS reports contain only its message id; SES reports contain the labels too
      if (alert.channel === 'sms') await ports.feedback.remember(outcome.id, alert, now);
      return { status: 'sent', provider: outcome.id };
    case 'refused': {
      const { why, isMistake } = outcome;
      if (alert.channel !== 'zns') return { status: 'failed', provider: why };
      const ending = await skipChannel(why, { alert, ticket, directory }, ports);
      return { ...ending, ...(isMistake && { isMistake }) };
    }
    case 'no-answer':
      return unanswered(alert, now);
    case 'over-budget': {
      const policy = policyOf(alert, ticket, { directory, now });
      // the e-mail is still sent, and morning reminders follow
      if (!policy && outcome.of === 'telephone') return { status: 'dropped', provider: 'over-cap' };
      return policy && outcome.of === 'telephone'
        ? heldForDigest({ alert, directory }, policy, ports)
        : afterBudget(outcome.of, alert, hasNextChannel({ alert, ticket, directory }, now), now);
    }
  }
};

/** Adds a notification to its recipient's next digest and returns the time until which it is held. */
export const heldForDigest = async (
  { alert, directory }: Omit<Occasion, 'ticket'>,
  policy: NotificationPolicy,
  { bundles, now }: Pick<DeliverAlertPorts, 'bundles' | 'now'>,
): Promise<Held> => {
  const { to, channel } = alert;
  if (to.kind !== 'officer') throw new Error('Citizens have no digests');
  const group = digestGroup(to, channel, policy, directory);
  await bundles.add(group.line, alert, now());
  return { heldUntil: group.freeAt(now()), because: { inDigest: true } };
};
