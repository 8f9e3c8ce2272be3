import type { Directory } from '../directory/directory.ts';
import { personKey } from '../directory/people.ts';
import { serviceOf } from '../directory/service.ts';
import { topicOf } from '../directory/topic.ts';
import { unitOnAny } from '../directory/unit.ts';
import { wordingOn } from '../directory/wording.ts';
import { confirmationCodeOf } from '../intake/confirmation-code.ts';
import { type LinkStore, linkLivesDays, linkToken } from '../officer/link.ts';
import { deviceCode } from '../officer/second-device.ts';
import { isOfNumber } from '../ticket/caller-hashes.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { lifeOn } from '../ticket/life.ts';
import { pinOf } from '../ticket/pin.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { dayMs } from '../time/day-ms.ts';
import { addressee } from './addressee.ts';
import type { Alert, Recipient, Subject } from './alert.ts';
import type { Context } from './compose.ts';
import { isOfRequest, isOfReview } from './is-needed.ts';
import { templateFor } from './sms-templates.ts';
import { type ZaloTemplate, zaloTemplateOf } from './zalo-template.ts';

export type ContextPorts = {
  links: Pick<LinkStore, 'create'>;
  tickets: Pick<TicketStore, 'find'>;
  keyed: Keyed;
  hash(text: string): string;
  portalUrl: string;
  now(): Date;
};

/** Ticket that the message is about, and the recipient's address. */
type Reader = { ticket: Ticket; address: string };
type Secrets = Pick<Context, 'pin' | 'linkToken' | 'oneTimeCode' | 'others'>;

/**
 * Returns the secrets for a citizen's message: the ticket's PIN or a confirmation code. A lost-code message also gets the
 * PINs of the number's other tickets that still have this number.
 */
const citizenSecrets = async (
  { subject }: Alert,
  { ticket, address }: Reader,
  { tickets, keyed }: ContextPorts,
): Promise<Secrets> => {
  if (subject.about === 'confirmation-code') {
    return { oneTimeCode: confirmationCodeOf(ticket, subject.hour, keyed) };
  }
  const pin = pinOf(ticket, keyed);
  if (subject.about !== 'lost-code') return { pin };
  const others = await Promise.all(subject.others.map((code) => tickets.find(code)));
  return {
    pin,
    others: others.flatMap((other) =>
      other && isOfNumber(other, address, keyed)
        ? [{ code: other.code, pin: pinOf(other, keyed) }]
        : [],
    ),
  };
};

/**
 * Returns whether the message links to the console instead of an officer link, because the recipient must sign in for this
 * task: requests about personal data, complaint reviews and voice messages without a transcript.
 */
export const leadsToDesk = (subject: Subject): boolean =>
  isOfRequest(subject) || isOfReview(subject) || subject.about === 'unheard';

const officerSecrets = async (
  alert: Alert,
  { unit, role }: Extract<Recipient, { kind: 'officer' }>,
  { ticket, directory }: { ticket: Ticket; directory: Directory },
  { links, keyed, hash, now }: ContextPorts,
): Promise<Secrets> => {
  const { subject } = alert;
  if (leadsToDesk(subject)) return {};
  const person = addressee(alert, { kind: 'officer', unit, role }, directory, { hash, now });
  if (!person) throw new Error(`Nobody is ${role} of ${unit}, who could be sent a link`);
  const { code } = ticket;
  const owner = {
    ...{ code, assignment: alert.assignment, unit, role },
    person: hash(personKey(person)),
  };
  const token = linkToken(owner, keyed, ticket.secretVersion);
  if (subject.about === 'device-code') {
    return { oneTimeCode: deviceCode({ hash: hash(token), codesSent: subject.number }, keyed) };
  }
  const expiresAt = new Date(now().getTime() + linkLivesDays * dayMs);
  await links.create({ ...owner, hash: hash(token), expiresAt, codesSent: 0 });
  return { linkToken: token };
};

/** Returns the approved Zalo template for a notification, if there is one. */
export const zaloTemplateFor = (
  { subject }: Alert,
  ticket: Ticket,
  { directory, now }: { directory: Directory; now: Date },
): ZaloTemplate | undefined =>
  zaloTemplateOf(
    lifeOn(directory, now).zaloTemplates,
    templateFor(subject, ticket).key,
    ticket.lang,
  );

/**
 * Returns the tracking id of a Zalo message: at most 48 characters (Zalo's limit), and always the same for the same
 * notification.
 */
const trackingIdOf = ({ code, key }: Alert, { hash }: ContextPorts): string =>
  hash(`zns ${code} ${key}`).slice(0, 48);

const zaloOf = (
  alert: Alert,
  ticket: Ticket,
  directory: Directory,
  ports: ContextPorts,
): Context['zalo'] => {
  if (alert.channel !== 'zns') return undefined;
  const template = zaloTemplateFor(alert, ticket, { directory, now: ports.now() });
  return template && { template, trackingId: trackingIdOf(alert, ports) };
};

/** Collects the data for composing a message. Creates an officer's link with their first message about an assignment. */
export const contextFor = async (
  alert: Alert,
  reader: Reader,
  directory: Directory,
  ports: ContextPorts,
): Promise<Context> => {
  const { ticket } = reader;
  const named = 'unit' in alert.subject ? alert.subject.unit : undefined;
  const plain = named === undefined ? undefined : { name: named, shortName: named };
  const nameOf = (ref: string | undefined, ...days: readonly Date[]) =>
    ref === undefined ? undefined : unitOnAny(directory, ref, ...days, ticket.openedAt);
  return {
    unitShortName: nameOf(ticket.unit, ports.now())?.shortName ?? '1022',
    serviceName: serviceOf(directory, ticket.service).short,
    topicName: topicOf(directory, ticket.topic, ticket.openedAt)?.name,
    // the unit's name when the notification was requested, or else its code
    named: nameOf(named, alert.requestedAt) ?? plain,
    portalUrl: ports.portalUrl,
    wording: wordingOn(directory, templateFor(alert.subject, ticket), ports.now()),
    zalo: zaloOf(alert, ticket, directory, ports),
    ...(alert.to.kind === 'officer'
      ? await officerSecrets(alert, alert.to, { ticket, directory }, ports)
      : await citizenSecrets(alert, reader, ports)),
  };
};
