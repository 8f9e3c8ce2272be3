import type { Directory } from '../directory/model/directory.ts';
import type { AccessLogEntry } from '../staff/access/access-log.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { listReportPhotos } from '../ticket/read/attachments/photos-by-sender.ts';
import { dayMs } from '../time/day-ms.ts';
import type { DataSubjectRequest } from './data-request.ts';
import type { LegalBasis } from './legal-basis.ts';
import { findRetentionRule, type RetentionRule } from './retention.ts';

/**
 * Access to personal data as shown to the citizen concerned. It contains the role of the person who had access, without the
 * name.
 */
type AccessView = { at: Date; kind: AccessLogEntry['kind']; role: AccessLogEntry['by']['role'] };

/**
 * Overview for a citizen about the personal data stored on the ticket, their legal bases and retention, and who accessed
 * them.
 */
export type StoredDataOverview = {
  holds: {
    text: boolean;
    place: boolean;
    answers: number;
    photos: number;
    voiceMessages: number;
    /** True if encrypted contact data are stored. The overview doesn't show the contact data themselves. */
    contact: boolean;
    name: boolean;
  };
  bases: LegalBasis[];
  notice?: string | undefined;
  /** Date on which the personal data will be erased; absent until the ticket has ended. */
  keptUntil?: Date | undefined;
  keepDays?: number | undefined;
  because?: RetentionRule['because'] | undefined;
  isHeld: boolean;
  anonymisedAt?: Date | undefined;
  request?: Omit<DataSubjectRequest, 'delayedAt' | 'escalationSteps'> | undefined;
  seen: AccessView[];
};

/**
 * Merges accesses of the same kind by the same person on the same day. The citizen sees who had access, without details of
 * the staff's working day.
 */
const mergeAccesses = (accesses: readonly AccessLogEntry[]): AccessView[] => {
  const lines = accesses.map(({ at, kind, by }) => ({
    key: [kind, by.role, by.sub ?? by.unit, Math.floor(at.getTime() / dayMs)].join(' '),
    look: { at, kind, role: by.role },
  }));
  return [...new Map(lines.map(({ key, look }) => [key, look])).values()];
};

/** Returns the data subject request without its internal escalation data. */
const toDataRequestView = (
  request: DataSubjectRequest | undefined,
): StoredDataOverview['request'] => {
  if (!request) return undefined;
  const { delayedAt: _, escalationSteps: __, ...shown } = request;
  return shown;
};

export function toStoredDataOverview(
  ticket: Ticket,
  accesses: readonly AccessLogEntry[],
  { directory, now }: { directory: Directory; now: Date },
): StoredDataOverview {
  const { closedAt, anonymisedAt, answers = {}, voiceMessages = [] } = ticket;
  const rule = anonymisedAt ? undefined : findRetentionRule(directory, ticket, now);
  return {
    holds: {
      text: ticket.text !== '',
      place: ticket.place !== undefined,
      answers: Object.keys(answers).length,
      photos: listReportPhotos(ticket).length,
      voiceMessages: voiceMessages.length,
      contact: ticket.contact !== undefined,
      name: ticket.identity !== undefined,
    },
    bases: ticket.bases ?? [],
    notice: ticket.notice,
    keptUntil: rule && closedAt && new Date(closedAt.getTime() + rule.keepDays * dayMs),
    keepDays: rule?.keepDays,
    because: rule?.because,
    isHeld: ticket.hold !== undefined,
    anonymisedAt,
    request: toDataRequestView(ticket.dataRequest),
    seen: mergeAccesses(accesses),
  };
}
