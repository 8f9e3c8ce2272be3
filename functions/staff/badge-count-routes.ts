import { BadgeCountsResponse } from '../../core/contract/queue-responses.ts';
import { getOperatorUnit, UnitRef } from '../../core/directory/unit.ts';
import { readBadgeCounts } from '../../core/staff/badge-counts.ts';
import { staffRouteScopes } from '../../core/staff/route-scopes.ts';
import { isInScope } from '../../core/staff/signed-in-member.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { createQuerySchema, validateQuery } from './validate-request.ts';

const lists = ['callbacks', 'undelivered', 'moderation'] as const;

const BadgeCountsQuery = createQuerySchema({ unit: UnitRef.optional() });

/** Handles `GET /api/staff/counts`: returns the counts that badges beside the console's lists show. */
const showCounts: StaffRoute['answer'] = async (request, member, services) => {
  const question = validateQuery(request, BadgeCountsQuery);
  if (question.kind === 'refused') return question.reply;
  const [directory, now] = [await services.directory(), services.now()];
  const { unit } = question.value;
  const queueOf = unit ?? member.unit ?? getOperatorUnit(directory, now).ref;
  if (!isInScope(member, [queueOf])) return buildProblemReply(404, 'no-such-unit', request.lang);
  const lateOf = unit ?? (member.scope === 'any' ? undefined : queueOf);
  const query = {
    queueOf,
    lateOf,
    lists: lists.filter(
      (list) => staffRouteScopes.get(`GET /api/staff/${list}`)?.[member.role] === 'any',
    ),
  };
  const { ladder: escalationPolicy } = directory;
  const counts = await readBadgeCounts(
    query,
    { escalationPolicy: escalationPolicy, now },
    services,
  );
  return withEtag(buildJsonReply(200, { unit: queueOf, ...counts }), request);
};

export const badgeCountRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/counts',
    contract: {
      query: BadgeCountsQuery,
      headers: ['If-None-Match'],
      answers: { 200: BadgeCountsResponse, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showCounts,
  },
];
