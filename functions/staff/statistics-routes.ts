import { StatisticsResponse } from '../../core/contract/statistics-responses.ts';
import { isInScope } from '../../core/staff/signed-in-member.ts';
import { buildGroupNameLookup } from '../../core/statistics/group-names.ts';
import {
  readStatistics,
  type Statistics,
  StatisticsQuery,
} from '../../core/statistics/statistics.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateQuery } from './validate-request.ts';

const toStatisticsResponse = (
  statistics: Statistics,
  name: (by: StatisticsQuery['by'], key: string) => string,
  by: StatisticsQuery['by'],
) => ({
  total: statistics.total,
  groups: statistics.groups.map((group) => ({ ...group, name: name(by, group.key) })),
  backlog: {
    ...statistics.backlog,
    byUnit: statistics.backlog.byUnit.map((unit) => ({ ...unit, name: name('unit', unit.key) })),
  },
});

/**
 * Handles `GET /api/staff/figures`: returns grouped statistics for a date range and the current number of open tickets, for
 * one unit or for all.
 */
const showStatistics: StaffRoute['answer'] = async (request, member, services) => {
  const question = validateQuery(request, StatisticsQuery);
  if (question.kind === 'refused') return question.reply;
  const { from, to, by } = question.value;
  const unit = question.value.unit ?? (member.scope === 'own-unit' ? member.unit : undefined);
  if (!isInScope(member, [unit])) return buildProblemReply(404, 'no-such-unit', request.lang);
  const [figures, directory] = await Promise.all([
    readStatistics({ ...question.value, unit }, services.statistics),
    services.directory(),
  ]);
  const name = buildGroupNameLookup(directory, services.now());
  return withEtag(
    buildJsonReply(200, { from, to, by, unit, ...toStatisticsResponse(figures, name, by) }),
    request,
  );
};

export const statisticsRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/figures',
    contract: {
      query: StatisticsQuery,
      headers: ['If-None-Match'],
      answers: { 200: StatisticsResponse, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showStatistics,
  },
];
