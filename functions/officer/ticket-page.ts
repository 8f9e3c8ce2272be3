import type { Directory } from '../../core/directory/model/directory.ts';
import { getOperatorUnit } from '../../core/directory/model/organization/unit.ts';
import { getService } from '../../core/directory/model/services/service.ts';
import { findTopic } from '../../core/directory/model/services/topic.ts';
import { formatDuration } from '../../core/messages/format-duration.ts';
import { isOfficerTicketListAvailable } from '../../core/officer/bundled-ticket-list.ts';
import type { OfficerLink } from '../../core/officer/officer-link.ts';
import { toOfficerActor } from '../../core/officer/perform-officer-action.ts';
import { extractReportContent } from '../../core/screening/report-content.ts';
import {
  type AccessLogEntry,
  buildOfficerLinkAccessLogEntry,
} from '../../core/staff/access/access-log.ts';
import { wereVoiceMessagesPlayed } from '../../core/staff/access/played-voice-messages.ts';
import { listAvailableActions } from '../../core/ticket/change/list-available-actions.ts';
import {
  type ListedPhoto,
  listPhotosIncludingMerged,
} from '../../core/ticket/duplicates/common-photos.ts';
import { findMergedTickets } from '../../core/ticket/duplicates/find-merged-tickets.ts';
import { listMergedReports } from '../../core/ticket/duplicates/merged-reports.ts';
import type { TicketEvent } from '../../core/ticket/events/event.ts';
import { findFormerAcknowledgingUnit } from '../../core/ticket/events/former-acknowledging-unit.ts';
import type { Actor } from '../../core/ticket/events/kinds/common-event-fields.ts';
import { findLastTicketAnswer, joinAnswerTexts } from '../../core/ticket/events/last-answer.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import {
  listReportPhotos,
  listResultPhotos,
} from '../../core/ticket/read/attachments/photos-by-sender.ts';
import { filterVisiblePhotos } from '../../core/ticket/read/attachments/visible-photos.ts';
import { type Delay, type Delays, readDelays } from '../../core/ticket/read/delays.ts';
import { formatTicketArea } from '../../core/ticket/read/ticket-area.ts';
import { listAccusedNames } from '../../core/ticket/read/units/accused-names.ts';
import { formatPredecessor } from '../../core/ticket/read/units/format-predecessor.ts';
import { isTicketHiddenFromReader } from '../../core/ticket/read/units/hidden-from-reader.ts';
import { officialLang } from '../../i18n/languages.ts';
import {
  type OfficerAction,
  officerActions,
  unitQueryField,
} from '../../web/officer/view/officer-action-fields.ts';
import { type OfficerPageModel, renderOfficerPage } from '../../web/officer/view/officer-page.ts';
import { createRandomToken } from '../runtime/random.ts';
import { buildOfficerActionsModel } from './actions-model.ts';
import type { OfficerPageDeps } from './deps.ts';
import { listPlayableVoiceMessages, listVoiceListeners } from './voice-message-views.ts';

type Extra = Partial<Pick<OfficerPageModel, 'notice' | 'values' | 'errors' | 'listsTemplates'>>;
type OpenedLink = { link: OfficerLink; ticket: Ticket };
type DirectoryAt = { directory: Directory; now: Date };

/**
 * Returns how the officer's unit is related to the ticket: lead unit, hotline, previous lead unit, co-unit, or a unit above
 * the lead unit.
 */
const determineReader = (
  { link, ticket }: OpenedLink,
  { directory, now }: DirectoryAt,
): OfficerPageModel['reader'] => {
  const operators = getOperatorUnit(directory, now).ref;
  if (link.unit === ticket.unit) return 'unit';
  if (link.unit === operators) return 'hotline';
  if (ticket.unit === operators && ticket.returnedBy.at(-1) === link.unit) return 'handed';
  return ticket.coUnits.includes(link.unit) ? 'co-unit' : 'above';
};

const listPossibleActions = (
  { link, ticket }: OpenedLink,
  directoryAt: DirectoryAt,
): OfficerAction[] => {
  const now: readonly string[] = listAvailableActions(ticket, toOfficerActor(link), directoryAt);
  return officerActions.filter((act) => now.includes(act));
};

const extensionOf = ({ extension }: Ticket): OfficerPageModel['ticket']['extension'] =>
  extension && extension.state !== 'refused'
    ? { state: extension.state, amount: formatDuration(extension.amount) }
    : undefined;

type TicketPageContext = DirectoryAt & {
  isHotline: boolean;
  wasListenedTo: boolean;
  delays: Delays;
  mergedReports: ReturnType<typeof listMergedReports>;
  token: string;
  listed: ListedPhoto[];
  /** Access log entries of people who played the voice messages. */
  plays: AccessLogEntry[];
} & Pick<OfficerPageDeps, 'photos'>;

const toOfficerDelays = ({
  acknowledge,
  resolve,
}: Delays): OfficerPageModel['ticket']['delays'] => {
  const toView = ({ isReported, predecessor, isFromBefore }: Delay) => ({
    ...{ isReported, isFromBefore },
    predecessor: predecessor && formatPredecessor(predecessor, officialLang),
  });
  return { acknowledge: toView(acknowledge), resolve: toView(resolve) };
};

const toShownTicket = (
  ticket: Ticket,
  events: readonly TicketEvent[],
  context: TicketPageContext,
): OfficerPageModel['ticket'] => {
  const { directory, now, isHotline, wasListenedTo, photos, listed } = context;
  const answer = findLastTicketAnswer(events);
  const visible = filterVisiblePhotos({ ...ticket, photos: listed }, { isHotline, wasListenedTo });
  const shown = visible.map((photo) => ({ ...photo, ...photos.linksTo(photo.listedOn, photo) }));
  const topic = findTopic(directory, ticket.topic, ticket.openedAt);
  return {
    code: ticket.code,
    serviceName: getService(directory, ticket.service, ticket.openedAt).short,
    topicName: topic?.name,
    areaName: formatTicketArea(ticket, { directory, now }),
    ...extractReportContent(ticket, topic),
    mergedReports: context.mergedReports,
    accused: listAccusedNames(ticket, directory, now),
    photos: listReportPhotos({ photos: shown }),
    resultPhotos: listResultPhotos({ photos: shown }),
    voices: listPlayableVoiceMessages(ticket, context),
    listeners: listVoiceListeners(context.plays, context),
    priority: ticket.priority,
    status: ticket.status,
    openedAt: ticket.openedAt,
    acknowledgeBy: ticket.clocks.acknowledge.dueAt,
    resolveBy: ticket.clocks.resolve.dueAt,
    acknowledgedAt: ticket.clocks.acknowledge.stoppedAt,
    delays: toOfficerDelays(context.delays),
    acknowledgedBy: findFormerAcknowledgingUnit(ticket, events),
    waitingUntil: ticket.waiting?.until,
    extension: extensionOf(ticket),
    answer: answer && { text: joinAnswerTexts(answer), at: answer.at },
  };
};

/** Removes events that come from merged tickets which the reader must not see. */
const loadVisibleEvents = async (
  reader: Actor,
  events: readonly TicketEvent[],
  { tickets }: Pick<OfficerPageDeps, 'tickets'>,
  directoryAt: DirectoryAt,
): Promise<TicketEvent[]> => {
  const codes = [...new Set(events.flatMap(({ origin }) => origin?.code ?? []))];
  const found = await Promise.all(codes.map((code) => tickets.find(code)));
  const withheld = new Set(
    codes.filter((_, at) => !found[at] || isTicketHiddenFromReader(reader, found[at], directoryAt)),
  );
  return events.filter(({ origin }) => !origin || !withheld.has(origin.code));
};

/** Returns the origins of photo and voice message URLs, for the Content-Security-Policy of the officer page. */
export function getFileOrigins({ photos, voices }: Pick<OfficerPageDeps, 'photos' | 'voices'>) {
  return {
    imagesFrom: [photos.origin],
    soundsFrom: [voices.origin],
  };
}

/** Renders the ticket page for an officer link, with a new idempotency key (nonce) in its form. */
export async function renderOfficerTicketPage(
  token: string,
  { link, ticket }: OpenedLink,
  services: OfficerPageDeps,
  extra: Extra = {},
): Promise<string> {
  const [directory, history, areVoiceMessagesPlayed, hasList, plays] = await Promise.all([
    services.directory(),
    services.tickets.history(ticket.code),
    wereVoiceMessagesPlayed(ticket, services),
    isOfficerTicketListAvailable(link, services),
    ticket.voiceMessages ? services.accessLog.listPlays(ticket.code, ticket.openedAt) : [],
  ]);
  const directoryAt = { directory, now: services.now() };
  const reader = toOfficerActor(link);
  const operators = getOperatorUnit(directory, directoryAt.now).ref;
  const [events, merged, delays] = await Promise.all([
    loadVisibleEvents(reader, history?.events ?? [], services, directoryAt),
    findMergedTickets(ticket, services.tickets, reader, directoryAt),
    readDelays({ ticket, events: history?.events ?? [] }, operators, services),
  ]);
  const listed = listPhotosIncludingMerged(ticket, merged);
  const mergedReports = listMergedReports(merged, directory);
  const sources = new Set([
    ...events.flatMap(({ origin }) => origin?.code ?? []),
    ...listed.map(({ listedOn }) => listedOn),
    ...mergedReports.map(({ code }) => code),
  ]);
  sources.delete(ticket.code); // opening the link already logged this ticket
  await Promise.all(
    [...sources].map((code) =>
      services.accessLog.note(buildOfficerLinkAccessLogEntry({ ...link, code }, directoryAt.now)),
    ),
  );
  const topic = findTopic(directory, ticket.topic, ticket.openedAt);
  return renderOfficerPage({
    ...{ token, hasList, nonce: createRandomToken(), version: ticket.version },
    now: directoryAt.now,
    unitName: ticket.unitName ?? '',
    reader: determineReader({ link, ticket }, directoryAt),
    isReviewed: topic?.needsApproval === true && link.role !== 'head',
    ...buildOfficerActionsModel(
      ticket,
      listPossibleActions({ link, ticket }, directoryAt),
      directoryAt,
      extra.values?.[unitQueryField],
    ),
    ticket: toShownTicket(ticket, events, {
      ...{ ...directoryAt, token, plays, photos: services.photos },
      isHotline: link.unit === operators,
      delays,
      wasListenedTo: areVoiceMessagesPlayed,
      listed,
      mergedReports,
    }),
    events,
    ...extra,
  });
}
