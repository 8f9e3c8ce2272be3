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

type TermDirectory = Pick<Directory, 'life' | 'services' | 'topics' | 'reasons'>;

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

/** Returns all index terms for a ticket: its properties, and the words in its numbers, place, area, topic and text. */
export function extractSearchTerms(ticket: Ticket, directory: TermDirectory): string[] {
  const { nationalRecord, place = '', areaName = '', text } = ticket;
  const number = nationalRecord?.number ?? '';
  const topic = findTopic(directory, ticket.topic, ticket.openedAt)?.name ?? '';
  const words = extractSearchWords([number, place, areaName, topic, text].join('\n')).slice(
    0,
    maxWords,
  );
  return [...new Set([...listFacetTerms(ticket, directory), ...words])];
}
