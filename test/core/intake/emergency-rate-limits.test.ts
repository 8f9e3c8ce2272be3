import { describe, expect, test } from 'vitest';
import { anOpeningOffice, phone } from './ticket-opening-harness.ts';

const emergency = { service: 'health', topic: 'SK01' };
const address = '203.0.113.7';

/** Opens emergencies from one sender and returns which of them are marked as suspect. */
const marks = async (
  { open }: Pick<ReturnType<typeof anOpeningOffice>, 'open'>,
  count: number,
  ...[sender, number]: Parameters<ReturnType<typeof anOpeningOffice>['open']>
): Promise<boolean[]> => {
  const found: boolean[] = [];
  for (let time = 0; time < count; time += 1) {
    const outcome = await open(sender, number, emergency);
    expect(outcome.kind).toBe('opened');
    if (outcome.kind === 'opened') found.push(outcome.ticket.isSuspect === true);
  }
  return found;
};

const threeThenMarked = (count: number) => Array.from({ length: count }, (_, at) => at >= 3);

describe('rate limits for emergency reports', () => {
  test('an emergency report is accepted even after 60 reports from the same IP address', async () => {
    const { open, openedOf } = anOpeningOffice();
    expect(await openedOf(61, { address })).toBe(60);
    const outcome = await open({ address }, undefined, emergency);
    expect(outcome).toMatchObject({ kind: 'opened', ticket: { priority: 'P1' } });
  });

  test('an emergency report is accepted even after twelve reports with the same telephone number', async () => {
    const { open, openedOf } = anOpeningOffice();
    expect(await openedOf(12, { address }, phone)).toBe(10);
    const outcome = await open({ address: '198.51.100.1' }, phone, emergency);
    expect(outcome).toMatchObject({ kind: 'opened' });
    expect(outcome.kind === 'opened' && outcome.ticket.isSuspect).toBeFalsy();
  });

  test('a report that reads like an emergency is accepted beyond its sender’s rate limit', async () => {
    const { open, openedOf } = anOpeningOffice();
    await openedOf(60, { address });
    const inDanger = { text: 'Ba tôi khó thở, tím tái, không đi được nữa' };
    expect((await open({ address }, undefined, inDanger)).kind).toBe('opened');
    expect((await open({ address })).kind).toBe('too-many-reports');
  });

  test.each([
    ['IP address', { address }, undefined],
    ['telephone number', {}, phone],
    ['browser', { device: 'a-browser' }, undefined],
    ['chat user', { channel: 'zalo', device: 'a-talker' }, undefined],
    ['call', { channel: 'voice', call: 'a-call' }, undefined],
  ] as const)(
    'emergency reports are marked as suspect from the fourth with the same %s within an hour',
    async (_, sender, number) => {
      const office = anOpeningOffice();
      expect(await marks(office, 6, sender, number)).toEqual(threeThenMarked(6));
      office.at(60);
      expect(await marks(office, 1, sender, number)).toEqual([false]);
    },
  );

  test('an emergency filed by an operator is never marked as suspect', async () => {
    const operator = { channel: 'operator', address, device: 'the desk' } as const;
    expect(await marks(anOpeningOffice(), 20, operator, phone)).toEqual(Array(20).fill(false));
  });

  test('emergency reports do not count toward the rate limit of ordinary reports', async () => {
    const { open, openedOf } = anOpeningOffice();
    await marks({ open }, 20, { address }, phone);
    expect(await openedOf(11, { address }, phone)).toBe(10);
  });
});

describe('the counter of emergency reports', () => {
  test('when the emergency counter fails, emergencies are accepted and marked as suspect', async () => {
    const office = anOpeningOffice();
    office.breakCounters();
    expect(await marks(office, 2, { address })).toEqual([true, true]);
  });

  test('an emergency report repeated with the same idempotency key is counted once', async () => {
    const { open } = anOpeningOffice();
    const sender = { address, key: 'a-key-of-sixteen-' };
    for (let time = 0; time < 5; time += 1) await open(sender, undefined, emergency);
    expect(await marks({ open }, 3, { address })).toEqual([false, false, true]);
  });
});
