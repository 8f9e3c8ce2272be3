import { ChoicesAnswer } from '../../core/contract/choices-answers.ts';
import { choicesOn } from '../../core/directory/choices-on.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';

/** Handles `GET /api/staff/choices`: returns the options of the console's forms and the display names of codes. */
const showChoices: StaffRoute['answer'] = async (request, _, services) =>
  unlessKnown(
    json(200, choicesOn(await services.directory(), services.now(), request.lang)),
    request,
  );

export const choiceRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/choices',
    contract: { headers: ['If-None-Match'], answers: { 200: ChoicesAnswer, 304: undefined } },
    answer: showChoices,
  },
];
