import * as z from 'zod';
import { LateAnswer } from '../../core/contract/queue-answers.ts';
import { UnitRef } from '../../core/directory/unit.ts';
import { LateClock, LatePlace, lateLevels } from '../../core/staff/late.ts';
import { reaches, type SignedIn } from '../../core/staff/signed-in.ts';
import { isAboutActor } from '../../core/ticket/who-may.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json, problem } from '../runtime/reply.ts';
import { cursorFor, cursorOf } from './cursor.ts';
import { listedTold } from './listed-told.ts';
import { inQuery, readQuery } from './read-request.ts';
import { recordListed } from './record-listed.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-door.ts';
import { takersOf } from './takers.ts';

const Question = inQuery({
  level: z.coerce.number<string>('level-unknown').int('level-unknown').optional(),
  clock: LateClock.default('resolve'),
  unit: UnitRef.optional(),
  cursor: cursorFor(LatePlace).optional(),
});
type Question = z.infer<typeof Question>;

const levelsTold = async (
  levels: readonly number[],
  unit: string | undefined,
  { late }: StaffServices,
) => {
  const asked = LateClock.options.flatMap((clock) => levels.map((percent) => ({ clock, percent })));
  const counts = await Promise.all(asked.map((level) => late.count(level, unit)));
  return asked.map(({ clock, percent: level }, at) => ({ clock, level, ...counts[at] }));
};

const pageTold = async (
  { clock, cursor: after }: Question,
  { percent, unit }: { percent: number; unit: string | undefined },
  member: SignedIn,
  services: StaffServices,
) => {
  const { tickets, next } = await services.late.page({ clock, percent }, { unit, after });
  const [directory, now] = [await services.directory(), services.now()];
  const late = tickets.filter(({ accused }) => !isAboutActor(member, accused, { directory, now }));
  await recordListed('late', late, member, services);
  const takerOf = await takersOf(late, services.members);
  return {
    clock,
    level: percent,
    tickets: late.map((ticket) => ({
      ...listedTold(ticket, now, takerOf(ticket)),
      unit: ticket.unit,
      unitName: ticket.unitName,
    })),
    next: next && cursorOf(next),
  };
};

/** Returns the requested unit; for members limited to their own unit, that unit by default. */
const unitFor = (asked: string | undefined, { reach, unit }: SignedIn): string | undefined =>
  asked ?? (reach === 'own-unit' ? unit : undefined);

/** Handles `GET /api/staff/late`: returns the number of late tickets per escalation level; with a level, its tickets. */
const showLate: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const { lang } = request;
  const unit = unitFor(question.value.unit, member);
  if (!reaches(member, [unit])) return problem(404, 'no-such-unit', lang);
  const levels = lateLevels((await services.directory()).ladder, services.now());
  const { level: percent } = question.value;
  if (percent === undefined) {
    return unlessKnown(json(200, { levels: await levelsTold(levels, unit, services) }), request);
  }
  if (!levels.includes(percent)) {
    return problem(400, 'invalid', lang, {
      errors: [{ field: 'level', problem: 'level-unknown' }],
    });
  }
  return unlessKnown(
    json(200, await pageTold(question.value, { percent, unit }, member, services)),
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
      answers: { 200: LateAnswer, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showLate,
  },
];
