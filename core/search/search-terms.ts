import { findAreasInForce } from '../directory/model/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findTopic } from '../directory/model/topic.ts';
import { getNationalEntryState } from '../national/national-duty.ts';
import type { TicketStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { extractSearchWords } from './search-words.ts';

/** Index terms for a ticket's properties. They are indexed like words, so that filters use the same look-up. */
export const facetTermBuilders = {
  service: (service: string) => `service=${service}`,
  topic: (topic: string) => `topic=${topic}`,
  unit: (unit: string) => `unit=${unit}`,
  area: (area: string) => `area=${area}`,
  status: (status: TicketStatus) => `status=${status}`,
  /** Returns the index term for tickets whose text reads like an emergency and which nobody has classified. */
  possibleEmergency: () => 'emergency=possible',
  /** Returns the index term for tickets that must be entered in the national feedback system now. */
  nationalEntryDue: () => 'national=due',
};

const maxUnits = 4;
const maxWords = 40;

type TermDirectory = Pick<Directory, 'life' | 'services' | 'topics' | 'reasons' | 'areas'>;

const listFacetTerms = (ticket: Ticket, directory: TermDirectory): string[] => {
  const { service, topic, unit, coUnits, areaCode, status } = ticket;
  return [
    facetTermBuilders.service(service),
    facetTermBuilders.status(status),
    ...(topic ? [facetTermBuilders.topic(topic)] : []),
    ...(areaCode ? [facetTermBuilders.area(areaCode)] : []),
    ...(ticket.possibleEmergency ? [facetTermBuilders.possibleEmergency()] : []),
    ...(getNationalEntryState(ticket, directory) === 'due'
      ? [facetTermBuilders.nationalEntryDue()]
      : []),
    ...[unit ?? [], coUnits].flat().slice(0, maxUnits).map(facetTermBuilders.unit),
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
  return [...new Set([...listFacetTerms(ticket, directory), ...words])];
}
