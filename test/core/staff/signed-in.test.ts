import { describe, expect, test } from 'vitest';
import { reaches, ticketFor } from '../../../core/staff/signed-in.ts';
import { aTicket } from '../../support/a-ticket.ts';

const officer = { reach: 'own-unit', unit: 'UBND_XA:29254' } as const;
const operator = { reach: 'any' } as const;

describe('a ticket', () => {
  test.each([
    ['that their unit has', { unit: 'UBND_XA:29254' }, true],
    ['in which their unit has a part', { unit: 'SO_YT', coUnits: ['UBND_XA:29254'] }, true],
    ['of another unit', { unit: 'SO_YT', coUnits: ['CA_TINH'] }, false],
    ['of another unit of the same class', { unit: 'UBND_XA:29251' }, false],
    ['that has no unit yet', {}, false],
    ['about their own unit', { coUnits: ['UBND_XA:29254'], accused: ['UBND_XA:29254'] }, false],
    [
      'about a commune nobody knows yet',
      { coUnits: ['UBND_XA:29254'], accused: ['UBND_XA'] },
      false,
    ],
  ])('%s is shown to officers as it should be', (_, changes, isShown) => {
    expect(ticketFor(officer, aTicket(changes)) !== undefined).toBe(isShown);
  });

  test.each([{}, { unit: 'SO_YT' }])('of any unit is shown to operators: %j', (changes) => {
    expect(ticketFor(operator, aTicket(changes))).toBeDefined();
  });

  test('about a member’s own unit is shown to nobody of it, whatever the role', () => {
    const accused = aTicket({ unit: 'SO_YT', accused: ['TONG_DAI'] });
    expect(ticketFor({ reach: 'any', unit: 'TONG_DAI' }, accused)).toBeUndefined();
  });

  test('that does not exist is shown to nobody', () => {
    expect(ticketFor(operator, undefined)).toBeUndefined();
  });
});

test('who reaches nothing, or has no unit, reaches no unit’s', () => {
  expect(reaches({ reach: 'no', unit: 'SO_YT' }, ['SO_YT'])).toBe(false);
  expect(reaches({ reach: 'own-unit' }, [undefined, 'SO_YT'])).toBe(false);
});
