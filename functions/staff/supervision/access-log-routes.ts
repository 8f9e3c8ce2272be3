import { TicketAccessLogResponse } from '../../../core/contract/staff/identity-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../core/messages/localized-text.ts';
import { AccessLogCursor, type AccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { findActionReason } from '../../../core/ticket/model/action-reason.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { selectTextLang } from '../../../i18n/languages.ts';
import { accessLogLabels } from '../../../i18n/staff.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { createCursorSchema, encodeCursor } from '../reply/cursor.ts';
import { findLinkOwner } from '../reply/link-owner.ts';
import { loadStaffNames, type StaffNamesBySub } from '../reply/staff-names.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';
import { createQuerySchema } from '../validate-request.ts';

const AccessLogQuery = createQuerySchema({
  cursor: createCursorSchema(AccessLogCursor, 200).optional(),
});

/** Data with which the access log is shown to a staff member. */
export type StaffLogReader = { names: StaffNamesBySub; directory: Directory; lang: Lang };

/** Returns the name of a reveal's reason in the reader's language. */
export const getRevealReasonName = (
  reason: string | undefined,
  at: Date,
  { directory, lang }: Omit<StaffLogReader, 'names'>,
): string | undefined => {
  const found = reason && findActionReason(directory, 'reveal', reason, at);
  return found && selectLocalizedText(selectTextLang('staff', lang), found.name).text;
};

const toAccessResponse = (
  { at, kind, by: { person, ...by }, reason, text, asker }: AccessLogEntry,
  reader: StaffLogReader,
) => ({
  at: toHotlineTime(at),
  kind,
  label: accessLogLabels[reader.lang][kind],
  by: {
    ...by,
    name: by.sub ? reader.names.get(by.sub) : findLinkOwner({ ...by, person }, reader),
  },
  reason,
  reasonName: getRevealReasonName(reason, at, reader),
  text,
  asker: asker && { sub: asker, name: reader.names.get(asker) },
});

/** Returns who read the ticket or revealed its sender's identity, newest first. */
const showSeen = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/seen',
  summary: { vi: 'Danh sách người đã xem phiếu', en: 'List who viewed the ticket' },
  access: accessRules.oversight,
  query: AccessLogQuery,
  answers: { 200: TicketAccessLogResponse },
  needs: ['members', 'firstAdministrator', 'directory', 'accessLog'],
  answer: async (request, _, services) => {
    const { lang, ticket } = request;
    const { accesses, next } = await services.accessLog.page(ticket.code, request.query.cursor);
    const subs = accesses.flatMap(({ by, asker }) => [by.sub ?? [], asker ?? []].flat());
    const [names, directory] = await Promise.all([
      loadStaffNames(subs, services),
      services.directory(),
    ]);
    return buildJsonReply(200, {
      code: ticket.code,
      accesses: accesses.map((access) => toAccessResponse(access, { names, directory, lang })),
      next: next && encodeCursor(next),
    });
  },
});

export const accessLogRoutes: StaffEndpoint<StaffApiDeps>[] = [showSeen];
