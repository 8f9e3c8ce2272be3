import { findAreasInForce } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import type { Priority } from '../directory/model/services/service.ts';
import { findTopic } from '../directory/model/services/topic.ts';
import { getNationalEntryState } from '../national/national-duty.ts';
import type { OverdueClockName } from '../sla/time-limit.ts';
import { getOverdueLevel } from '../staff/tickets/overdue-tickets.ts';
import { isExtensionForSupervisor } from '../ticket/actions/unit/extension.ts';
import type { IntakeChannel } from '../ticket/model/fields/report-medium.ts';
import type { TicketStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { findSettlement } from '../ticket/read/settlement.ts';
import { type LocalDate, toLocalDate } from '../time/local-date.ts';
import { extractSearchWords } from './search-words.ts';
import type { SettlementResult } from './ticket-list-filter.ts';

/** Index terms for a ticket's properties. They are indexed like words, so that filters use the same look-up. */
export const facetTermBuilders = {
  service: (service: string) => `service=${service}`,
  topic: (topic: string) => `topic=${topic}`,
  unit: (unit: string) => `unit=${unit}`,
  /** Returns the index term for tickets whose lead unit is this unit. `unit` also stands for participating units. */
  leadUnit: (unit: string) => `lead=${unit}`,
  area: (area: string) => `area=${area}`,
  status: (status: TicketStatus) => `status=${status}`,
  priority: (priority: Priority) => `priority=${priority}`,
  channel: (channel: IntakeChannel) => `channel=${channel}`,
  /** Returns the index term for open tickets whose workflow has recorded that this clock's deadline was missed. */
  late: (clock: OverdueClockName) => `late=${clock}`,
  /** Returns the index term for tickets that were answered or ended on this date, in time or late. */
  settled: (date: LocalDate, result: SettlementResult) => `settled=${date}:${result}`,
  /** Returns the index term for tickets that complain about the unit. It is used to omit them from counts. */
  accused: (unit: string) => `accused=${unit}`,
  /** Returns the index term for tickets on complaint hold. */
  held: () => 'held=yes',
  /** Returns the index term for tickets on complaint hold whose text names the unit. */
  suspect: (unit: string) => `suspect=${unit}`,
  /** Returns the index term for tickets whose text reads like an emergency and which nobody has classified. */
  possibleEmergency: () => 'emergency=possible',
  /** Returns the index term for tickets that must be entered in the national feedback system now. */
  nationalEntryDue: () => 'national=due',
  /** Returns the index term for tickets with an extension request that waits for a supervisor. */
  extensionRequested: () => 'extension=requested',
};

const maxUnits = 4;
const maxWords = 40;
/** One transaction must be able to replace all terms of a ticket: DynamoDB allows 100 writes. */
const maxTerms = 49;

type TermDirectory = Pick<
  Directory,
  'life' | 'units' | 'services' | 'topics' | 'reasons' | 'areas'
>;

const listFacetTerms = (ticket: Ticket, directory: TermDirectory): string[] => {
  const { service, topic, unit, coUnits, areaCode, status, priority, channel } = ticket;
  const late = getOverdueLevel(ticket);
  const settlement = findSettlement(ticket);
  return [
    facetTermBuilders.service(service),
    facetTermBuilders.status(status),
    facetTermBuilders.priority(priority),
    facetTermBuilders.channel(channel),
    ...(late ? [facetTermBuilders.late(late.clock)] : []),
    ...(settlement
      ? [
          facetTermBuilders.settled(
            toLocalDate(settlement.at),
            settlement.isInTime ? 'in-time' : 'late',
          ),
        ]
      : []),
    ...(unit ? [facetTermBuilders.leadUnit(unit)] : []),
    ...(topic ? [facetTermBuilders.topic(topic)] : []),
    ...(areaCode ? [facetTermBuilders.area(areaCode)] : []),
    ...(ticket.possibleEmergency ? [facetTermBuilders.possibleEmergency()] : []),
    ...(getNationalEntryState(ticket, directory) === 'due'
      ? [facetTermBuilders.nationalEntryDue()]
      : []),
    ...(isExtensionForSupervisor(ticket, { directory, now: ticket.changedAt ?? ticket.openedAt })
      ? [facetTermBuilders.extensionRequested()]
      : []),
    ...[unit ?? [], coUnits].flat().slice(0, maxUnits).map(facetTermBuilders.unit),
    ...(ticket.complaintHold ? [facetTermBuilders.held()] : []),
    ...(ticket.complaintHold?.suspects ?? []).map(facetTermBuilders.suspect),
    ...ticket.accused.map(facetTermBuilders.accused), // all of them, because they hide the ticket from lists
  ];
};

/**
 * Returns the name of the ticket's area and, for an area that had ended by the ticket's last change, the names of its
 * successors. Handing the ticket over to a new unit counts as a change.
 */
const listAreaNames = (
  { areaCode, areaName = '', openedAt, changedAt = openedAt }: Ticket,
  { areas }: TermDirectory,
): string[] => {
  const named = areas.filter(({ code, fullName }) => code === areaCode && fullName === areaName);
  const today = named.flatMap((area) => findAreasInForce({ areas }, area, changedAt));
  return [areaName, ...today.map(({ fullName }) => fullName)];
};

/** Returns all index terms for a ticket: its properties, and the words in its numbers, place, area, topic and text. */
export function extractSearchTerms(ticket: Ticket, directory: TermDirectory): string[] {
  const { nationalRecord, place = '', text } = ticket;
  const number = nationalRecord?.number ?? '';
  const topic = findTopic(directory, ticket.topic, ticket.openedAt)?.name ?? '';
  const words = extractSearchWords(
    [number, place, ...listAreaNames(ticket, directory), topic, text].join('\n'),
  ).slice(0, maxWords);
  return [...new Set([...listFacetTerms(ticket, directory), ...words])].slice(0, maxTerms);
}

/** Returns the values of a property in a ticket's index terms, such as its units. */
export function listFacetValues(
  terms: readonly string[],
  name: keyof typeof facetTermBuilders,
): string[] {
  const start = `${name}=`;
  return terms.flatMap((term) => (term.startsWith(start) ? [term.slice(start.length)] : []));
}
