import type { Directory } from '../directory/directory.ts';
import { isOfNumber } from '../ticket/caller-hashes.ts';
import type { Unseal } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { addressOf } from './address-of.ts';
import {
  type Alert,
  type AlertName,
  type AlertStore,
  type HoldReason,
  isPlatform,
  type Settlement,
} from './alert.ts';
import { type Allowance, allowancesOf, type SmsBudget, withinBudget } from './budget.ts';
import type { BundlePorts } from './bundles.ts';
import { stepAfter } from './channel-policy.ts';
import { citizenSteps } from './channel-steps.ts';
import { requestAfterWait, requestNext, turnOf } from './channel-turn.ts';
import { compose, type Message } from './compose.ts';
import { type ContextPorts, contextFor, zaloTemplateFor } from './context-for.ts';
import { sendBundle, takeBundleTurn } from './deliver-bundle.ts';
import { digestGroup, dispatchOf, isForDigest, policyOf } from './dispatch.ts';
import type { FeedbackStore } from './feedback.ts';
import { countInFlood } from './flood.ts';
import { afterBudget } from './guaranteed.ts';
import { isNeeded } from './is-needed.ts';
import { maxMicroUsd } from './message-budget.ts';
import { type NotificationPolicy, timingOf } from './notification-policy.ts';
import { isInWindow, type LastWrote } from './platform-window.ts';
import { heldUntil } from './quiet-hours.ts';
import type { RemindedPorts } from './reminded-tickets.ts';
import { countSegments } from './sms.ts';

/**
 * A provider takes the message and names it, refuses it for good, or, being nobody we have a contract with, doesn't answer;
 * anything else is thrown.
 */
export type SendOutcome =
  | { kind: 'accepted'; id: string }
  /** `isMistake`: of the hotline's own data, which somebody must correct. */
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

/** How a delivery went; which allowance of SMS was used up, or whose mistake it was, if that is why it failed. */
export type Delivery = {
  kind: Settlement['status'] | 'held' | 'nothing-owed';
  usedUp?: Allowance['of'];
  isMistake?: true;
};

type Ending = Omit<Settlement, 'settledAt'> & Pick<Delivery, 'usedUp' | 'isMistake'>;
type Held = { heldUntil: Date; because?: HoldReason } & Pick<Delivery, 'usedUp'>;

/** Who has called our mail spam gets no more of it. */
const isUnwanted = async ({ to, channel, code }: Alert, { feedback }: DeliverAlertPorts) =>
  to.kind === 'citizen' && channel === 'email' && (await feedback.isSilenced(code, channel));

/** Whether the platform would still take it: they wrote when they reported, and maybe since. */
const canBeWrittenTo = async (
  { channel }: Alert,
  user: string,
  { openedAt }: Ticket,
  { lastWrote, now }: DeliverAlertPorts,
): Promise<boolean> => {
  if (!isPlatform(channel) || isInWindow(channel, openedAt, now())) return true;
  const wroteAt = await lastWrote.find({ channel, user });
  return wroteAt !== undefined && isInWindow(channel, wroteAt, now());
};

type Then = { directory: Directory; now: Date };

type Occasion = {
  alert: Alert;
  ticket: Ticket;
  directory: Directory;
  /** Of a message about several alerts the one that stops last when money runs short. */
  countedAs?: Alert;
};

const stopsLast = (alerts: readonly Alert[], { directory, now }: Then): Alert | undefined => {
  const { budget } = lifeOn(directory, now);
  const limitOf = ({ subject }: Alert): number => maxMicroUsd(subject, budget);
  return alerts.toSorted((a, b) => limitOf(b) - limitOf(a))[0];
};

/** Requests the citizen's message by their next channel; returns false when there is none. */
const useNextChannel = (
  { alert, ticket, directory }: Occasion,
  ports: DeliverAlertPorts,
): Promise<boolean> => {
  const then = { directory, now: ports.now() };
  return requestNext(alert, citizenSteps(alert.subject, ticket, then), ports);
};

/** Somebody who has not written for long, or has no Zalo, gets the message by the next channel, and nothing has failed. */
const skipChannel = async (
  why: string,
  occasion: Occasion,
  ports: DeliverAlertPorts,
): Promise<Ending> =>
  (await useNextChannel(occasion, ports)) || isPlatform(occasion.alert.channel)
    ? { status: 'dropped', provider: why }
    : { status: 'failed', provider: why };

const patienceMinutes = 60;
const tryAgainMinutes = 10;

/** An outage is waited for, for a while: it must not hold up what others are owed. */
const unanswered = ({ requestedAt }: Alert, now: Date): Ending | Held =>
  now.getTime() < requestedAt.getTime() + patienceMinutes * 60_000
    ? { heldUntil: new Date(now.getTime() + tryAgainMinutes * 60_000) }
    : { status: 'failed', provider: 'no-answer' };

const hasNextChannel = ({ alert, ticket, directory }: Occasion, now: Date): boolean =>
  stepAfter(alert.channel, citizenSteps(alert.subject, ticket, { directory, now })) !== undefined;

/** Gives a composed message to its provider, as far as the budget allows. */
const handOver = async (
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
  // known before Zalo has the message: the report of its arrival comes even if the answer is lost
  if (message.kind === 'zns') await ports.feedback.remember(message.trackingId, alert, now);
  const outcome = await withinBudget(allowances, ports.budget, async (): Promise<SendOutcome> => {
    if (message.kind === 'zns' && message.tooLong !== undefined) {
      return { kind: 'refused', why: `zns-too-long-${message.tooLong}`, isMistake: true };
    }
    return ports.send(message, address, { ticket: alert.code, alert: alert.key });
  });
  switch (outcome.kind) {
    case 'accepted':
      // SNS reports by its own name of the message alone; SES by the labels too
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
      // the e-mail about a review or a request goes out, and the mornings' reminders follow
      if (!policy && outcome.of === 'telephone') return { status: 'dropped', provider: 'over-cap' };
      return policy && outcome.of === 'telephone'
        ? heldForDigest({ alert, directory }, policy, ports)
        : afterBudget(outcome.of, alert, hasNextChannel({ alert, ticket, directory }, now), now);
    }
  }
};

const sendTo = async (
  address: string,
  occasion: Occasion,
  ports: DeliverAlertPorts,
): Promise<Ending | Held> => {
  const { alert, ticket, directory } = occasion;
  const send = (message: Message) => handOver(message, address, occasion, ports);
  const then = { directory, now: ports.now() };
  const dispatch = await dispatchOf(alert, ticket, then, ports);
  if (dispatch.kind === 'grouped') {
    const { group } = dispatch;
    if (group.isUrgent) await countInFlood(alert, ticket, then, ports.floods);
    const turn = await takeBundleTurn(group, alert, then, ports);
    if (turn.kind === 'waits') return { heldUntil: turn.until };
    const sending = { first: { alert, ticket }, group, others: turn.others, claim: turn.claim };
    const countedAs = stopsLast([alert, ...turn.others.map((one) => one.alert)], then);
    const sendAll = (message: Message) =>
      handOver(message, address, { ...occasion, ...(countedAs && { countedAs }) }, ports);
    return sendBundle(sending, address, directory, { ...ports, send: sendAll });
  }
  try {
    return await send(
      compose(alert, ticket, await contextFor(alert, { ticket, address }, directory, ports)),
    );
  } catch (error) {
    await dispatch.giveBack(); // the retry counts again
    throw error;
  }
};

/** Puts a notification off to the next digest of its recipient. */
const heldForDigest = async (
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

/** Whether the alert is sent now, by the policy of an officer or by the quiet hours; else what becomes of it. */
const timedByPolicy = async (
  { alert, ticket, directory }: Occasion,
  ports: Pick<DeliverAlertPorts, 'bundles' | 'now'>,
): Promise<'now' | Ending | Held> => {
  const now = ports.now();
  const policy = policyOf(alert, ticket, { directory, now });
  if (!policy) {
    const until = heldUntil(alert, ticket, directory, now);
    return until ? { heldUntil: until } : 'now';
  }
  if (timingOf(policy, ticket.priority) === 'weekly') {
    return { status: 'dropped', provider: 'weekly-report' };
  }
  const quiet = heldUntil(alert, ticket, directory, now);
  if (quiet && timingOf(policy, ticket.priority) === 'immediate') return { heldUntil: quiet };
  const hasWaited = alert.inDigest === true;
  return hasWaited || !isForDigest(alert, ticket, policy)
    ? 'now'
    : heldForDigest({ alert, directory }, policy, ports);
};

const attempt = async (
  alert: Alert,
  ticket: Ticket,
  ports: DeliverAlertPorts,
): Promise<Ending | Held> => {
  const [directory, now] = [await ports.directory(), ports.now()];
  if (!isNeeded(alert, ticket, { directory, now })) {
    return { status: 'dropped', provider: 'not-needed' };
  }
  const turn = await turnOf(alert, ticket, { directory, now }, ports.alerts);
  if (turn.kind === 'waits' && !alert.inDigest) return { heldUntil: turn.until };
  if (turn.kind === 'unneeded') return { status: 'dropped', provider: turn.why };
  const timed = await timedByPolicy({ alert, ticket, directory }, ports);
  if (timed !== 'now') return timed;
  if (alert.channel === 'zns' && !zaloTemplateFor(alert, ticket, { directory, now })) {
    return skipChannel('no-template', { alert, ticket, directory }, ports);
  }
  if (await isUnwanted(alert, ports)) return { status: 'dropped', provider: 'complained' };
  const address = await addressOf(alert, ticket, directory, ports);
  if (!address) return { status: 'failed', provider: 'no-address' };
  if (alert.subject.about === 'lost-code' && !isOfNumber(ticket, address, ports.keyed)) {
    return { status: 'dropped', provider: 'not-needed' };
  }
  return (await canBeWrittenTo(alert, address, ticket, ports))
    ? sendTo(address, { alert, ticket, directory }, ports)
    : skipChannel('outside-window', { alert, ticket, directory }, ports);
};

/** Requests the next channel of a citizen's message that was sent, for the case that no arrival is reported in time. */
const awaitArrival = async (
  { alert, ticket, directory }: Occasion,
  ports: DeliverAlertPorts,
): Promise<void> => {
  if (alert.to.kind !== 'citizen') return;
  const then = { directory, now: ports.now() };
  await requestAfterWait(alert, citizenSteps(alert.subject, ticket, then), ports);
};

/** Sends an alert that is owed and keeps the provider's answer, or holds it; delivering twice is harmless. */
export const deliverAlert = async (
  { code, key }: AlertName,
  ports: DeliverAlertPorts,
): Promise<Delivery> => {
  const [alert, ticket] = await Promise.all([
    ports.alerts.find(code, key),
    ports.tickets.find(code),
  ]);
  if (!alert || !ticket || alert.status !== 'requested') return { kind: 'nothing-owed' };
  // the stream brings what was held too, as soon as it is
  if (alert.heldUntil && ports.now() < alert.heldUntil) return { kind: 'nothing-owed' };
  // of who was erased the ticket knows no more than that
  const told = { ...ticket, ...alert.parting };
  const ending = await attempt(alert, told, ports);
  const { usedUp } = ending;
  if ('heldUntil' in ending) {
    await ports.alerts.hold(alert, ending.heldUntil, ending.because);
    return { kind: 'held', ...(usedUp && { usedUp }) };
  }
  const { status, provider, isMistake } = ending;
  const occasion = { alert, ticket: told, directory: await ports.directory() };
  // whoever follows a failure finds no address any more
  if (alert.parting && status === 'failed') await useNextChannel(occasion, ports);
  if (status === 'sent') await awaitArrival(occasion, ports);
  await ports.alerts.settle(alert, { status, provider, settledAt: ports.now() });
  return { kind: status, ...(usedUp && { usedUp }), ...(isMistake && { isMistake }) };
};
