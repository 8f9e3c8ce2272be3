import { describe, expect, test } from 'vitest';
import { findPredecessorAt } from '../../../../core/ticket/read/units/missed-by-predecessor.ts';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aJuneTicket, handOver, lastEvening, midnight, notified } from './hand-over-harness.ts';

const ofAmbulance = aJuneTicket({
  ...{ unit: 'CC115', unitName: 'Cấp cứu 115, Bệnh viện Đa khoa tỉnh' },
  ...{ priority: 'P1', status: 'assigned', assignment: 2 },
});
const ofCommune = aJuneTicket({
  ...{ unit: 'UBND_XA:29518', unitName: 'UBND xã Long Hữu', areaCode: '29518', assignment: 2 },
});

describe('a ticket of a unit that keeps its code, but whose staff were all replaced', () => {
  test.each([
    ['with a new name', ofAmbulance, 'Cấp cứu 115 khu vực Trà Vinh'],
    ['with the same name', ofCommune, 'UBND xã Long Hữu'],
  ])(
    'the new staff of a unit %s take the ticket over, and the citizen is notified',
    (_, ticket, name) => {
      expect(handOver(ticket, lastEvening)).toBeUndefined();
      const change = handOver(ticket);
      expect(change?.after).toMatchObject({
        ...{ unit: ticket.unit, unitName: name, assignment: 3, status: ticket.status },
        clocks: ticket.clocks,
      });
      expect(change?.event).not.toHaveProperty('isRenamed');
      expect(new Set(notified(change))).toEqual(
        new Set([`${ticket.unit} handler: taken-over`, 'citizen: handed-over']),
      );
      expect(change && handOver(change.after, toLocalInstant('2025-07-02T00:01'))).toBeUndefined();
    },
  );

  test('a deadline that the former staff missed stays attributed to the unit’s former name', () => {
    const after = handOver(ofAmbulance, toLocalInstant('2025-07-03T00:01'))?.after;
    expect(after?.predecessor?.lastDay).toBe('2025-06-30');
    expect(after && findPredecessorAt(after, lastEvening)?.unitName).toBe(ofAmbulance.unitName);
  });

  test('a ticket that was assigned to the new staff is not handed over', () => {
    expect(handOver({ ...ofCommune, assignedAt: midnight })).toBeUndefined();
  });
});
