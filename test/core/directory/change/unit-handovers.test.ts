import { expect, test } from 'vitest';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
} from '../../../../core/directory/change/edit.ts';
import {
  findUnitHandovers,
  type UnitHoldings,
} from '../../../../core/directory/change/unit-handovers.ts';
import type { Merger } from '../../../../core/directory/merger/merger.ts';
import { planMerger } from '../../../../core/directory/merger/plan-merger.ts';
import { Directory } from '../../../../core/directory/model/directory.ts';
import { findTopic, listTopics } from '../../../../core/directory/model/services/topic.ts';
import {
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../../core/directory/model/tables.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { LocalDate } from '../../../../core/time/local-date.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const [former, next] = ['SO_TTTT', 'SO_YT'];
const keyOf = (code: string): string => {
  const row = getDirectoryTableRows(testDirectory, 'units').find((one) => one['code'] === code);
  return row ? toDirectoryRowKey('units', row) : '';
};
const code = (name: string) => encodeTicketCode(testHmac.digest('code', name));
const holdings = {
  tickets: [
    { ...aTicket(), code: code('one'), unit: former },
    { ...aTicket(), code: code('two'), unit: former },
    { ...aTicket(), code: code('three'), unit: next },
  ],
  callbacks: new Set([code('two'), code('three')]),
  members: [
    { name: 'Ánh', unit: former },
    { name: 'Bình', unit: former, withdrawnAt: new Date(0) },
    { name: 'Chi', unit: next },
  ],
};

const handovers = (
  successor: Merger['successor'],
  held: UnitHoldings = holdings,
  { from, on }: { from: string; on: LocalDate } = { from: former, on: '2022-04-01' },
) => {
  const merger: Merger = { table: 'units', from: [keyOf(from)], on, successor };
  const { edits } = planMerger(merger, testDirectory);
  const after = Directory.parse(applyDirectoryEditsUnvalidated(testDirectory, edits));
  const [findBefore, findAfter] = [createRowFinder(testDirectory), createRowFinder(after)];
  const rows = edits.map(({ table, key }) => ({
    ...{ table, key, before: findBefore({ table, key }), after: findAfter({ table, key }) },
  }));
  return findUnitHandovers(rows, { before: testDirectory, after }, held);
};
const peopleOf = (unit: string) => [
  ...new Set(testDirectory.people.filter((person) => person.unit === unit).map(({ name }) => name)),
];

test('a merger names the receivers of the ended unit’s open tickets, people and accounts', () => {
  expect(handovers({ kind: 'existing', key: keyOf(next) })).toEqual([
    {
      ...{ unit: former, name: 'Sở Thông tin và Truyền thông', lastDay: '2022-03-31' },
      successors: ['Sở Y tế'],
      tickets: [{ to: 'Sở Y tế', count: 2 }],
      deadlines: { passed: 2 },
      topics: listTopics(testDirectory, toLocalInstant('2022-03-31'))
        .filter(({ lead }) => lead === former)
        .map(({ name }) => name),
      callbacks: 1,
      people: {
        before: expect.arrayContaining(peopleOf(former)),
        after: expect.arrayContaining(peopleOf(next)),
      },
      accounts: ['Ánh'],
    },
  ]);
});

test('tickets of an abolished unit pass to the operators', () => {
  const [handover] = handovers({ kind: 'none' });
  expect(handover).toMatchObject({ successors: [], people: { after: [] } });
  expect(handover?.tickets).toEqual([{ to: expect.stringContaining('1022'), count: 2 }]);
});

test('the merger preview names topics that the ended unit leads only for certain form answers', () => {
  const department = { from: 'SO_GTVT', on: '2023-01-01' } as const;
  const [handover] = handovers({ kind: 'existing', key: keyOf(next) }, holdings, department);
  const topic = findTopic(testDirectory, 'VP24', toLocalInstant('2022-12-31'));
  expect(topic?.lead).not.toBe('SO_GTVT');
  expect(handover?.topics).toContain(topic?.name);
});

test('a change that ends no unit hands over nothing', () => {
  const row = {
    table: 'topics',
    key: 'VP01',
    before: null,
    after: { validTo: '2022-03-31' },
  } as const;
  const directories = { before: testDirectory, after: testDirectory };
  expect(findUnitHandovers([row], directories, holdings)).toEqual([]);
});

test('the hand-over preview counts the answer deadlines that pass before it, and names the next one', () => {
  const dueAt = toLocalInstant('2022-04-04T17:00');
  const ticket = aTicket();
  const late = {
    ...ticket,
    clocks: { ...ticket.clocks, resolve: { ...ticket.clocks.resolve, dueAt } },
  };
  const tickets = [ticket, late].map((one) => ({ ...one, unit: former }));
  const [handover] = handovers({ kind: 'none' }, { ...holdings, tickets });
  expect(handover?.deadlines).toEqual({ passed: 1, next: dueAt });
});
