import { DeadlineResponse } from '../../core/contract/staff-responses.ts';
import { explainHypotheticalDeadline } from '../../core/messages/explain-hypothetical-deadline.ts';
import { DeadlineParams, parseDeadlineParams } from '../../core/sla/parse-deadline-params.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';

/** Handles `GET /api/staff/deadline`: computes a deadline and explains it, like the command `npm run ops -- deadline`. */
const showDeadline: StaffRoute['answer'] = async ({ query, lang }, _, services) => {
  const question = parseDeadlineParams(query);
  const result =
    question.kind === 'asked'
      ? explainHypotheticalDeadline(question.params, await services.directory())
      : question;
  return result.kind === 'computed'
    ? buildJsonReply(200, { dueAt: toHotlineTime(result.dueAt), why: result.lines })
    : buildProblemReply(400, 'invalid', lang, { errors: [result.error] });
};

export const deadlineRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/deadline',
    contract: { query: DeadlineParams, answers: { 200: DeadlineResponse } },
    answer: showDeadline,
  },
];
