import { citizen, report } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { desk } from '../../steps/staff.ts';
import { type Life, leadsTo } from '../life.ts';

const answer = 'Tổ công tác đã lập biên bản và yêu cầu quán dừng hoạt động từ 20 giờ.';

/** Scenario of an ordinary ticket from report to rating. */
export const ordinary: Life = {
  name: 'ordinary',
  notifiesAtOnce: true,
  strikesIndex: true,
  staff: ['operator'],
  steps: [
    report('it'),
    leadsTo(press('it', 'acknowledge'), { it: 'in-progress' }),
    leadsTo(press('it', 'ask', { question: 'Quán mở cửa những tối nào trong tuần?' }), {
      it: 'waiting',
    }),
    leadsTo(citizen('it', 'messages', { text: 'Quán mở cửa tối thứ Sáu và thứ Bảy.' }), {
      it: 'in-progress',
    }),
    leadsTo(press('it', 'answer', { text: answer }), { it: 'answered' }),
    citizen('it', 'rating', { score: 5, comment: 'Cảm ơn tổ công tác' }),
    leadsTo(desk('it', 'operator', 'close', { reason: 'done', text: 'Người dân đã đồng ý.' }), {
      it: 'closed',
    }),
  ],
};
