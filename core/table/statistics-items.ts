import { defineItem } from './define-item.ts';

const indexer = ['IndexTickets'];

const searchIndexState = defineItem({
  type: 'search-index-state',
  pk: 'Y#<code>',
  sk: 'terms',
  about: 'indexed terms of a ticket',
  put: indexer,
});

/** Search index, statistics and reports, which are derived from tickets and calls, and results of checks. */
export const statisticsItems = {
  searchTerm: defineItem({
    type: 'search-term',
    pk: 'W#<term>',
    sk: '<instant#code>',
    about: 'search term (word or fact) of a ticket, by opening time',
    put: indexer,
    delete: indexer,
    deletedWith: [searchIndexState],
  }),
  searchIndexState,
  countedTicketState: defineItem({
    type: 'counted-ticket-state',
    pk: 'Y#<code>',
    sk: 'counts',
    about: 'counted state of a ticket',
    put: indexer,
  }),
  ticketCounter: defineItem({
    type: 'figures',
    pk: 'F#<day>#<shard>',
    sk: '<dimensions>',
    about: 'counters of tickets, with the day `open` for open tickets',
    update: indexer,
  }),
  callCounter: defineItem({
    type: 'figures',
    pk: 'F#calls-<day>#<shard>',
    sk: '<hour-service>',
    about: 'counters of calls',
    update: ['HandleContactRecords'],
  }),
  dailyReport: defineItem({
    type: 'daily-report',
    pk: 'G#daily',
    sk: '<day>',
    about: 'daily report',
    put: ['DailyReport'],
  }),
  monthlyPerformance: defineItem({
    type: 'monthly-performance',
    pk: 'G#months',
    sk: '<month>',
    about: 'monthly performance',
    put: ['DailyReport'],
  }),
  canaryResult: defineItem({
    type: 'canary-result',
    pk: 'M#canary',
    sk: '<instant>',
    about: 'result of the canary',
    expires: { after: '60 days' },
    put: ['CheckChannels'],
  }),
};
