import { BadgeCountsResponse } from '../../../core/contract/staff/queue-responses.ts';
import { getOperatorUnit, UnitRef } from '../../../core/directory/model/organization/unit.ts';
import { countOnlyVisibleTo } from '../../../core/staff/access/visible-counts.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import { isInScope } from '../../../core/staff/members/signed-in-member.ts';
import { readBadgeCounts } from '../../../core/staff/tickets/badge-counts.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { selectQueue, selectQueueCounts } from '../tickets/lists/select-queue.ts';
import { createQuerySchema } from '../validate-request.ts';

const lists = ['callbacks', 'undelivered', 'moderation', 'national', 'extensions'] as const;

const BadgeCountsQuery = createQuerySchema({ unit: UnitRef.optional() });

/** Returns the counts that badges beside the console's lists show. */
const showCounts = staffEndpoint({
  method: 'GET',
  path: '/api/staff/counts',
  summary: { vi: 'Số việc đang chờ', en: 'Get counts of waiting work' },
  access: accessRules.ticketReaders,
  query: BadgeCountsQuery,
  headers: ['If-None-Match'],
  answers: { 200: BadgeCountsResponse, 304: undefined },
  problems: ['no-such-unit'],
  needs: [
    ...(['directory', 'now', 'counts', 'late', 'tickets', 'queues', 'callbacks'] as const),
    ...([
      'undelivered',
      'moderation',
      'nationalEntries',
      'extensionRequests',
      'possibleEmergencies',
    ] as const),
  ],
  answer: async (request, member, services) => {
    const [directory, now] = [await services.directory(), services.now()];
    const { unit } = request.query;
    const operators = getOperatorUnit(directory, now).ref;
    const queueOf = unit ?? member.unit ?? operators;
    if (!isInScope(member, [queueOf])) return buildProblemReply('no-such-unit', request.lang);
    const lateOf = unit ?? (member.scope === 'any' ? undefined : queueOf);
    const query = {
      queueOf,
      lateOf,
      lists: lists.filter((list) => screenAccess[list][member.role] === 'any'),
    };
    const { ladder: escalationPolicy } = directory;
    const visible = countOnlyVisibleTo(member, { directory, now });
    const reader = { member, operators };
    const counts = await readBadgeCounts(
      query,
      { escalationPolicy: escalationPolicy, now },
      {
        counts: visible.badges({
          ...services,
          counts: selectQueueCounts(queueOf, reader, services),
          queues: selectQueue(queueOf, reader, services),
        }),
        late: visible.overdue(services.late),
      },
    );
    return withEtag(buildJsonReply(200, { unit: queueOf, ...counts }), request);
  },
});

export const badgeCountRoutes: StaffEndpoint<StaffApiDeps>[] = [showCounts];
