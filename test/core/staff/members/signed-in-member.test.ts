import { describe, expect, test } from 'vitest';
import { getTicketIfVisible, isInScope } from '../../../../core/staff/members/signed-in-member.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';

const officer = { role: 'officer', scope: 'own-unit', unit: 'UBND_XA:29254' } as const;
const operator = { role: 'operator', scope: 'any' } as const;
const supervisor = { role: 'supervisor', scope: 'any' } as const;
const administrator = { role: 'administrator', scope: 'any' } as const;
const then = { directory: testDirectory, now: openingMorning };

describe('visibility of a ticket', () => {
  test.each([
    ['of the officer’s unit', { unit: 'UBND_XA:29254' }, true],
    ['with the officer’s unit as co-unit', { unit: 'SO_YT', coUnits: ['UBND_XA:29254'] }, true],
    ['of another unit', { unit: 'SO_YT', coUnits: ['CA_TINH'] }, false],
    ['of another unit of the same kind', { unit: 'UBND_XA:29251' }, false],
    ['without a unit', {}, false],
    [
      'that accuses the officer’s unit',
      { coUnits: ['UBND_XA:29254'], accused: ['UBND_XA:29254'] },
      false,
    ],
    [
      'that accuses a commune not known yet',
      { coUnits: ['UBND_XA:29254'], accused: ['UBND_XA'] },
      false,
    ],
  ])(
    'a ticket %s is shown to an officer only if the officer may read it',
    (_, changes, isShown) => {
      expect(getTicketIfVisible(officer, aTicket(changes), then) !== undefined).toBe(isShown);
    },
  );

  test.each([{}, { unit: 'SO_YT' }])(
    'a ticket of any unit is visible to operators: %j',
    (changes) => {
      expect(getTicketIfVisible(operator, aTicket(changes), then)).toBeDefined();
    },
  );

  test('a ticket that does not exist is visible to nobody', () => {
    expect(getTicketIfVisible(operator, undefined, then)).toBeUndefined();
  });
});

describe('visibility of a ticket that accuses a unit', () => {
  test('a ticket that accuses a staff member’s own unit is hidden from that member in any role', () => {
    const accused = aTicket({ unit: 'TONG_DAI', accused: ['SO_YT'] });
    for (const member of [operator, supervisor, administrator]) {
      expect(getTicketIfVisible({ ...member, unit: 'SO_YT' }, accused, then)).toBeUndefined();
    }
  });

  test('a ticket that accuses the hotline is visible to supervisors and hidden from operators', () => {
    const ofUnit = aTicket({ unit: 'SO_YT', accused: ['TONG_DAI'] });
    expect(getTicketIfVisible(operator, ofUnit, then)).toBeUndefined();
    expect(getTicketIfVisible({ ...operator, unit: 'TONG_DAI' }, ofUnit, then)).toBeUndefined();
    expect(getTicketIfVisible({ ...officer, unit: 'TONG_DAI' }, ofUnit, then)).toBeUndefined();
    expect(getTicketIfVisible(supervisor, ofUnit, then)).toBe(ofUnit);
    expect(getTicketIfVisible({ ...supervisor, unit: 'TONG_DAI' }, ofUnit, then)).toBe(ofUnit);
  });

  test('a ticket that accuses a unit is hidden from its successor unit', () => {
    const later = { directory: testDirectory, now: new Date('2025-04-01T08:00:00+07:00') };
    const accused = aTicket({ unit: 'SO_NV', accused: ['SO_LDTBXH'] });
    const member = { ...officer, unit: 'SO_NV' };
    expect(getTicketIfVisible(member, accused, then)).toBe(accused);
    expect(getTicketIfVisible(member, accused, later)).toBeUndefined();
  });

  test('a ticket that accuses the successor of a leader’s ended unit is hidden from the leader', () => {
    const later = { directory: testDirectory, now: new Date('2025-04-01T08:00:00+07:00') };
    const accused = aTicket({ unit: 'TONG_DAI', accused: ['SO_NV'] });
    const leader = { role: 'leader', scope: 'any', unit: 'SO_LDTBXH' } as const;
    expect(getTicketIfVisible(leader, accused, then)).toBe(accused);
    expect(getTicketIfVisible(leader, accused, later)).toBeUndefined();
  });
});

describe('visibility of a ticket on complaint hold', () => {
  const held = { at: openingMorning, dueAt: openingMorning, source: 'report' } as const;
  test.each([
    [
      'hidden from',
      'a leader of the unit that the text names',
      'leader',
      'SO_YT',
      ['SO_YT'],
      false,
    ],
    ['hidden from', 'a leader if the text names no unit', 'leader', 'SO_YT', undefined, false],
    ['hidden from', 'a leader of another unit', 'leader', 'SO_NV', ['SO_YT'], false],
    ['visible to', 'a leader of the operators’ unit', 'leader', 'TONG_DAI', ['SO_YT'], true],
    ['visible to', 'a leader of the province', 'leader', undefined, ['SO_YT'], true],
    ['hidden from', 'a supervisor of the named unit', 'supervisor', 'SO_YT', ['SO_YT'], false],
    ['visible to', 'an administrator of another unit', 'administrator', 'SO_NV', ['SO_YT'], true],
    [
      'visible to',
      'operators, even if its text names them',
      'operator',
      undefined,
      ['TONG_DAI'],
      true,
    ],
  ] as const)('a ticket on complaint hold is %s %s', (_, __, role, unit, suspects, isShown) => {
    const complaintHold = { ...held, ...(suspects && { suspects: [...suspects] }) };
    const ticket = aTicket({ unit: 'TONG_DAI', accused: [], complaintHold });
    const member = { role, scope: 'any', unit } as const;
    expect(getTicketIfVisible(member, ticket, then) !== undefined).toBe(isShown);
  });
});

test('a staff member without access scope or unit sees no tickets of any unit', () => {
  expect(isInScope({ scope: 'no', unit: 'SO_YT' }, ['SO_YT'])).toBe(false);
  expect(isInScope({ scope: 'no-tickets', unit: 'SO_YT' }, ['SO_YT'])).toBe(false);
  expect(isInScope({ scope: 'own-unit' }, [undefined, 'SO_YT'])).toBe(false);
});
