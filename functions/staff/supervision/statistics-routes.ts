import { StatisticsResponse } from '../../../core/contract/staff/supervision/statistics-responses.ts';
import { countOnlyVisibleTo } from '../../../core/staff/access/visible-counts.ts';
import { screenAccess } from '../../../core/staff/members/access-rules.ts';
import { isInScope } from '../../../core/staff/members/signed-in-member.ts';
import { listAreasOfPeriod } from '../../../core/statistics/areas-of-period.ts';
import { parseGroupKey } from '../../../core/statistics/group-key.ts';
import { buildGroupNameLookup } from '../../../core/statistics/group-names.ts';
import {
  readStatistics,
  type Statistics,
  StatisticsQuery,
} from '../../../core/statistics/statistics.ts';
import { getStartOfLocalDate, toLocalDate } from '../../../core/time/local-date.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

type GroupNameLookup = ReturnType<typeof buildGroupNameLookup>;

const toStatisticsResponse = (
  statistics: Statistics,
  names: { period: GroupNameLookup; now: GroupNameLookup },
  by: StatisticsQuery['by'],
) => ({
  total: statistics.total,
  groups: statistics.groups.map((group) => ({ ...group, name: names.period(by, group.key) })),
  backlog: {
    ...statistics.backlog,
    byUnit: statistics.backlog.byUnit.map((unit) => ({
      ...unit,
      name: names.now('unit', unit.key),
    })),
  },
});

/** Returns grouped statistics for a date range and the current number of open tickets, for one unit or for all. */
const showStatistics = staffEndpoint({
  method: 'GET',
  path: '/api/staff/figures',
  summary: { vi: 'Số liệu thống kê', en: 'Get statistics' },
  access: screenAccess.figures,
  query: StatisticsQuery,
  headers: ['If-None-Match'],
  answers: { 200: StatisticsResponse, 304: undefined },
  problems: ['no-such-unit'],
  needs: ['directory', 'now', 'statistics'],
  answer: async (request, member, services) => {
    const { from, to, by } = request.query;
    const unit = request.query.unit ?? (member.scope === 'own-unit' ? member.unit : undefined);
    if (!isInScope(member, [unit && parseGroupKey(unit).base]))
      return buildProblemReply('no-such-unit', request.lang);
    const directory = await services.directory();
    const now = services.now();
    const today = toLocalDate(now);
    const visible = countOnlyVisibleTo(member, { directory, now }).statistics(services.statistics);
    const query = { ...request.query, unit };
    const figures = await readStatistics(query, visible, { directory, today });
    const names = {
      period: buildGroupNameLookup(directory, to < today ? getStartOfLocalDate(to) : now),
      now: buildGroupNameLookup(directory, now),
    };
    const keys = figures.groups.map(({ key }) => key);
    const areas = by === 'area' ? listAreasOfPeriod(keys, directory, to) : undefined;
    const response = toStatisticsResponse(figures, names, by);
    return withEtag(buildJsonReply(200, { from, to, by, unit, areas, ...response }), request);
  },
});

export const statisticsRoutes: StaffEndpoint<StaffApiDeps>[] = [showStatistics];
