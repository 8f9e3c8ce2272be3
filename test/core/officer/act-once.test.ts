import { describe, expect, test } from 'vitest';
import type { Change } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { aDesk, kinds } from './a-desk.ts';
import { acknowledge, answer } from './an-officer.ts';

describe('a form that is no longer of the ticket as it is', () => {
  test('because somebody else acted records nothing and shows what they did', async () => {
    const { sends, headActs, tickets, current } = aDesk();
    await headActs(acknowledge());
    const outcome = await sends(answer(2));
    expect(outcome).toMatchObject({ kind: 'stale', ticket: current() });
    const since = outcome.kind === 'stale' ? outcome.since : [];
    expect(since.map(({ kind, version }) => [kind, version])).toEqual([['acknowledged', 3]]);
    expect(tickets.changes).toHaveLength(1);
  });

  test('because of what they did themselves is still good', async () => {
    const { sends, current } = aDesk();
    await sends(acknowledge());
    expect((await sends(answer(2))).kind).toBe('recorded');
    expect(current().status).toBe('answered');
  });

  test('because of rungs alone is still good', async () => {
    const { sends, rung, later, current } = aDesk();
    await rung(31);
    await rung(49);
    later(50);
    expect((await sends(acknowledge(2))).kind).toBe('recorded');
    expect(current().rungs).toEqual(['1.acknowledge.50', '1.acknowledge.80']);
  });

  test('because a rung was quicker is recorded on top of it', async () => {
    const { sends, rung, tickets, current } = aDesk();
    const { commit } = tickets;
    tickets.commit = async (change: Change) => {
      tickets.commit = commit;
      await rung(31);
      return commit(change);
    };
    expect((await sends(acknowledge())).kind).toBe('recorded');
    expect([current().version, current().rungs]).toEqual([4, ['1.acknowledge.50']]);
  });

  test('because it never holds still fails, so that the officer can send it again', async () => {
    const { sends, tickets } = aDesk();
    tickets.commit = async () => 'stale';
    await expect(sends(acknowledge())).rejects.toThrow('kept changing');
  });
});

describe('a form', () => {
  test('sent twice is recorded once, and tells the second time what and when', async () => {
    const { sends, later, tickets } = aDesk();
    const form = acknowledge();
    await sends(form);
    later(20);
    expect(await sends(form)).toMatchObject({
      kind: 'already-recorded',
      what: 'acknowledged',
      version: 3,
      at: atMinute(10),
    });
    expect(tickets.changes).toHaveLength(1);
  });

  test('sent twice at the same moment is recorded once', async () => {
    const { sends, tickets } = aDesk();
    const form = answer();
    const outcomes = await Promise.all([sends(form), sends(form), sends(form)]);
    expect(kinds(outcomes)).toEqual(['already-recorded', 'already-recorded', 'recorded']);
    expect(tickets.changes).toHaveLength(1);
  });

  test('of two answers that are sent at the same moment is recorded, the other is not', async () => {
    const { sends, tickets } = aDesk();
    const outcomes = await Promise.all([sends(answer()), sends(answer())]);
    expect(kinds(outcomes)).toEqual(['not-allowed', 'recorded']);
    expect(tickets.changes).toHaveLength(1);
  });
});
