import { describe, expect, test } from 'vitest';
import {
  listOtherPresentMembers,
  recordTicketPresence,
  type TicketPresenceEntry,
  type TicketPresenceStore,
} from '../../../../core/staff/members/presence.ts';
import type { SignedInMember } from '../../../../core/staff/members/signed-in-member.ts';
import { aMember, staffSub } from '../../../support/samples/a-member.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';

const { code } = aTicket();
const operator: SignedInMember = { ...aMember('operator'), scope: 'any' };
const supervisor: SignedInMember = { ...aMember('supervisor'), scope: 'any' };
const officer: SignedInMember = { ...aMember('officer'), scope: 'own-unit' };
const colleague: SignedInMember = { ...officer, sub: staffSub(5), name: 'Đồng nghiệp' };
const elsewhere: SignedInMember = { ...officer, sub: staffSub(6), unit: 'SO_YT' };

/** Builds a presence store with a settable clock that counts writes. */
const setUpPresence = () => {
  const present = new Map<string, TicketPresenceEntry>();
  const puts: TicketPresenceEntry[] = [];
  const presence: TicketPresenceStore = {
    listByTicket: async () => [...present.values()],
    put: async (one) => {
      present.set(one.sub, one);
      puts.push(one);
    },
  };
  const at = (seconds: number) => ({
    presence,
    now: () => new Date(openingMorning.getTime() + seconds * 1000),
  });
  return {
    puts,
    come: (who: SignedInMember, seconds: number, doing: 'reading' | 'writing' = 'reading') =>
      recordTicketPresence(code, doing, who, at(seconds)),
    others: (who: SignedInMember, seconds: number) =>
      listOtherPresentMembers(code, who, at(seconds)),
  };
};

describe('presence of staff at a ticket', () => {
  test('two staff members at the same ticket see each other, whether the other reads or writes, and since when', async () => {
    const room = setUpPresence();
    expect(await room.come(operator, 0)).toEqual([]);
    const [other] = await room.come(supervisor, 3, 'writing');
    expect(other).toMatchObject({ sub: operator.sub, doing: 'reading', since: openingMorning });
    expect(await room.others(operator, 4)).toMatchObject([{ doing: 'writing' }]);
  });

  test('a staff member not seen at a ticket for 30 seconds counts as gone', async () => {
    const room = setUpPresence();
    await room.come(operator, 0);
    expect(await room.others(supervisor, 29.9)).toHaveLength(1);
    expect(await room.others(supervisor, 30)).toEqual([]);
    await room.come(operator, 100);
    const [back] = await room.others(supervisor, 101);
    expect(back?.since).toEqual(new Date(openingMorning.getTime() + 100_000));
  });

  test('a staff member’s presence is written on each change, otherwise at most every eight seconds', async () => {
    const room = setUpPresence();
    for (const seconds of [0, 2, 4, 7.9]) await room.come(operator, seconds);
    expect(room.puts).toHaveLength(1);
    await room.come(operator, 5, 'writing');
    await room.come(operator, 13, 'writing');
    expect(room.puts.map(({ doing }) => doing)).toEqual(['reading', 'writing', 'writing']);
    expect(room.puts[2]?.since).toEqual(room.puts[1]?.since);
  });
});

test('officers see who else reads a ticket: colleagues by name, hotline staff anonymously', async () => {
  const room = setUpPresence();
  for (const who of [colleague, elsewhere, supervisor]) await room.come(who, 0);
  const seen = await room.others(officer, 1);
  expect(seen.map(({ name, role, unit }) => [name, role, unit])).toEqual([
    ['Đồng nghiệp', 'officer', officer.unit],
    ['', 'operator', undefined],
  ]);
  expect(await room.others(operator, 1)).toHaveLength(3);
});
