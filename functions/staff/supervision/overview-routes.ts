import { OverviewResponse } from '../../../core/contract/staff/supervision/overview-responses.ts';
import { readOverview } from '../../../core/overview/read-overview.ts';
import { countOnlyVisibleTo } from '../../../core/staff/access/visible-counts.ts';
import { screenAccess } from '../../../core/staff/members/access-rules.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { readWaitingCallsResponse } from '../reply/waiting-calls-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/** Returns the numbers of the leaders' screen. They contain no personal data, so a wall board can show them. */
const showOverview = staffEndpoint({
  method: 'GET',
  path: '/api/staff/overview',
  summary: { vi: 'Tổng quan cho lãnh đạo', en: 'Get the overview for leaders' },
  access: screenAccess.overview,
  headers: ['If-None-Match'],
  answers: { 200: OverviewResponse, 304: undefined },
  needs: [
    'directory',
    'now',
    'statistics',
    'reports',
    'waiting',
    'waitingCalls',
    'counts',
    'callbacks',
    'tickets',
  ],
  answer: async (request, member, services) => {
    const directoryAt = { directory: await services.directory(), now: services.now() };
    const visible = countOnlyVisibleTo(member, directoryAt);
    const [overview, calls, chats, callbacks] = await Promise.all([
      readOverview(
        { seesAllTickets: member.unit === undefined },
        { ...services, statistics: visible.statistics(services.statistics) },
      ),
      readWaitingCallsResponse(services.waitingCalls),
      services.waiting.chats(),
      visible.callbacks(services),
    ]);
    const [first] = chats.items;
    const waiting = {
      ...calls,
      chats: {
        count: chats.items.length,
        isComplete: chats.isComplete,
        ...(first && { since: toHotlineTime(first.since) }),
      },
      callbacks,
    };
    return withEtag(buildJsonReply(200, { ...overview, waiting }), request);
  },
});

export const overviewRoutes: StaffEndpoint<StaffApiDeps>[] = [showOverview];
