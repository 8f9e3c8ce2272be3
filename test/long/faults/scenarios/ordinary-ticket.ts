import { apiReportStep, citizenActionStep } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { consoleActionStep } from '../../scenario-steps/staff.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const answer = 'Tổ công tác đã lập biên bản và yêu cầu quán dừng hoạt động từ 20 giờ.';

/** Scenario of an ordinary ticket from report to rating. */
export const ordinaryTicketScenario: FaultScenario = {
  name: 'ordinary',
  notifiesAtOnce: true,
  strikesIndex: true,
  staff: ['operator'],
  steps: [
    apiReportStep('it'),
    expectTicketStatuses(officerActionStep('it', 'acknowledge'), { it: 'in-progress' }),
    expectTicketStatuses(
      officerActionStep('it', 'ask', { question: 'Quán mở cửa những tối nào trong tuần?' }),
      {
        it: 'waiting',
      },
    ),
    expectTicketStatuses(
      citizenActionStep('it', 'messages', { text: 'Quán mở cửa tối thứ Sáu và thứ Bảy.' }),
      {
        it: 'in-progress',
      },
    ),
    expectTicketStatuses(officerActionStep('it', 'answer', { text: answer }), { it: 'answered' }),
    citizenActionStep('it', 'rating', { score: 5, comment: 'Cảm ơn tổ công tác' }),
    expectTicketStatuses(
      consoleActionStep('it', 'operator', 'close', {
        reason: 'done',
        text: 'Người dân đã đồng ý.',
      }),
      {
        it: 'closed',
      },
    ),
  ],
};
