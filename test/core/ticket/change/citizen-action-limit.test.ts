import { describe, expect, test } from 'vitest';
import { maxEmergencyActionsPerDay } from '../../../../core/ticket/change/citizen-action-limit.ts';
import { performActionAsCitizen } from '../../../../core/ticket/change/perform-as-citizen.ts';
import { performActionAsStaff } from '../../../../core/ticket/change/perform-as-staff.ts';
import { getTicketPolicy } from '../../../../core/ticket/model/ticket-policy.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { assigned } from '../actions/ticket-action-fixtures.ts';
import { aKey, code, note, office, operator, write } from '../staff-action-harness.ts';

const { maxActsPerDay } = getTicketPolicy(testDirectory, atMinute(0)).citizen;
const day = 24 * 60;

/** Builds staff and citizen actions with a settable clock. */
const officeAt = () => {
  let now = atMinute(0);
  const ports = { ...office(assigned()), now: () => now };
  return {
    ports,
    writes: (at: Date, text: string = write.text) => {
      now = at;
      return performActionAsCitizen(code, { act: 'write', text }, { nonce: aKey() }, ports);
    },
    notes: (at: Date) => {
      now = at;
      const version = ports.current()?.version ?? 0;
      return performActionAsStaff(code, note, { member: operator, version, nonce: aKey() }, ports);
    },
  };
};

const minutes = Array.from({ length: maxActsPerDay }, (_, at) => 10 + at);

describe('the daily limit of a citizen’s actions on a ticket', () => {
  test('a citizen may act on a ticket twenty times a day, not counting its opening', async () => {
    const { writes } = officeAt();
    for (const minute of minutes) expect((await writes(atMinute(minute))).kind).toBe('recorded');
    const retryAt = atMinute(10 + day);
    expect(await writes(atMinute(10 + day - 1))).toMatchObject({
      ...{ kind: 'too-many-acts', retryAt },
      ticket: { code, version: 2 + maxActsPerDay },
    });
  });

  test('messages that read like an emergency are accepted beyond the daily limit, up to a separate limit', async () => {
    const { writes } = officeAt();
    const danger = 'Ba tôi khó thở, môi tím tái';
    for (const minute of minutes) await writes(atMinute(minute));
    const more = maxEmergencyActionsPerDay - maxActsPerDay;
    for (let time = 0; time < more; time += 1) {
      expect((await writes(atMinute(60), danger)).kind).toBe('recorded');
    }
    expect((await writes(atMinute(61))).kind).toBe('too-many-acts');
    expect((await writes(atMinute(61), danger)).kind).toBe('too-many-acts');
  });

  test('a citizen at the daily limit may act again exactly one day after the first action', async () => {
    const { writes } = officeAt();
    for (const minute of minutes) await writes(atMinute(minute));
    const again = atMinute(10 + day);
    expect((await writes(new Date(again.getTime() - 1))).kind).toBe('too-many-acts');
    expect((await writes(again)).kind).toBe('recorded');
    expect((await writes(again)).kind).toBe('too-many-acts');
  });

  test('staff actions neither count toward the citizen’s daily limit nor are limited by it', async () => {
    const { writes, notes } = officeAt();
    for (const minute of minutes) expect((await notes(atMinute(minute))).kind).toBe('recorded');
    for (const minute of minutes) expect((await writes(atMinute(minute))).kind).toBe('recorded');
    expect((await notes(atMinute(day))).kind).toBe('recorded');
  });
});
