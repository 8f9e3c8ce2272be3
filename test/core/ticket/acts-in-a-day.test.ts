import { describe, expect, test } from 'vitest';
import { performAsCitizen } from '../../../core/ticket/act-as-citizen.ts';
import { performAsStaff } from '../../../core/ticket/act-as-staff.ts';
import { maxEmergencyActionsPerDay } from '../../../core/ticket/citizen-limit.ts';
import { getTicketPolicy } from '../../../core/ticket/life.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';
import { assigned } from './acts/a-case.ts';
import { aKey, code, note, office, operator, write } from './an-office.ts';

const { mostActsPerDay } = getTicketPolicy(directory, atMinute(0)).citizen;
const day = 24 * 60;

/** An office whose clock is set. */
const officeAt = () => {
  let now = atMinute(0);
  const ports = { ...office(assigned()), now: () => now };
  return {
    ports,
    writes: (at: Date, text: string = write.text) => {
      now = at;
      return performAsCitizen(code, { act: 'write', text }, { nonce: aKey() }, ports);
    },
    notes: (at: Date) => {
      now = at;
      const version = ports.current()?.version ?? 0;
      return performAsStaff(code, note, { member: operator, version, nonce: aKey() }, ports);
    },
  };
};

const minutes = Array.from({ length: mostActsPerDay }, (_, at) => 10 + at);

describe('a citizen does to a ticket in a day', () => {
  test('as much as a person can mean, its opening not counted, and then is told when to come back', async () => {
    const { writes } = officeAt();
    for (const minute of minutes) expect((await writes(atMinute(minute))).kind).toBe('recorded');
    const retryAt = atMinute(10 + day);
    expect(await writes(atMinute(10 + day - 1))).toMatchObject({
      ...{ kind: 'too-many-acts', retryAt },
      ticket: { code, version: 2 + mostActsPerDay },
    });
  });

  test('more where the text reads like an emergency, up to a limit of its own', async () => {
    const { writes } = officeAt();
    const danger = 'Ba tôi khó thở, môi tím tái';
    for (const minute of minutes) await writes(atMinute(minute));
    const more = maxEmergencyActionsPerDay - mostActsPerDay;
    for (let time = 0; time < more; time += 1) {
      expect((await writes(atMinute(60), danger)).kind).toBe('recorded');
    }
    expect((await writes(atMinute(61))).kind).toBe('too-many-acts');
    expect((await writes(atMinute(61), danger)).kind).toBe('too-many-acts');
  });

  test('one more as soon as the first of them is a day old, and not a moment before', async () => {
    const { writes } = officeAt();
    for (const minute of minutes) await writes(atMinute(minute));
    const again = atMinute(10 + day);
    expect((await writes(new Date(again.getTime() - 1))).kind).toBe('too-many-acts');
    expect((await writes(again)).kind).toBe('recorded');
    expect((await writes(again)).kind).toBe('too-many-acts');
  });

  test('what they want, however much the hotline’s people do to it; and these do what they want', async () => {
    const { writes, notes } = officeAt();
    for (const minute of minutes) expect((await notes(atMinute(minute))).kind).toBe('recorded');
    for (const minute of minutes) expect((await writes(atMinute(minute))).kind).toBe('recorded');
    expect((await notes(atMinute(day))).kind).toBe('recorded');
  });
});
