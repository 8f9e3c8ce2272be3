import { StaffTicketResponse } from '../../../core/contract/public/ticket-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { buildStaffAccessLogEntry } from '../../../core/staff/access/access-log.ts';
import { isHotlineRole, ticketPartAccess } from '../../../core/staff/members/access-rules.ts';
import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../../core/staff/members/signed-in-member.ts';
import { canSeeStaffName } from '../../../core/staff/members/visible-names.ts';
import { removeAccusedUnits } from '../../../core/ticket/change/remove-accused-units.ts';
import { listMergedReports } from '../../../core/ticket/duplicates/merged-reports.ts';
import {
  listMergedTickets,
  type MergedTicketVisibility,
  removeHiddenMergedTickets,
} from '../../../core/ticket/duplicates/remove-hidden-merged-tickets.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { isNationalSystemEvent } from '../../../core/ticket/events/kinds/is-national-system-event.ts';
import { isPrivacyEvent } from '../../../core/ticket/events/kinds/is-privacy-event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { isTicketHiddenFromReader } from '../../../core/ticket/read/units/hidden-from-reader.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { loadStaffNames } from '../reply/staff-names.ts';
import { toStaffTicketResponse } from '../reply/staff-ticket-response.ts';
import { loadTicketTakers } from '../reply/ticket-takers.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/**
 * Returns whether officers and leaders may see the event. Only the hotline sees events about data subject requests, except
 * erasures, and about national numbers.
 */
const isVisibleToAgencies = (event: TicketEvent): boolean =>
  event.kind === 'anonymised' || !(isPrivacyEvent(event) || isNationalSystemEvent(event));

/** Returns the name of the staff member who entered the ticket in the national system, if the reader is hotline staff. */
const findNameOfEnterer = async (
  { nationalRecord }: Ticket,
  { role }: SignedInMember,
  services: Pick<StaffApiDeps, 'members' | 'firstAdministrator'>,
): Promise<string | undefined> => {
  if (!nationalRecord || !isHotlineRole(role)) return undefined;
  return (await loadStaffNames([nationalRecord.by], services)).get(nationalRecord.by);
};

/** Returns the subjects of the staff members whose names in these events the reader may see. */
const listNamedSubs = (events: readonly TicketEvent[], reader: SignedInMember): string[] =>
  events
    .filter(({ by }) => canSeeStaffName(reader, by))
    .flatMap((event) => [event.by.sub ?? [], 'member' in event ? event.member : []].flat());

/** Loads the tickets merged with this one: which of them the reader may see, and the reports merged into this ticket. */
const loadMergedTickets = async (
  history: { ticket: Ticket; events: readonly TicketEvent[] },
  member: SignedInMember,
  directoryAt: { directory: Directory; now: Date },
  { tickets }: Pick<StaffApiDeps, 'tickets'>,
): Promise<MergedTicketVisibility & { reports: ReturnType<typeof listMergedReports> }> => {
  const others = await Promise.all(listMergedTickets(history).map((one) => tickets.find(one)));
  const known = others.flatMap((one) => one ?? []);
  const isWithheld = (one: Ticket): boolean => isTicketHiddenFromReader(member, one, directoryAt);
  const { mergedFrom } = history.ticket;
  return {
    withheld: new Set(known.filter(isWithheld).map(({ code }) => code)),
    visible: new Set(
      known.flatMap((one) => getTicketIfVisible(member, one, directoryAt)?.code ?? []),
    ),
    reports: listMergedReports(
      known.filter((one) => mergedFrom.includes(one.code) && !isWithheld(one)),
      directoryAt.directory,
    ),
  };
};

/** Writes an access log entry, then returns the ticket with its events and explanations of its routing and deadlines. */
const showTicket = staffEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}',
  summary: { vi: 'Chi tiết phiếu', en: 'Get a ticket' },
  access: ticketPartAccess.text,
  headers: ['If-None-Match'],
  answers: { 200: StaffTicketResponse, 304: undefined },
  problems: ['not-found'],
  needs: ['members', 'firstAdministrator', 'tickets', 'directory', 'now', 'accessLog'],
  answer: async (request, member, services) => {
    const { lang, params } = request;
    const code = TypedTicketCode.safeParse(params['code']).data;
    const found = code && (await services.tickets.history(code));
    const [directory, now] = [await services.directory(), services.now()];
    const ticket = getTicketIfVisible(member, found?.ticket, { directory, now });
    if (!found || !ticket) return buildProblemReply('not-found', lang);
    await services.accessLog.note(
      buildStaffAccessLogEntry(member, { code: ticket.code, kind: 'opened', at: now }),
    );
    const takerOf = await loadTicketTakers([ticket], services.members);
    const isHotline = isHotlineRole(member.role);
    const events = found.events.filter((event) => isHotline || isVisibleToAgencies(event));
    const shown = isHotline ? events : events.map(removeAccusedUnits);
    const history = { ticket, events: shown };
    const directoryAt = { directory, now };
    const { reports, ...visibility } = await loadMergedTickets(
      history,
      member,
      directoryAt,
      services,
    );
    const readable = removeHiddenMergedTickets(history, visibility);
    // The page shows texts from merged tickets, so each gets an access log entry.
    const sources = new Set([
      ...events.flatMap(({ origin }) => origin?.code ?? []),
      ...reports.map((report) => report.code),
    ]);
    const readSources = [...sources].filter((source) => !visibility.withheld.has(source));
    await Promise.all(
      readSources.map((source) =>
        services.accessLog.note(
          buildStaffAccessLogEntry(member, { code: source, kind: 'opened', at: now }),
        ),
      ),
    );
    const response = toStaffTicketResponse({
      ...readable,
      mergedReports: reports.map(({ code: one, ...report }) => ({
        ...report,
        code: visibility.visible.has(one) ? one : undefined,
      })),
      directory,
      now,
      takenBy: takerOf(ticket),
      names: await loadStaffNames(listNamedSubs(readable.events, member), services),
      enteredBy: await findNameOfEnterer(ticket, member, services),
    });
    return withEtag(buildJsonReply(200, response), request, ticket.version);
  },
});

export const ticketRoutes: StaffEndpoint<StaffApiDeps>[] = [showTicket];
