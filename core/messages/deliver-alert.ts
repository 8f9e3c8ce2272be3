import { isOfNumber } from '../ticket/caller-hashes.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { addressOf } from './address-of.ts';
import { type Alert, type AlertName, isPlatform } from './alert.ts';
import { citizenSteps } from './channel-steps.ts';
import { requestAfterWait, turnOf } from './channel-turn.ts';
import { compose, type Message } from './compose.ts';
import { contextFor, zaloTemplateFor } from './context-for.ts';
import { sendBundle, takeBundleTurn } from './deliver-bundle.ts';
import { dispatchOf, isForDigest, policyOf } from './dispatch.ts';
import { countInFlood } from './flood.ts';
import {
  type DeliverAlertPorts,
  type Delivery,
  type Ending,
  type Held,
  handOver,
  heldForDigest,
  type Occasion,
  skipChannel,
  stopsLast,
  useNextChannel,
} from './hand-over.ts';
import { isNeeded } from './is-needed.ts';
import { timingOf } from './notification-policy.ts';
import { isInWindow } from './platform-window.ts';
import { heldUntil } from './quiet-hours.ts';

/** Returns whether the citizen reported the hotline's e-mail as spam for this ticket; such citizens get no more e-mail. */
const isUnwanted = async ({ to, channel, code }: Alert, { feedback }: DeliverAlertPorts) =>
  to.kind === 'citizen' && channel === 'email' && (await feedback.isSilenced(code, channel));

/**
 * Returns whether the chat platform still accepts a message to the user: the ticket or the user's last message must be within
 * the platform's time window.
 */
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

/**
 * Returns `now` if the notification policy and the quiet hours allow sending; otherwise until when to hold the notification,
 * or why to drop it.
 */
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

/** Requests a citizen's message by the next channel, to be sent if no delivery report arrives in time. */
const awaitArrival = async (
  { alert, ticket, directory }: Occasion,
  ports: DeliverAlertPorts,
): Promise<void> => {
  if (alert.to.kind !== 'citizen') return;
  const then = { directory, now: ports.now() };
  await requestAfterWait(alert, citizenSteps(alert.subject, ticket, then), ports);
};

/**
 * Sends a pending notification and stores the result, or holds it. Safe to repeat: a settled notification is not sent again.
 */
export const deliverAlert = async (
  { code, key }: AlertName,
  ports: DeliverAlertPorts,
): Promise<Delivery> => {
  const [alert, ticket] = await Promise.all([
    ports.alerts.find(code, key),
    ports.tickets.find(code),
  ]);
  if (!alert || !ticket || alert.status !== 'requested') return { kind: 'nothing-owed' };
  // holding a notification also triggers the stream
  if (alert.heldUntil && ports.now() < alert.heldUntil) return { kind: 'nothing-owed' };
  // after erasure only the notification has the contact
  const addressed = { ...ticket, ...alert.parting };
  const ending = await attempt(alert, addressed, ports);
  const { usedUp } = ending;
  if ('heldUntil' in ending) {
    await ports.alerts.hold(alert, ending.heldUntil, ending.because);
    return { kind: 'held', ...(usedUp && { usedUp }) };
  }
  const { status, provider, isMistake } = ending;
  const occasion = { alert, ticket: addressed, directory: await ports.directory() };
  // settling removes the contact, so failure handling could not use the next channel
  if (alert.parting && status === 'failed') await useNextChannel(occasion, ports);
  if (status === 'sent') await awaitArrival(occasion, ports);
  await ports.alerts.settle(alert, { status, provider, settledAt: ports.now() });
  return { kind: status, ...(usedUp && { usedUp }), ...(isMistake && { isMistake }) };
};
