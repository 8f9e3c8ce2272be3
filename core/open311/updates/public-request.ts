import type { ServiceCode } from '../../directory/model/services/service.ts';
import {
  getServicePrivacy,
  type ServicesWithPrivacy,
} from '../../directory/model/services/service-privacy.ts';
import type { GeoPosition } from '../../ticket/model/fields/geo-position.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { toOpen311Status } from './status.ts';
import type { RequestStatusData } from './status-notes.ts';

/** Returns whether requests of the service can appear in public lists. */
export function isPublicService(directory: ServicesWithPrivacy, service: ServiceCode): boolean {
  return !getServicePrivacy(directory, service).hidesFromPublicLists;
}

/** Published texts of a request: those that a supervisor has approved, or the submitted ones for a sandbox request. */
export type PublishedRequestTexts = {
  description: string;
  answer?: string | undefined;
  address?: string | undefined;
  agency?: string | undefined;
  position?: GeoPosition | undefined;
  mediaUrl?: string | undefined;
};

/**
 * Data about a ticket from which public Open311 responses are built: data that may be disclosed, and data that decides about
 * the disclosure.
 */
export type PublicOpen311RequestData = RequestStatusData & {
  code: string;
  service: ServiceCode;
  topic?: string | undefined;
  areaCode?: string | undefined;
  openedAt: Date;
  updatedAt: Date;
  /** Id of the Open311 provider that filed the request. */
  filedBy?: string | undefined;
  /** Accused units and complaint hold of the ticket, because of which it is hidden from the systems of the accused units. */
  about?: Pick<Ticket, 'accused' | 'complaintHold'> | undefined;
  /**
   * Set if the provider received a token instead of the ticket code. From the time `checkedAt`, the provider can exchange
   * the token for the ticket code.
   */
  token?: { checkedAt?: Date | undefined } | undefined;
  /**
   * Published texts of the request; undefined until publication. Until then, the public sees only status and opening time.
   */
  words?: PublishedRequestTexts | undefined;
};

/** Whether the texts of a request are published, were never published, or have been withdrawn. */
export type PublicationState =
  | { kind: 'never' }
  | { kind: 'published'; words: PublishedRequestTexts }
  | { kind: 'withdrawn' };

/**
 * Returns the time of the last change of a ticket for Open311. For an ended ticket, this is the time of the answer or the
 * closing.
 */
const getUpdatedAt = ({ openedAt, closedAt, answeredAt, changedAt, status }: Ticket): Date => {
  const end = closedAt ?? answeredAt;
  return toOpen311Status(status) === 'closed' && end ? end : (changedAt ?? openedAt);
};

/** Returns the public data of a ticket, or undefined if its publication was withdrawn or its text was erased by retention. */
export function toPublicOpen311RequestData(
  ticket: Ticket,
  exposure: PublicationState,
): PublicOpen311RequestData | undefined {
  if (exposure.kind === 'withdrawn' || ticket.text === '') return undefined;
  const { code, status, service, topic, areaCode, openedAt, clocks, waiting } = ticket;
  const { endReason, closedAt: endedAt, unitName, accused, filedBy, token } = ticket;
  return {
    ...{ code, status, service, topic, areaCode, openedAt, endReason, endedAt, filedBy, token },
    agency: accused.length === 0 ? unitName : undefined,
    waitsUntil: waiting?.until,
    updatedAt: getUpdatedAt(ticket),
    expectedAt: waiting ? undefined : clocks.resolve.dueAt,
    words: exposure.kind === 'published' ? exposure.words : undefined,
    about: { accused, complaintHold: ticket.complaintHold },
  };
}
