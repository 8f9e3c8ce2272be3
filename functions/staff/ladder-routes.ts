import { LadderAnswer } from '../../core/contract/supervision-answers.ts';
import { ladderState } from '../../core/journey/ladder-state.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import { toResponsibleResponse } from './responsible.ts';
import type { StaffRoute } from './staff-door.ts';
import { toldLadder } from './told-ladder.ts';

/**
 * Handles `GET /api/staff/tickets/{code}/ladder`: returns the escalation steps of each clock, with the notifications sent and
 * the recipients of future ones.
 */
const showLadder: StaffRoute['answer'] = async (request, member, services) => {
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const [history, alerts, directory] = await Promise.all([
    services.tickets.history(ticket.code),
    services.rungAlerts(ticket.code),
    services.directory(),
  ]);
  const now = services.now();
  const clocks = ladderState({ ticket, events: history?.events ?? [], alerts }, directory, now);
  const { code, version, cycle } = ticket;
  const then = { directory, now };
  const told = {
    ...{ code, version, cycle, clocks: toldLadder(clocks, then) },
    responsible: await toResponsibleResponse(ticket, then, services),
  };
  return unlessKnown(json(200, inHotlineTime(told)), request);
};

export const ladderRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/ladder',
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: LadderAnswer, 304: undefined },
      problems: { 404: ['not-found'] },
    },
    answer: showLadder,
  },
];
