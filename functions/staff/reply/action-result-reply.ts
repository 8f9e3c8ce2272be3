import type { Lang } from '../../../core/messages/lang.ts';
import type { StaffMember } from '../../../core/staff/members/member.ts';
import { listAvailableActions } from '../../../core/ticket/change/list-available-actions.ts';
import type { PerformActionResult } from '../../../core/ticket/change/perform-action.ts';
import { toActor } from '../../../core/ticket/change/perform-as-staff.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { TicketActionName } from '../../../core/ticket/model/action-permissions.ts';
import { isNeverPublished } from '../../../core/ticket/model/fields/publication.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import {
  buildJsonReply,
  buildProblemReply,
  type HttpReply,
  withRetryAfter,
} from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { loadTicketTakers } from './ticket-takers.ts';

type PerformResponseInput = {
  member: Pick<StaffMember, 'sub' | 'role' | 'unit'>;
  actionName: TicketActionName;
  /** Hash of the whole request. It detects an idempotency key that is reused with other content. */
  bodyHash: string;
  lang: Lang;
  services: Pick<StaffApiDeps, 'tickets' | 'directory' | 'members' | 'now'>;
};

const listMovedDeadlines = (event: TicketEvent) =>
  ('moved' in event ? (event.moved ?? []) : []).map(({ clock, from, to }) => ({
    clock,
    from: toHotlineTime(from),
    to: toHotlineTime(to),
  }));

const buildRecordedReply = (ticket: Ticket, event: TicketEvent, other?: Ticket): HttpReply =>
  buildJsonReply(200, {
    code: ticket.code,
    version: event.version,
    at: toHotlineTime(event.at),
    status: ticket.status,
    label: staffStatusLabels.vi[ticket.status],
    recorded: event.kind,
    moved: listMovedDeadlines(event),
    ...(other && { other: { code: other.code, version: other.version } }),
  });

/**
 * Returns the response that the first request with the same idempotency key got. Returns 409 if the first request had
 * another body or came from another member.
 */
const buildAlreadyRecordedReply = async (
  { ticket, version, bodyHash: first }: Extract<PerformActionResult, { kind: 'already-recorded' }>,
  { member, bodyHash, lang, services }: PerformResponseInput,
): Promise<HttpReply> => {
  const events = (await services.tickets.history(ticket.code))?.events ?? [];
  const event = events.find((one) => one.version === version);
  return event && first === bodyHash && event.by.sub === member.sub
    ? buildRecordedReply(ticket, event)
    : buildProblemReply('key-used', lang);
};

/** Converts a ticket event to its API response, without texts and names. */
const toChangeResponse = ({ kind, version, at, by: { role, unit, post } }: TicketEvent) => ({
  kind,
  version,
  at: toHotlineTime(at),
  by: { role, unit, post },
});

const findTaker = async (ticket: Ticket, { services }: PerformResponseInput) =>
  (await loadTicketTakers([ticket], services.members))(ticket);

export async function buildActionResultReply(
  outcome: PerformActionResult,
  input: PerformResponseInput,
): Promise<HttpReply> {
  const { member, lang, services } = input;
  switch (outcome.kind) {
    case 'recorded':
      return buildRecordedReply(outcome.ticket, outcome.event, outcome.other);
    case 'already-recorded':
      return buildAlreadyRecordedReply(outcome, input);
    case 'stale': {
      const { version } = outcome.ticket;
      const since = outcome.since.map(toChangeResponse);
      const takenBy = await findTaker(outcome.ticket, input);
      return buildProblemReply('ticket-stale', lang, { more: { version, since, takenBy } });
    }
    case 'not-now':
    case 'not-yours': {
      const { version, status } = outcome.ticket;
      const directoryAt = { directory: await services.directory(), now: services.now() };
      const allowed = listAvailableActions(outcome.ticket, toActor(member), directoryAt);
      const takenBy = await findTaker(outcome.ticket, input);
      const more = { version, ticketStatus: status, allowed, takenBy };
      if (outcome.kind === 'not-now' && takenBy && input.actionName === 'take') {
        return buildProblemReply('taken-already', lang, { more });
      }
      if (input.actionName === 'publish' && isNeverPublished(outcome.ticket, directoryAt)) {
        return buildProblemReply('never-published', lang, { more });
      }
      const { nationalRecord } = outcome.ticket;
      if (outcome.kind === 'not-now' && nationalRecord && input.actionName === 'record-national') {
        const { number, enteredAt } = nationalRecord;
        return buildProblemReply('national-recorded', lang, {
          more: { ...more, number, enteredAt: toHotlineTime(enteredAt) },
        });
      }
      return outcome.kind === 'not-now'
        ? buildProblemReply('not-now', lang, { more })
        : buildProblemReply('not-for-your-role', lang, { more });
    }
    case 'too-many-acts':
      return withRetryAfter(buildProblemReply(outcome.kind, lang), outcome.retryAt, services.now());
    case 'refused':
      return buildProblemReply('invalid', lang, {
        errors: outcome.errors,
        more: outcome.marks && { marks: outcome.marks },
      });
    case 'unknown':
      return buildProblemReply('not-found', lang);
  }
}
