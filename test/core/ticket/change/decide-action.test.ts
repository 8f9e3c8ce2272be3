import { describe, expect, test } from 'vitest';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { assigned, changed, citizen, operator, unit } from '../actions/ticket-action-fixtures.ts';

const complaint = 'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng';

describe('texts that are screened for complaints about an office', () => {
  const reachable = assigned({ callerHash: 'a number' });
  const callback = { act: 'callback', text: complaint } as const;

  test('a callback request in which the citizen complains about an office is held for review', () => {
    expect(changed(reachable, callback, citizen).after.complaintHold).toMatchObject({
      source: 'message',
      heldFrom: { unit },
    });
  });

  test('an operator’s note on a callback request is not screened for complaints about an office', () => {
    const { after } = changed(reachable, callback, operator);
    expect(after.complaintHold).toBeUndefined();
    expect(after.unit).toBe(unit);
  });

  test.each(['Quán karaoke vẫn mở cửa.', 'Chưa có ai đến xem.'])(
    'a rating comment that is only dissatisfied with the answer does not hold the ticket: %s',
    (comment) => {
      const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
      const { after } = changed(answered, { act: 'rate', score: 1, comment }, citizen);
      expect(after.complaintHold).toBeUndefined();
      expect(after.unit).toBe(unit);
    },
  );
});
