import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createSearchTermStore } from '../../../../adapters/dynamodb/statistics/search-term-store.ts';
import { createTicketCountStore } from '../../../../adapters/dynamodb/statistics/ticket-count-store.ts';
import type { TicketTable } from '../../../../adapters/dynamodb/table.ts';
import { publishEventsOfTicketVersion } from '../../../../core/events/publish-domain-event.ts';
import { indexTicket } from '../../../../core/search/index-ticket.ts';
import { updateTicketCounts } from '../../../../core/statistics/update-ticket-counts.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import type { StreamConsumer } from './consumer.ts';
import {
  createStoreOfSeenVersions,
  createTicketVersions,
  toEnvironmentCode,
} from './ticket-versions.ts';

const stageOf = (number: number) => {
  const code = toEnvironmentCode(number);
  const versions = createTicketVersions(code);
  return { code, versions, ...createStoreOfSeenVersions(versions) };
};

/** Returns whether the search index has the ticket under the term. */
const standsUnder = async ({ client, name }: TicketTable, term: string, code: string) => {
  const Key = itemKeys.searchTerm(term, `${openingMorning.toISOString()}#${code}`);
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key, ConsistentRead: true }),
  );
  return Item !== undefined;
};

/** Search terms that any of the test ticket's versions had. */
const termsLooked = ['karaoke', 'hoa', 'status=new', 'status=answered', 'status=reopened'];

export const searchIndexConsumer: StreamConsumer = {
  name: 'search index',
  events: 6,
  async stage(table, number) {
    const { code, hear, tickets } = stageOf(number);
    const terms = createSearchTermStore(table);
    return {
      bring(event) {
        hear(event);
        return indexTicket(code, { tickets, terms, directory: async () => testDirectory });
      },
      state: async () => [
        await terms.indexed(code),
        await Promise.all(termsLooked.map((term) => standsUnder(table, term, code))),
      ],
    };
  },
};

export const statisticsConsumer: StreamConsumer = {
  name: 'statistics',
  events: 6,
  async stage(table, number) {
    const { code, hear, tickets } = stageOf(number);
    const counts = createTicketCountStore(table);
    return {
      bring(event) {
        hear(event);
        return updateTicketCounts(code, { tickets, counts });
      },
      state: () => counts.mark(code),
    };
  },
};

/** Stub for tickets whose provider receives no updates by webhook. */
const nobodyElse = {
  webhooks: { list: async () => [] },
  queueUpdate: async () => undefined,
};

/**
 * Consumer that publishes domain events. Each event has its own id and counts once, so only unchanging parts are compared.
 */
export const domainEventConsumer: StreamConsumer = {
  name: 'domain events',
  events: 6,
  async stage(_table, number) {
    const { code, hear, tickets } = stageOf(number);
    const publishedEvents = new Map<string, unknown>();
    return {
      bring(event) {
        hear(event);
        return publishEventsOfTicketVersion(
          { code, version: event + 1 },
          {
            ...{ tickets, ...nobodyElse, directory: async () => testDirectory },
            publish: async ({ kind, detail: { id, version, cycle, at } }) => {
              publishedEvents.set(id.replace(code, ''), { kind, version, cycle, at });
            },
          },
        );
      },
      state: async () => [...publishedEvents].toSorted(([a], [b]) => a.localeCompare(b)),
    };
  },
};
