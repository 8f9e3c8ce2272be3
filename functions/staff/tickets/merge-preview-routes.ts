import { MergePreviewResponse } from '../../../core/contract/staff/queue-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { getTicketIfVisible } from '../../../core/staff/members/signed-in-member.ts';
import { toActor } from '../../../core/ticket/change/perform-as-staff.ts';
import { previewMerge } from '../../../core/ticket/duplicates/merge-preview.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { formatDistinctTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { findVisibleTicket } from '../find-visible-ticket.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { createQuerySchema } from '../validate-request.ts';

const MergePreviewQuery = createQuerySchema({ into: TypedTicketCode });

const toMergeTicketResponse = (
  ticket: Ticket,
  directoryAt: { directory: Directory; now: Date },
) => ({
  code: ticket.code,
  version: ticket.version,
  status: ticket.status,
  label: staffStatusLabels.vi[ticket.status],
  service: ticket.service,
  topic: ticket.topic,
  area: formatDistinctTicketArea(ticket, directoryAt),
  unit: ticket.unit,
  unitName: ticket.unitName,
  openedAt: toHotlineTime(ticket.openedAt),
  resolveBy: toHotlineTime(ticket.clocks.resolve.dueAt),
  photos: ticket.photos?.length ?? 0,
});

/** Returns both tickets as they would be after a merge. Writes nothing. */
const showPreview = staffEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/merge-preview',
  summary: { vi: 'Xem trước khi gộp', en: 'Preview a merge' },
  access: accessRules.operatorDesk,
  query: MergePreviewQuery,
  answers: { 200: MergePreviewResponse },
  problems: ['not-found'],
  needs: ['tickets', 'directory', 'now'],
  answer: async (request, member, services) => {
    const { lang } = request;
    const ticket = await findVisibleTicket(request, member, services);
    if (!ticket) return buildProblemReply('not-found', lang);
    const [directory, now] = [await services.directory(), services.now()];
    const found = await services.tickets.find(request.query.into);
    const into = getTicketIfVisible(member, found, { directory, now });
    if (!into) {
      const errors = [{ field: 'into', problem: 'merge-unknown' as const }];
      return buildProblemReply('invalid', lang, { errors });
    }
    const occasion = { by: toActor(member), channel: 'console', now, directory };
    const preview = previewMerge(ticket, into, occasion);
    const both = {
      one: toMergeTicketResponse(ticket, occasion),
      into: toMergeTicketResponse(into, occasion),
    };
    if (preview.kind === 'possible') {
      const { kind: _, ...becomes } = preview;
      return buildJsonReply(200, { isPossible: true, ...both, becomes, isUndoable: true });
    }
    const reasons =
      preview.kind === 'refused'
        ? preview.errors.map((error) => ({
            problem: error.problem,
            message: getFieldErrorText(error.problem, lang),
          }))
        : [];
    return buildJsonReply(200, { isPossible: false, ...both, reasons });
  },
});

export const mergePreviewRoutes: StaffEndpoint<StaffApiDeps>[] = [showPreview];
