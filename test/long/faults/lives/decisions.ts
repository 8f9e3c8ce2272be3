import { citizen, report } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { desk } from '../../steps/staff.ts';
import { type Life, leadsTo } from '../life.ts';

const extendReason = 'Phải chờ đoàn kiểm tra liên ngành.';
const text = 'Đã làm việc với đơn vị có liên quan và chấn chỉnh ngay.';
const officer = 'officer UBND_XA:29254' as const;

/** Scenario of a granted extension, and of officers who take the ticket. */
export const moreTime: Life = {
  name: 'more time',
  notifiesAtOnce: true,
  staff: ['supervisor', officer],
  steps: [
    report('it'),
    desk('it', officer, 'take'),
    leadsTo(press('it', 'extend', { amount: '2', extendReason }), { it: 'in-progress' }),
    leadsTo(press('it', 'grant-extension', {}, 'head'), { it: 'extended' }),
    desk('it', 'supervisor', 'release'),
  ],
};

/**
 * Scenario of a refused extension and an answer that the head approves; the citizen rejects the answer and accuses an office,
 * which the operators review.
 */
export const approval: Life = {
  name: 'approval',
  notifiesAtOnce: true,
  staff: ['operator'],
  steps: [
    { ...report('it', { topic: 'VP08' }), only: [] },
    desk('it', 'operator', 'classify', { priority: 'P3', reason: 'Không khẩn cấp.' }),
    leadsTo(press('it', 'extend', { amount: '2', extendReason }), { it: 'in-progress' }),
    press('it', 'refuse-extension', { refusal: 'Còn đủ thời gian, xin làm ngay.' }, 'head'),
    leadsTo(
      { ...press('it', 'answer', { text }), name: 'an answer that must be approved' },
      { it: 'in-review' },
    ),
    leadsTo(press('it', 'reject', { rejection: 'Xin nêu rõ đã chấn chỉnh thế nào.' }, 'head'), {
      it: 'in-progress',
    }),
    leadsTo(
      {
        ...press('it', 'answer', { text: `${text} Đã nhắc bằng văn bản.` }),
        name: 'an answer that must be approved',
      },
      { it: 'in-review' },
    ),
    leadsTo(press('it', 'approve', {}, 'head'), { it: 'answered' }),
    leadsTo(citizen('it', 'reopen', { reason: 'Tình hình chưa thay đổi, xin xem lại.' }), {
      it: 'reopened',
    }),
    leadsTo(citizen('it', 'messages', { text: 'Cán bộ ở chốt vẫn như trước, xin xem lại.' }), {
      it: 'triage',
    }),
  ],
};
