import * as z from 'zod';
import { OverdueTicketsResponse } from '../../core/contract/queue-answers.ts';
import { UnitRef } from '../../core/directory/unit.ts';
import {
  listOverduePercentages,
  OverdueClockName,
  OverdueTicketCursor,
} from '../../core/staff/late.ts';
import { isInScope, type SignedInMember } from '../../core/staff/signed-in.ts';
import { isActorAccused } from '../../core/ticket/action-permissions.ts';
import { withEtag } from '../runtime/etag.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { cursorSchema, encodeCursor } from './cursor.ts';
import { querySchema, readQuery } from './read-request.ts';
import { logListedTickets } from './record-listed.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { loadTicketTakers } from './takers.ts';
import { toListedResponse } from './to-listed-response.ts';

const Question = querySchema({
  level: z.coerce.number<string>('level-unknown').int('level-unknown').optional(),
  clock: OverdueClockName.default('resolve'),
  unit: UnitRef.optional(),
  cursor: cursorSchema(OverdueTicketCursor).optional(),
});
type Question = z.infer<typeof Question>;

const countOverdueLevels = async (
  levels: readonly number[],
  unit: string | undefined,
  { late }: StaffServices,
) => {
  const asked = OverdueClockName.options.flatMap((clock) =>
    levels.map((percent) => ({ clock, percent })),
  );
  const counts = await Promise.all(asked.map((level) => late.count(level, unit)));
  return asked.map(({ clock, percent: level }, at) => ({ clock, level, ...counts[at] }));
};

const readOverduePage = async (
  { clock, cursor: after }: Question,
  { percent, unit }: { percent: number; unit: string | undefined },
  member: SignedInMember,
  services: StaffServices,
) => {
  const { tickets, next } = await services.late.page({ clock, percent }, { unit, after });
  const [directory, now] = [await services.directory(), services.now()];
  const late = tickets.filter(
    ({ accused }) => !isActorAccused(member, accused, { directory, now }),
  );
  await logListedTickets('late', late, member, services);
  const takerOf = await loadTicketTakers(late, services.members);
  return {
    clock,
    level: percent,
    tickets: late.map((ticket) => ({
      ...toListedResponse(ticket, now, takerOf(ticket)),
      unit: ticket.unit,
      unitName: ticket.unitName,
    })),
    next: next && encodeCursor(next),
  };
};

/** Returns the requested unit. For members who may see only their own unit, that unit is the default. */
const unitFor = (asked: string | undefined, { reach, unit }: SignedInMember): string | undefined =>
  asked ?? (reach === 'own-unit' ? unit : undefined);

/**
 * Handles `GET /api/staff/late`: returns the number of overdue tickets for each escalation level. If the query names a
 * level, returns the tickets of that level.
 */
const showLate: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const { lang } = request;
  const unit = unitFor(question.value.unit, member);
  if (!isInScope(member, [unit])) return problemReply(404, 'no-such-unit', lang);
  const levels = listOverduePercentages((await services.directory()).ladder, services.now());
  const { level: percent } = question.value;
  if (percent === undefined) {
    return withEtag(
      jsonReply(200, { levels: await countOverdueLevels(levels, unit, services) }),
      request,
    );
  }
  if (!levels.includes(percent)) {
    return problemReply(400, 'invalid', lang, {
      errors: [{ field: 'level', problem: 'level-unknown' }],
    });
  }
  return withEtag(
    jsonReply(200, await readOverduePage(question.value, { percent, unit }, member, services)),
    request,
  );
};

export const lateRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/late',
    contract: {
      query: Question,
      headers: ['If-None-Match'],
      answers: { 200: OverdueTicketsResponse, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showLate,
  },
];
