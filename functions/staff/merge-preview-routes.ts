import { MergePreviewAnswer } from '../../core/contract/queue-answers.ts';
import { statusLabels } from '../../core/messages/wording/labels.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { ticketFor } from '../../core/staff/signed-in.ts';
import { actorOf } from '../../core/ticket/act-as-staff.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { mergePreview } from '../../core/ticket/merge-preview.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { json, problem } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import { inQuery, readQuery } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

const Question = inQuery({ into: TypedTicketCode });

const told = (ticket: Ticket) => ({
  code: ticket.code,
  version: ticket.version,
  status: ticket.status,
  label: statusLabels.vi[ticket.status],
  service: ticket.service,
  topic: ticket.topic,
  area: ticket.areaName,
  unit: ticket.unit,
  unitName: ticket.unitName,
  openedAt: toHotlineTime(ticket.openedAt),
  resolveBy: toHotlineTime(ticket.clocks.resolve.dueAt),
  photos: ticket.photos?.length ?? 0,
});

/**
 * Handles `GET /api/staff/tickets/{code}/merge-preview?into=…`: returns both tickets as a merge would leave them. Writes
 * nothing.
 */
const showPreview: StaffRoute['answer'] = async (request, member, services) => {
  const { lang } = request;
  const question = readQuery(request, Question);
  if (question.kind === 'refused') return question.reply;
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', lang);
  const [directory, now] = [await services.directory(), services.now()];
  const found = await services.tickets.find(question.value.into);
  const into = ticketFor(member, found, { directory, now });
  if (!into) {
    const errors = [{ field: 'into', problem: 'merge-unknown' as const }];
    return problem(400, 'invalid', lang, { errors });
  }
  const occasion = { by: actorOf(member), channel: 'console', now, directory };
  const preview = mergePreview(ticket, into, occasion);
  const both = { one: told(ticket), into: told(into) };
  if (preview.kind === 'possible') {
    const { kind: _, ...becomes } = preview;
    return json(200, { isPossible: true, ...both, becomes, isUndoable: true });
  }
  const reasons =
    preview.kind === 'refused'
      ? preview.errors.map((error) => ({
          problem: error.problem,
          message: problemText(error.problem, lang),
        }))
      : [];
  return json(200, { isPossible: false, ...both, reasons });
};

export const mergePreviewRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/merge-preview',
    contract: {
      query: Question,
      answers: { 200: MergePreviewAnswer },
      problems: { 404: ['not-found'] },
    },
    answer: showPreview,
  },
];
