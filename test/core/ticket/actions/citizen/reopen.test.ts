import { expect, test } from 'vitest';
import { toLocalInstant } from '../../../../support/directory/test-directory.ts';
import { assigned, changed, citizen } from '../ticket-action-fixtures.ts';

test('a reopened ticket lists each successor of its co-units once, and not the lead unit', () => {
  const [openedAt, now] = [toLocalInstant('2025-06-25T08:00'), toLocalInstant('2025-07-02T08:00')];
  const answered = assigned({
    ...{ status: 'answered', openedAt, answeredAt: openedAt },
    ...{ unit: 'UBND_XA:29278', unitName: 'UBND xã Huyền Hội', areaCode: '29278' },
    coUnits: ['UBND_XA:29281', 'TTYT_HUYEN:844', 'TTYT_HUYEN:842'],
  });
  const reopen = { act: 'reopen', reason: 'quán vẫn mở cửa' } as const;
  const { after } = changed(answered, reopen, citizen, { now });
  expect(after).toMatchObject({ unit: 'UBND_XA:29278', coUnits: ['TTYT_KV'] });
});
