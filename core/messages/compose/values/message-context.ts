import { findCustomText } from '../../../directory/model/custom-text.ts';
import type { Directory } from '../../../directory/model/directory.ts';
import { getOrganization } from '../../../directory/model/organization/organization.ts';
import { toPersonKey } from '../../../directory/model/organization/people.ts';
import { findUnitOnAnyDay } from '../../../directory/model/organization/unit.ts';
import { getService } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import { deriveConfirmationCode } from '../../../intake/follow/confirmation-code.ts';
import {
  deriveOfficerLinkToken,
  type OfficerLinkStore,
  officerLinkLifetimeDays,
} from '../../../officer/officer-link.ts';
import { deriveDeviceConfirmationCode } from '../../../officer/second-device.ts';
import { hasReachedReopenLimit } from '../../../ticket/actions/citizen/reopen.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../../ticket/model/ticket-policy.ts';
import type { Hmac } from '../../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../../ticket/ports/ticket-store.ts';
import { isTicketOfPhoneNumber } from '../../../ticket/read/caller-hashes.ts';
import { deriveTicketPin } from '../../../ticket/read/pin.ts';
import { formatDistinctTicketArea } from '../../../ticket/read/ticket-area.ts';
import { dayMs } from '../../../time/day-ms.ts';
import type { CitizenSecret } from '../../kinds/message-kind.ts';
import { getMessageKind, type NotificationSubject } from '../../message-kinds.ts';
import type { Notification, NotificationRecipient } from '../../notification.ts';
import { findRecipientPerson } from '../../recipient-person.ts';
import { selectMessageTemplate } from '../message-templates.ts';
import { findZaloTemplate, type ZaloTemplate } from '../zalo-template.ts';
import type { MessageContext } from './message-values.ts';
import { findFormerUnit, findPredecessorNames, operatorNames } from './named-unit.ts';
import { computeTimeLeft } from './time-left.ts';

export type MessageContextDeps = {
  links: Pick<OfficerLinkStore, 'create'>;
  tickets: Pick<TicketStore, 'find'>;
  hmac: Hmac;
  hash(text: string): string;
  portalUrl: string;
  now(): Date;
};

/** Ticket that a message is about, and the recipient's phone number, e-mail address or chat user. */
type MessageRecipient = { ticket: Ticket; address: string };
type MessageSecrets = Pick<MessageContext, 'pin' | 'linkToken' | 'oneTimeCode' | 'others'>;

/** Returns which secret a citizen's message contains. Undefined for messages to officers. */
export function findCitizenSecret(subject: NotificationSubject): CitizenSecret | undefined {
  const kind = getMessageKind(subject);
  return kind.to === 'citizen' ? kind.secret(subject) : undefined;
}

/**
 * Returns the secrets in a citizen's message: the ticket's PIN or a confirmation code. A message with lost ticket codes also
 * contains the PINs of the other tickets that still have the same phone number.
 */
const createCitizenSecrets = async (
  { subject }: Notification,
  { ticket, address }: MessageRecipient,
  { tickets, hmac }: MessageContextDeps,
): Promise<MessageSecrets> => {
  const secret = findCitizenSecret(subject);
  if (secret?.kind === 'confirmation-code') {
    return { oneTimeCode: deriveConfirmationCode(ticket, secret.hour, hmac) };
  }
  const pin = deriveTicketPin(ticket, hmac);
  if (secret?.kind !== 'lost-codes') return { pin };
  const others = await Promise.all(secret.others.map((code) => tickets.find(code)));
  return {
    pin,
    others: others.flatMap((other) =>
      other && isTicketOfPhoneNumber(other, address, hmac)
        ? [{ code: other.code, pin: deriveTicketPin(other, hmac) }]
        : [],
    ),
  };
};

const createOfficerSecrets = async (
  alert: Notification,
  { unit, role }: Extract<NotificationRecipient, { kind: 'officer' }>,
  { ticket, directory }: { ticket: Ticket; directory: Directory },
  { links, hmac, hash, now }: MessageContextDeps,
): Promise<MessageSecrets> => {
  const kind = getMessageKind(alert.subject);
  const access = kind.to === 'officer' ? kind.access(alert.subject) : undefined;
  if (access?.kind === 'console') return {};
  const person = findRecipientPerson(alert, { kind: 'officer', unit, role }, directory, {
    hash,
    now,
  });
  if (!person)
    throw new Error(`Unit ${unit} has no ${role} to send a link to; add one to the directory`);
  const { code } = ticket;
  const owner = {
    ...{ code, assignment: alert.assignment, unit, role },
    person: hash(toPersonKey(person)),
  };
  const token = deriveOfficerLinkToken(owner, hmac, ticket.secretVersion);
  if (access?.kind === 'device-code') {
    return {
      oneTimeCode: deriveDeviceConfirmationCode(
        { hash: hash(token), codesSent: access.number },
        hmac,
      ),
    };
  }
  const expiresAt = new Date(now().getTime() + officerLinkLifetimeDays * dayMs);
  await links.create({ ...owner, hash: hash(token), expiresAt, codesSent: 0 });
  return { linkToken: token };
};

/** Returns the approved Zalo template for the notification's subject and language, or undefined if there is none. */
export function selectZaloTemplate(
  { subject }: Notification,
  ticket: Ticket,
  { directory, now }: { directory: Directory; now: Date },
): ZaloTemplate | undefined {
  return findZaloTemplate(
    getTicketPolicy(directory, now).zaloTemplates,
    selectMessageTemplate(subject, ticket).key,
    ticket.lang,
  );
}

/**
 * Returns the tracking id by which Zalo's delivery report identifies a message. It is the same for every attempt of a
 * notification and has at most 48 characters, Zalo's limit.
 */
const deriveTrackingId = ({ code, key }: Notification, { hash }: MessageContextDeps): string =>
  hash(`zns ${code} ${key}`).slice(0, 48);

const findZaloContext = (
  alert: Notification,
  ticket: Ticket,
  directory: Directory,
  ports: MessageContextDeps,
): MessageContext['zalo'] => {
  if (alert.channel !== 'zns') return undefined;
  const template = selectZaloTemplate(alert, ticket, { directory, now: ports.now() });
  return template && { template, trackingId: deriveTrackingId(alert, ports) };
};

/** Returns whether the citizen can no longer reopen the ticket, because it was reopened as often as its policy allows. */
const isReopenLimitReached = async (
  ticket: Ticket,
  directory: Directory,
  { tickets, now }: MessageContextDeps,
): Promise<boolean> => {
  const common = ticket.mergedInto && (await tickets.find(ticket.mergedInto.code));
  return hasReachedReopenLimit(common ?? ticket, { directory, now: now() });
};

/**
 * Collects the data for composing a message. For an officer's message it also stores the officer link that the message
 * contains.
 */
export async function createMessageContext(
  alert: Notification,
  reader: MessageRecipient,
  directory: Directory,
  ports: MessageContextDeps,
): Promise<MessageContext> {
  const { ticket } = reader;
  const organization = getOrganization(directory, ports.now());
  const named = 'unit' in alert.subject ? alert.subject.unit : undefined;
  const plain = named === undefined ? undefined : { name: named, shortName: named };
  const nameOf = (ref: string | undefined, ...days: readonly Date[]) =>
    ref === undefined ? undefined : findUnitOnAnyDay(directory, ref, ...days, ticket.openedAt);
  return {
    unit: nameOf(ticket.unit, ports.now()) ?? operatorNames,
    serviceName: getService(directory, ticket.service, ticket.openedAt).short,
    topicName: findTopic(directory, ticket.topic, ticket.openedAt)?.name,
    areaName: formatDistinctTicketArea(ticket, { directory, now: ports.now() }),
    // the unit's name when the notification was requested, or else its code
    named: findFormerUnit(alert, ticket, directory) ?? nameOf(named, alert.requestedAt) ?? plain,
    predecessors: findPredecessorNames(ticket, directory),
    now: ports.now(),
    timeLeft: computeTimeLeft(ticket, directory, ports.now()),
    organization,
    isReopenLimitReached:
      alert.to.kind === 'citizen' && (await isReopenLimitReached(ticket, directory, ports)),
    portalUrl: organization.portalUrl ?? ports.portalUrl,
    wording: findCustomText(directory, selectMessageTemplate(alert.subject, ticket), ports.now()),
    zalo: findZaloContext(alert, ticket, directory, ports),
    ...(alert.to.kind === 'officer'
      ? await createOfficerSecrets(alert, alert.to, { ticket, directory }, ports)
      : await createCitizenSecrets(alert, reader, ports)),
  };
}
