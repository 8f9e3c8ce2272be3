import * as z from 'zod';
import { OverdueTicketsResponse } from '../../../core/contract/staff/queue-responses.ts';
import { UnitRef } from '../../../core/directory/model/organization/unit.ts';
import { OverdueClockName } from '../../../core/sla/time-limit.ts';
import { countOnlyVisibleTo } from '../../../core/staff/access/visible-counts.ts';
import { screenAccess } from '../../../core/staff/members/access-rules.ts';
import { isInScope, type SignedInMember } from '../../../core/staff/members/signed-in-member.ts';
import {
  listOverduePercentages,
  type OverdueTicket,
  OverdueTicketCursor,
  readVisibleOverduePage,
} from '../../../core/staff/tickets/overdue-tickets.ts';
import { isTicketHiddenFromReader } from '../../../core/ticket/read/units/hidden-from-reader.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { createCursorSchema, encodeCursor } from '../reply/cursor.ts';
import { logListedTickets } from '../reply/log-listed-tickets.ts';
import { loadTicketTakers } from '../reply/ticket-takers.ts';
import { toListedTicketResponse } from '../reply/to-listed-ticket-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { createQuerySchema } from '../validate-request.ts';

const OverdueTicketsQuery = createQuerySchema({
  level: z.coerce.number<string>('level-unknown').int('level-unknown').optional(),
  clock: OverdueClockName.default('resolve'),
  unit: UnitRef.optional(),
  cursor: createCursorSchema(OverdueTicketCursor).optional(),
});
type OverdueTicketsQuery = z.infer<typeof OverdueTicketsQuery>;

const countOverdueLevels = async (
  levels: readonly number[],
  unit: string | undefined,
  { late }: { late: Pick<StaffApiDeps['late'], 'count'> },
) => {
  const clockLevels = OverdueClockName.options.flatMap((clock) =>
    levels.map((percent) => ({ clock, percent })),
  );
  const counts = await Promise.all(clockLevels.map((level) => late.count(level, unit)));
  return clockLevels.map(({ clock, percent: level }, at) => ({ clock, level, ...counts[at] }));
};

const readOverduePage = async (
  { clock, cursor: after }: OverdueTicketsQuery,
  { percent, unit }: { percent: number; unit: string | undefined },
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'members' | 'directory' | 'now' | 'listings' | 'late'>,
) => {
  const [directory, now] = [await services.directory(), services.now()];
  const mayKnow = (ticket: OverdueTicket) =>
    !isTicketHiddenFromReader(member, ticket, { directory, now });
  const { tickets: late, next } = await readVisibleOverduePage(
    { clock, percent },
    { unit, after, mayKnow },
    services.late,
  );
  await logListedTickets('late', late, member, services);
  const takerOf = await loadTicketTakers(late, services.members);
  return {
    clock,
    level: percent,
    tickets: late.map((ticket) => ({
      ...toListedTicketResponse(ticket, { directory, now }, takerOf(ticket)),
      unit: ticket.unit,
      unitName: ticket.unitName,
    })),
    next: next && encodeCursor(next),
  };
};

/** Returns the requested unit. For members who may see only their own unit, that unit is the default. */
const unitFor = (
  requestedUnit: string | undefined,
  { scope, unit }: SignedInMember,
): string | undefined => requestedUnit ?? (scope === 'own-unit' ? unit : undefined);

/**
 * Returns the number of overdue tickets for each escalation level. If the query names a level, returns the tickets of that
 * level.
 */
const showLate = staffEndpoint({
  method: 'GET',
  path: '/api/staff/late',
  summary: { vi: 'Phiếu trễ hạn theo mức', en: 'List late tickets by level' },
  access: screenAccess.late,
  query: OverdueTicketsQuery,
  headers: ['If-None-Match'],
  answers: { 200: OverdueTicketsResponse, 304: undefined },
  problems: ['no-such-unit'],
  needs: ['members', 'directory', 'now', 'listings', 'late'],
  answer: async (request, member, services) => {
    const { lang } = request;
    const unit = unitFor(request.query.unit, member);
    if (!isInScope(member, [unit])) return buildProblemReply('no-such-unit', lang);
    const [directory, now] = [await services.directory(), services.now()];
    const levels = listOverduePercentages(directory.ladder, now);
    const { level: percent } = request.query;
    if (percent === undefined) {
      const late = countOnlyVisibleTo(member, { directory, now }).overdue(services.late);
      const counts = await countOverdueLevels(levels, unit, { late });
      return withEtag(buildJsonReply(200, { levels: counts }), request);
    }
    if (!levels.includes(percent)) {
      return buildProblemReply('invalid', lang, {
        errors: [{ field: 'level', problem: 'level-unknown' }],
      });
    }
    return withEtag(
      buildJsonReply(
        200,
        await readOverduePage(request.query, { percent, unit }, member, services),
      ),
      request,
    );
  },
});

export const overdueTicketRoutes: StaffEndpoint<StaffApiDeps>[] = [showLate];
