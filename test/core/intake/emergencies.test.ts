import { describe, expect, test } from 'vitest';
import { anOpeningOffice, phone } from './an-opening-office.ts';

const emergency = { service: 'health', topic: 'SK01' };
const address = '203.0.113.7';

/** Which of so many emergencies from one sender are marked as suspect, all of them being accepted. */
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

describe('an emergency', () => {
  test('is accepted after 60 reports from its address', async () => {
    const { open, openedOf } = anOpeningOffice();
    expect(await openedOf(61, { address })).toBe(60);
    const outcome = await open({ address }, undefined, emergency);
    expect(outcome).toMatchObject({ kind: 'opened', ticket: { priority: 'P1' } });
  });

  test('is accepted after twelve reports that name its number', async () => {
    const { open, openedOf } = anOpeningOffice();
    expect(await openedOf(12, { address }, phone)).toBe(10);
    const outcome = await open({ address: '198.51.100.1' }, phone, emergency);
    expect(outcome).toMatchObject({ kind: 'opened' });
    expect(outcome.kind === 'opened' && outcome.ticket.isSuspect).toBeFalsy();
  });

  test('by its words alone is accepted where the report would be refused', async () => {
    const { open, openedOf } = anOpeningOffice();
    await openedOf(60, { address });
    const inDanger = { text: 'Ba tôi khó thở, tím tái, không đi được nữa' };
    expect((await open({ address }, undefined, inDanger)).kind).toBe('opened');
    expect((await open({ address })).kind).toBe('too-many-reports');
  });

  test.each([
    ['address', { address }, undefined],
    ['number', {}, phone],
    ['browser', { device: 'a-browser' }, undefined],
    ['chat user', { channel: 'zalo', device: 'a-talker' }, undefined],
    ['call', { channel: 'voice', call: 'a-call' }, undefined],
  ] as const)('is suspect from the fourth of one %s in an hour on', async (_, sender, number) => {
    const office = anOpeningOffice();
    expect(await marks(office, 6, sender, number)).toEqual(threeThenMarked(6));
    office.at(60);
    expect(await marks(office, 1, sender, number)).toEqual([false]);
  });

  test('is never suspect from an operator', async () => {
    const operator = { channel: 'operator', address, device: 'the desk' } as const;
    expect(await marks(anOpeningOffice(), 20, operator, phone)).toEqual(Array(20).fill(false));
  });

  test('uses up nothing of what ordinary reports may have', async () => {
    const { open, openedOf } = anOpeningOffice();
    await marks({ open }, 20, { address }, phone);
    expect(await openedOf(11, { address }, phone)).toBe(10);
  });
});

describe('the count of emergencies', () => {
  test('that fails makes one suspect and refuses none', async () => {
    const office = anOpeningOffice();
    office.breakCounters();
    expect(await marks(office, 2, { address })).toEqual([true, true]);
  });

  test('takes what is sent again under its key once', async () => {
    const { open } = anOpeningOffice();
    const sender = { address, key: 'a-key-of-sixteen-' };
    for (let time = 0; time < 5; time += 1) await open(sender, undefined, emergency);
    expect(await marks({ open }, 3, { address })).toEqual([false, false, true]);
  });
});
