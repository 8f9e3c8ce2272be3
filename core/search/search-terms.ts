import type { Directory } from '../directory/model/directory.ts';
import { findTopic } from '../directory/model/topic.ts';
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
};

const maxUnits = 4;
const maxWords = 40;

const listFacetTerms = (ticket: Ticket): string[] => {
  const { service, topic, unit, coUnits, areaCode, status } = ticket;
  return [
    facetTermBuilders.service(service),
    facetTermBuilders.status(status),
    ...(topic ? [facetTermBuilders.topic(topic)] : []),
    ...(areaCode ? [facetTermBuilders.area(areaCode)] : []),
    ...(ticket.possibleEmergency ? [facetTermBuilders.possibleEmergency()] : []),
    ...[unit ?? [], coUnits].flat().slice(0, maxUnits).map(facetTermBuilders.unit),
  ];
};

/** Returns all index terms for a ticket: its properties, and the words in its place, area, topic and text. */
export function extractSearchTerms(ticket: Ticket, directory: Pick<Directory, 'topics'>): string[] {
  const { place = '', areaName = '', text } = ticket;
  const topic = findTopic(directory, ticket.topic, ticket.openedAt)?.name ?? '';
  const words = extractSearchWords([place, areaName, topic, text].join('\n')).slice(0, maxWords);
  return [...new Set([...listFacetTerms(ticket), ...words])];
}
