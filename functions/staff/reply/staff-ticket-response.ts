import { staffTicketFields } from '../../../core/contract/public/ticket-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { findTopic, type Topic } from '../../../core/directory/model/services/topic.ts';
import { formatUnitOfDay } from '../../../core/directory/read/units/unit-of-day.ts';
import { formatClockExplanation } from '../../../core/messages/texts/explanations/clock-explanation.ts';
import { formatRouteExplanation } from '../../../core/messages/texts/explanations/route-explanation.ts';
import { getNationalEntryState } from '../../../core/national/national-duty.ts';
import type { RouteDecision } from '../../../core/routing/route-decision.ts';
import { findOfficeComplaint } from '../../../core/screening/find-office-complaint.ts';
import {
  extractReportContent,
  findOfficeComplaintsInReport,
} from '../../../core/screening/report-content.ts';
import { findOverdueClock, findOverdueOperatorTask } from '../../../core/sla/lateness.ts';
import { getClockCalendar } from '../../../core/sla/recompute-clocks.ts';
import {
  computeExtendedClock,
  hasExtensionLapsed,
} from '../../../core/ticket/actions/unit/extension.ts';
import type { listMergedReports } from '../../../core/ticket/duplicates/merged-reports.ts';
import type { StaffVisibleEvent } from '../../../core/ticket/duplicates/remove-hidden-merged-tickets.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatExtensionRequester } from '../../../core/ticket/read/extension-requester.ts';
import { formatDistinctTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import type { StaffNamesBySub } from './staff-names.ts';
import type { TicketTaker } from './ticket-takers.ts';

type MergedReport = ReturnType<typeof listMergedReports>[number];
/** Report of a merged ticket. The code is undefined if the reader has no access to that ticket. */
type MergedReportResponse = Omit<MergedReport, 'code'> & { code: MergedReport['code'] | undefined };

type Whole = {
  ticket: Ticket;
  events: StaffVisibleEvent[];
  mergedReports: MergedReportResponse[];
  directory: Directory;
  now: Date;
  takenBy: TicketTaker | undefined;
  /** Names of the staff members who acted on the ticket, as far as the reader may see them. */
  names: StaffNamesBySub;
  /** Name of the staff member who entered the ticket in the national system; undefined if the reader may not see it. */
  enteredBy: string | undefined;
};

/**
 * Returns the names that the units in an event had on its day: an ended unit, or one that kept its code, has another today.
 * The names of accused units that have ended since include their successors.
 */
const toUnitNames = (
  event: TicketEvent,
  directory: Directory,
  now: Date,
): Record<string, string> => {
  const { by, at } = event;
  const actor = by.unit === undefined ? undefined : findUnitInForce(directory, by.unit, at);
  const accused = [
    ...(event.kind === 'opened' ? (event.declared ?? []) : []),
    ...(event.kind === 'classified' ? (event.cleared ?? []) : []),
  ];
  return Object.fromEntries([
    ...accused.map((ref) => [ref, formatUnitOfDay(directory, ref, { on: at, now })]),
    ...(by.unit && actor ? [[by.unit, actor.name]] : []),
  ]);
};

const findEventRoute = (event: TicketEvent): RouteDecision | undefined => {
  if (event.kind === 'classified') return event.to?.route;
  return 'route' in event ? event.route : undefined;
};

const toEventResponse = (
  event: StaffVisibleEvent,
  { directory, now, names }: Pick<Whole, 'directory' | 'now' | 'names'>,
) => {
  const route = findEventRoute(event);
  return {
    ...event,
    unitNames: toUnitNames(event, directory, now),
    actorName: event.by.sub && names.get(event.by.sub),
    ...('member' in event && { memberName: names.get(event.member) }),
    ...(route && { why: formatRouteExplanation(route, directory, event.at) }),
  };
};

const toClocksResponse = (ticket: Ticket, directory: Directory) => {
  const calendar = getClockCalendar(ticket, directory);
  const hasOwnHours = calendar !== directory.calendar;
  const whose = ticket.unitName && hasOwnHours ? { unit: ticket.unitName, hasOwnHours } : undefined;
  return Object.fromEntries(
    Object.entries(ticket.clocks).map(([name, clock]) => [
      name,
      { ...clock, why: formatClockExplanation(clock, { calendar, whose }) },
    ]),
  );
};

/** Returns the texts in an event that are screened for complaints: texts by the citizen, and transcripts. */
const screenedTexts = (event: TicketEvent): (string | undefined)[] => {
  if (event.by.role !== 'citizen' && event.kind !== 'transcribed') return [];
  return [
    'text' in event ? event.text : undefined,
    'reason' in event ? event.reason : undefined,
    'comment' in event ? event.comment : undefined,
  ];
};

/**
 * Returns the phrases for which the ticket is in a complaint hold (hidden until the operators decide). They come from the
 * report, and from the text that caused the hold and later texts.
 */
const complaintPhrases = (
  ticket: Ticket,
  events: readonly TicketEvent[],
  topic: Topic | undefined,
) => {
  if (!ticket.complaintHold) return undefined;
  const cause = events.findLastIndex(({ heldForReview }) => heldForReview);
  const later = cause < 0 ? [] : events.slice(cause).flatMap(screenedTexts);
  const officeComplaints = [
    ...findOfficeComplaintsInReport(ticket, topic),
    ...later.flatMap((one) => (one && findOfficeComplaint(one)) || []),
  ];
  return [...new Set(officeComplaints.flatMap(({ phrases }) => phrases))];
};

/** Converts an operators' task on the ticket to its form in the staff API. */
const toOperatorTaskResponse = <T extends { escalationSteps?: number[] | undefined }>(
  task: T | undefined,
) => {
  if (!task) return undefined;
  const { escalationSteps: steps, ...others } = task;
  return { ...others, rungs: steps };
};

const toExtensionResponse = (ticket: Ticket, directoryAt: Pick<Whole, 'directory' | 'now'>) => {
  const { extension } = ticket;
  if (!extension) return undefined;
  const isPending = extension.state === 'asked' && !hasExtensionLapsed(ticket, directoryAt.now);
  return {
    ...extension,
    requester: formatExtensionRequester(ticket, directoryAt.directory),
    ...(isPending && {
      newDueAt: computeExtendedClock(ticket, extension.amount, directoryAt).dueAt,
    }),
  };
};

/** Converts a ticket to the staff API response, with all events and with explanations of its routing and deadlines. */
export function toStaffTicketResponse(whole: Whole): unknown {
  const { ticket, events, mergedReports, directory, now, takenBy, enteredBy } = whole;
  const topic = findTopic(directory, ticket.topic, ticket.openedAt);
  return formatDatesInHotlineTime({
    ...Object.fromEntries(
      Object.entries(ticket).filter(([name]) => Object.hasOwn(staffTicketFields, name)),
    ),
    areaName: formatDistinctTicketArea(ticket, { directory, now }),
    complaintHold: toOperatorTaskResponse(ticket.complaintHold),
    possibleEmergency: toOperatorTaskResponse(ticket.possibleEmergency),
    extension: toExtensionResponse(ticket, { directory, now }),
    label: staffStatusLabels.vi[ticket.status],
    topicName: topic?.name,
    ...extractReportContent(ticket, topic),
    mergedReports,
    clocks: toClocksResponse(ticket, directory),
    late: findOverdueClock(ticket, now),
    overdue: findOverdueOperatorTask(ticket, now),
    complaintPhrases: complaintPhrases(ticket, events, topic),
    takenBy,
    national: {
      state: getNationalEntryState(ticket, directory),
      number: ticket.nationalRecord?.number,
      enteredAt: ticket.nationalRecord?.enteredAt,
      by: enteredBy,
    },
    events: events.map((event) => toEventResponse(event, whole)),
  });
}
