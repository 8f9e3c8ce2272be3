import { LikelyDuplicatesResponse } from '../../../../core/contract/staff/queue-responses.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import { findUnitOnAnyDay, UnitRef } from '../../../../core/directory/model/organization/unit.ts';
import { screenAccess } from '../../../../core/staff/members/access-rules.ts';
import {
  type DuplicateGroup,
  groupDuplicates,
} from '../../../../core/ticket/duplicates/duplicate-groups.ts';
import { getTicketPolicy } from '../../../../core/ticket/model/ticket-policy.ts';
import { formatDistinctTicketArea } from '../../../../core/ticket/read/ticket-area.ts';
import { isTicketHiddenFromReader } from '../../../../core/ticket/read/units/hidden-from-reader.ts';
import { toHotlineTime } from '../../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import { buildJsonReply } from '../../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../../deps.ts';
import { logListedTickets } from '../../reply/log-listed-tickets.ts';
import { type StaffEndpoint, staffEndpoint } from '../../staff-endpoint.ts';
import { createQuerySchema } from '../../validate-request.ts';

const DuplicatesQuery = createQuerySchema({ unit: UnitRef.optional() });

/**
 * Maximum number of open tickets that one request compares to find likely duplicates. The comparison takes about a second.
 */
const maxCounted = 2000;

type OpenTicket =
  ReturnType<StaffApiDeps['openTickets']> extends AsyncGenerator<infer One> ? One : never;

/** Returns the first 2,000 visible tickets. `isComplete` is false if there are more. */
const takeSome = async (
  tickets: AsyncIterable<OpenTicket>,
  isVisible: (ticket: OpenTicket) => boolean,
) => {
  const some: OpenTicket[] = [];
  for await (const ticket of tickets) {
    if (!isVisible(ticket)) continue;
    if (some.length === maxCounted) return { some, isComplete: false };
    some.push(ticket);
  }
  return { some, isComplete: true };
};

/**
 * Converts a group of likely duplicates to its API response. The response states that the phone numbers are equal, but not
 * the number.
 */
const toDuplicateGroupResponse = (
  { reason, tickets }: DuplicateGroup<OpenTicket>,
  { directory, now }: { directory: Directory; now: Date },
) => {
  const [first] = tickets;
  const isPlace = reason === 'same-place';
  return {
    why: reason,
    topic: isPlace ? first?.topic : undefined,
    area: isPlace && first ? formatDistinctTicketArea(first, { directory, now }) : undefined,
    count: tickets.length,
    tickets: tickets.map(({ code, status, openedAt, excerpt, unit }) => ({
      code,
      status,
      label: staffStatusLabels.vi[status],
      openedAt: toHotlineTime(openedAt),
      excerpt,
      unit,
      unitName: unit && findUnitOnAnyDay(directory, unit, now, openedAt)?.name,
    })),
  };
};

/** Returns groups of open tickets that are probably about the same issue, for one unit or for all. */
const showRepeats = staffEndpoint({
  method: 'GET',
  path: '/api/staff/repeats',
  summary: { vi: 'Phiếu trùng theo nhóm', en: 'List groups of duplicate tickets' },
  access: screenAccess.repeats,
  query: DuplicatesQuery,
  answers: { 200: LikelyDuplicatesResponse },
  needs: ['directory', 'now', 'listings', 'openTickets'],
  answer: async (request, member, services) => {
    const directory = await services.directory();
    const directoryAt = { directory, now: services.now() };
    const { some, isComplete } = await takeSome(
      services.openTickets(directory, request.query.unit),
      (ticket) => !isTicketHiddenFromReader(member, ticket, directoryAt),
    );
    const { repeats } = getTicketPolicy(directory, directoryAt.now);
    const duplicateGroups = groupDuplicates(some, repeats);
    const listed = duplicateGroups.flatMap(({ tickets }) => tickets);
    await logListedTickets('repeats', listed, member, services);
    const groups = duplicateGroups.map((group) => toDuplicateGroupResponse(group, directoryAt));
    return buildJsonReply(200, { counted: some.length, isComplete, groups });
  },
});

export const duplicateRoutes: StaffEndpoint<StaffApiDeps>[] = [showRepeats];
