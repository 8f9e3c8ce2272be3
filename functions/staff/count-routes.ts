import { CountsAnswer } from '../../core/contract/queue-answers.ts';
import { operatorUnit, UnitRef } from '../../core/directory/unit.ts';
import { access } from '../../core/staff/access.ts';
import { countsFor } from '../../core/staff/counts.ts';
import { reaches } from '../../core/staff/signed-in.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json, problem } from '../runtime/reply.ts';
import { inQuery, readQuery } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

const lists = ['callbacks', 'undelivered', 'moderation'] as const;

const Question = inQuery({ unit: UnitRef.optional() });

/** Handles `GET /api/staff/counts`: returns the badge counts beside the console's lists. */
const showCounts: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const [directory, now] = [await services.directory(), services.now()];
  const { unit } = question.value;
  const queueOf = unit ?? member.unit ?? operatorUnit(directory, now).ref;
  if (!reaches(member, [queueOf])) return problem(404, 'no-such-unit', request.lang);
  const lateOf = unit ?? (member.reach === 'any' ? undefined : queueOf);
  const asked = {
    queueOf,
    lateOf,
    lists: lists.filter((list) => access.get(`GET /api/staff/${list}`)?.[member.role] === 'any'),
  };
  const { ladder } = directory;
  const counts = await countsFor(asked, { ladder, now }, services);
  return unlessKnown(json(200, { unit: queueOf, ...counts }), request);
};

export const countRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/counts',
    contract: {
      query: Question,
      headers: ['If-None-Match'],
      answers: { 200: CountsAnswer, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showCounts,
  },
];
