import { DeadlineAnswer } from '../../core/contract/staff-answers.ts';
import { tellDeadline } from '../../core/messages/tell-deadline.ts';
import { askDeadline, DeadlineQuestion } from '../../core/sla/ask-deadline.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { json, problem } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';

/** Handles `GET /api/staff/deadline`: computes a deadline and explains it, like `npm run ops -- deadline`. */
const showDeadline: StaffRoute['answer'] = async ({ query, lang }, _, services) => {
  const question = askDeadline(query);
  const told =
    question.kind === 'asked' ? tellDeadline(question.asked, await services.directory()) : question;
  return told.kind === 'told'
    ? json(200, { dueAt: toHotlineTime(told.dueAt), why: told.lines })
    : problem(400, 'invalid', lang, { errors: [told.error] });
};

export const deadlineRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/deadline',
    contract: { query: DeadlineQuestion, answers: { 200: DeadlineAnswer } },
    answer: showDeadline,
  },
];
