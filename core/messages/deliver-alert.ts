import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { peopleOf } from '../directory/people.ts';
import { serviceOf } from '../directory/service.ts';
import { topicOf } from '../directory/topic.ts';
import { unitInForce } from '../directory/unit.ts';
import { type LinkStore, linkLivesDays, linkToken } from '../officer/link.ts';
import { deviceCode } from '../officer/second-device.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Keyed, Unseal } from '../ticket/keyed.ts';
import { isClosed, isSettled } from '../ticket/lifecycle.ts';
import { pinOf } from '../ticket/pin.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import type { Alert, AlertStore, Recipient, Settlement } from './alert.ts';
import { type Context, compose, type Message } from './compose.ts';

/** A provider takes the message and names it, or refuses it for good; anything else is thrown. */
export type SendOutcome = { kind: 'accepted'; id: string } | { kind: 'refused'; why: string };
type Labels = { ticket: string; alert: string };

export type DeliverAlertPorts = {
  alerts: Pick<AlertStore, 'find' | 'settle'>;
  tickets: Pick<TicketStore, 'find'>;
  links: Pick<LinkStore, 'create' | 'find'>;
  directory(): Promise<Directory>;
  keyed: Keyed;
  unsealContact: Unseal;
  send(message: Message, address: string, labels: Labels): Promise<SendOutcome>;
  hash(text: string): string;
  portalUrl: string;
  now(): Date;
};

const Contact = z.object({ phone: z.string().optional(), email: z.string().optional() });

const addressOf = async (
  { channel, to }: Alert,
  ticket: Ticket,
  directory: Directory,
  { unsealContact, now }: Pick<DeliverAlertPorts, 'unsealContact' | 'now'>,
): Promise<string | undefined> => {
  const kind = channel === 'sms' ? 'phone' : 'email';
  if (to.kind === 'officer') return peopleOf(directory, to.unit, to.role, now())[0]?.[kind];
  if (!ticket.contact) return undefined;
  return Contact.parse(JSON.parse(await unsealContact(ticket.contact, ticket.code)))[kind];
};

type Secrets = Pick<Context, 'pin' | 'linkToken' | 'oneTimeCode'>;

const officerSecrets = async (
  alert: Alert,
  { unit, role }: Extract<Recipient, { kind: 'officer' }>,
  ticket: Ticket,
  { links, keyed, hash, now }: DeliverAlertPorts,
): Promise<Secrets> => {
  const owner = { code: ticket.code, assignment: alert.assignment, unit, role };
  const token = linkToken(owner, keyed, ticket.secretVersion);
  const { subject } = alert;
  if (subject.about === 'device-code') {
    return { oneTimeCode: deviceCode({ hash: hash(token), codesSent: subject.number }, keyed) };
  }
  const expiresAt = new Date(now().getTime() + linkLivesDays * 24 * 3_600_000);
  await links.create({ ...owner, hash: hash(token), expiresAt, codesSent: 0 });
  return { linkToken: token };
};

const contextFor = async (
  alert: Alert,
  ticket: Ticket,
  directory: Directory,
  ports: DeliverAlertPorts,
): Promise<Context> => ({
  unitShortName:
    (ticket.unit && unitInForce(directory, ticket.unit, ports.now())?.shortName) || '1022',
  serviceName: serviceOf(directory, ticket.service).short,
  topicName: topicOf(directory, ticket.topic, ticket.openedAt)?.name,
  portalUrl: ports.portalUrl,
  ...(alert.to.kind === 'officer'
    ? await officerSecrets(alert, alert.to, ticket, ports)
    : { pin: pinOf(ticket, ports.keyed) }),
});

/** An officer isn't chased for what is done, or what is no longer theirs; what a citizen is owed stays owed. */
const isNeeded = ({ to, subject, assignment }: Alert, ticket: Ticket): boolean => {
  if (to.kind === 'citizen') return true;
  if (assignment !== ticket.assignment) return false;
  // who has answered may still read the ticket, on another device too
  if (subject.about === 'device-code') return !isClosed(ticket.status);
  if (isSettled(ticket.status)) return false;
  return subject.about !== 'rung' || !ticket.clocks[subject.clock].stoppedAt;
};

const endings = { accepted: 'sent', refused: 'failed' } as const;

const attempt = async (
  alert: Alert,
  ticket: Ticket,
  ports: DeliverAlertPorts,
): Promise<Omit<Settlement, 'settledAt'>> => {
  if (!isNeeded(alert, ticket)) return { status: 'dropped', provider: 'not-needed' };
  const directory = await ports.directory();
  const address = await addressOf(alert, ticket, directory, ports);
  if (!address) return { status: 'failed', provider: 'no-address' };
  const message = compose(alert, ticket, await contextFor(alert, ticket, directory, ports));
  const outcome = await ports.send(message, address, { ticket: alert.code, alert: alert.key });
  return {
    status: endings[outcome.kind],
    provider: outcome.kind === 'accepted' ? outcome.id : outcome.why,
  };
};

/** Sends an alert that is still owed and keeps the provider's answer; delivering twice is harmless. */
export const deliverAlert = async (
  { code, key }: { code: TicketCode; key: string },
  ports: DeliverAlertPorts,
): Promise<Settlement['status'] | 'nothing-owed'> => {
  const [alert, ticket] = await Promise.all([
    ports.alerts.find(code, key),
    ports.tickets.find(code),
  ]);
  if (!alert || !ticket || alert.status !== 'requested') return 'nothing-owed';
  const outcome = await attempt(alert, ticket, ports);
  await ports.alerts.settle(alert, { ...outcome, settledAt: ports.now() });
  return outcome.status;
};
