import { describe, expect, test } from 'vitest';
import { createSeenVersionStore } from '../../../web/console/data/seen-versions.ts';

const memoryStorage = () => {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
};

describe('ticket versions that a person looked at on a device', () => {
  test('the last version of each ticket is remembered per person', () => {
    const storage = memoryStorage();
    const [mine, other] = ['me', 'other'].map((sub) => createSeenVersionStore(storage, sub));
    mine?.note('1', 2);
    mine?.note('1', 5);
    expect([mine?.find('1'), mine?.find('2'), other?.find('1')]).toEqual([5, undefined, undefined]);
  });

  test('the tickets looked at longest ago are forgotten after 500', () => {
    const seen = createSeenVersionStore(memoryStorage(), 'me');
    for (let number = 0; number < 501; number += 1) seen.note(String(number), 1);
    expect([seen.find('0'), seen.find('1'), seen.all().size]).toEqual([undefined, 1, 500]);
  });

  test('signing out removes them, and an unreadable entry counts as none', () => {
    const storage = memoryStorage();
    const seen = createSeenVersionStore(storage, 'me');
    seen.note('1', 2);
    seen.remove();
    expect(seen.find('1')).toBeUndefined();
    storage.setItem('1022-seen-me', '{}');
    expect(seen.all().size).toBe(0);
  });
});
