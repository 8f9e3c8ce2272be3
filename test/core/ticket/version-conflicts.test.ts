import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { performActionAsStaff } from '../../../core/ticket/change/perform-as-staff.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { assigned } from './actions/ticket-action-fixtures.ts';
import { aKey, code, note, office, operator } from './staff-action-harness.ts';

const takeNote = (ports: ReturnType<typeof office>) =>
  performActionAsStaff(code, note, { member: operator, version: 2, nonce: aKey() }, ports);

/** Yields to other tasks for a number of turns without using a timer. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await undefined;
};

describe('version conflicts of concurrent writes', () => {
  test('a write with repeated version conflicts waits longer before each new attempt', async () => {
    const waits: number[] = [];
    const ports = {
      ...office(assigned()),
      pause: async (races: number) => void waits.push(races),
    };
    const { commit } = ports.tickets;
    let lost = 0;
    ports.tickets.commit = async (...changes: [TicketChange, TicketChange?]) => {
      lost += 1;
      return lost > 3 ? commit(...changes) : 'stale';
    };
    expect((await takeNote(ports)).kind).toBe('recorded');
    expect(waits).toEqual([1, 2, 3]);
  });

  test('sixty concurrent writes are all recorded when they retry at random intervals', () =>
    fc.assert(
      fc.asyncProperty(fc.noBias(fc.infiniteStream(fc.nat({ max: 49 }))), async (chance) => {
        const pause = (races: number) => turns(races * (chance.next().value ?? 0));
        const ports = { ...office(assigned()), pause };
        const writes = await Promise.all(Array.from({ length: 60 }, () => takeNote(ports)));
        expect(new Set(writes.map(({ kind }) => kind))).toEqual(new Set(['recorded']));
      }),
      { numRuns: 5, seed: 1022 },
    ));
});
