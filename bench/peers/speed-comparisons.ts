import type { BenchmarkOperation } from '../speed/measure-variants.ts';
import { type BenchHotline, comparedQueues } from './hotline.ts';
import type { RequestTracker } from './request-tracker.ts';

/**
 * System that takes part in a speed comparison: the hotline, Request Tracker (an open-source help desk) or a single
 * operation of either. `before` prepares Request Tracker before its measurement.
 */
export type ComparedSystem = {
  name: string;
  /**
   * Number of HTTP requests in one measured operation. It is more than one for the hotline, because a single request is too
   * short to measure.
   */
  each: number;
  make(): BenchmarkOperation;
  before?(): void;
};

/** Speed comparison of several systems at one task. The first system is the hotline, and the goal applies to it. */
export type SpeedComparison = {
  title: string;
  goal?: number;
  operations: number;
  rounds: number;
  sides: ComparedSystem[];
};

const hotlineRequestsPerOperation = 10;

type Both = { hotline: BenchHotline; tracker: RequestTracker; rounds: number };

const creating = ({ hotline, tracker, rounds }: Both): SpeedComparison => ({
  title: 'creating a ticket',
  goal: 40,
  operations: 24,
  rounds,
  sides: [
    { name: '1022, whole handler', each: hotlineRequestsPerOperation, make: hotline.opening },
    { name: '1022, over HTTP', each: hotlineRequestsPerOperation, make: hotline.openingOverHttp },
    {
      name: 'RT, no mail, no requestor',
      each: 1,
      make: tracker.creating,
      before: () => tracker.setScrips('off'),
    },
    {
      name: 'RT, no mail, a new requestor',
      each: 1,
      make: tracker.creatingForSomebodyNew,
      before: () => tracker.setScrips('off'),
    },
    {
      name: 'RT as installed, a new requestor',
      each: 1,
      make: tracker.creatingForSomebodyNew,
      before: () => tracker.setScrips('on'),
    },
  ],
});

const listing = (
  { hotline, tracker, rounds }: Both,
  { title, page, queue }: { title: string; page: { unit: string; rows: number }; queue: string },
): SpeedComparison => ({
  title,
  goal: 11,
  operations: 64,
  rounds,
  sides: [
    {
      name: '1022, whole handler',
      each: hotlineRequestsPerOperation,
      make: () => hotline.listing(page.unit),
    },
    {
      name: '1022, over HTTP',
      each: hotlineRequestsPerOperation,
      make: () => hotline.listingOverHttp(page.unit),
    },
    { name: 'RT, REST', each: 1, make: () => tracker.listing(queue, page.rows) },
  ],
});

/**
 * Returns the comparison of a queue page (a list of open tickets). It runs a third of the rounds, because Request Tracker's
 * page is slow.
 */
const paging = ({ hotline, tracker, rounds }: Both): SpeedComparison => ({
  title: 'the same queue of 25 as RT shows it to people',
  operations: 16,
  rounds: Math.ceil(rounds / 3),
  sides: [
    {
      name: '1022, over HTTP',
      each: hotlineRequestsPerOperation,
      make: () => hotline.listingOverHttp(comparedQueues.small.unit),
    },
    {
      name: 'RT, web page',
      each: 1,
      make: () => tracker.paging('Unit 100', comparedQueues.small.rows),
    },
  ],
});

export function createSpeedComparisons(both: Both): SpeedComparison[] {
  return [
    creating(both),
    listing(both, {
      title: 'a queue of 25 among 100,000 tickets',
      page: comparedQueues.small,
      queue: 'Unit 100',
    }),
    listing(both, {
      title: 'the first 50 of the longest queue (5,000 open)',
      page: comparedQueues.large,
      queue: 'Unit 001',
    }),
    paging(both),
  ];
}
