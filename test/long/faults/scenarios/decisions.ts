import { apiReportStep, citizenActionStep } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { consoleActionStep } from '../../scenario-steps/staff.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const extendReason = 'Phải chờ đoàn kiểm tra liên ngành.';
const text = 'Đã làm việc với đơn vị có liên quan và chấn chỉnh ngay.';
const officer = 'officer UBND_XA:29254' as const;

/** Scenario of a granted extension, and of officers who take the ticket. */
export const extensionScenario: FaultScenario = {
  name: 'more time',
  notifiesAtOnce: true,
  staff: ['supervisor', officer],
  steps: [
    apiReportStep('it'),
    consoleActionStep('it', officer, 'take'),
    expectTicketStatuses(officerActionStep('it', 'extend', { amount: '2', extendReason }), {
      it: 'in-progress',
    }),
    expectTicketStatuses(officerActionStep('it', 'grant-extension', {}, 'head'), {
      it: 'extended',
    }),
    consoleActionStep('it', 'supervisor', 'release'),
  ],
};

/**
 * Scenario of a refused extension and an answer that the head approves; the citizen rejects the answer and accuses an office,
 * which the operators review.
 */
export const approval: FaultScenario = {
  name: 'approval',
  notifiesAtOnce: true,
  staff: ['operator'],
  steps: [
    { ...apiReportStep('it', { topic: 'VP08' }), only: [] },
    consoleActionStep('it', 'operator', 'classify', { priority: 'P3', reason: 'Không khẩn cấp.' }),
    expectTicketStatuses(officerActionStep('it', 'extend', { amount: '2', extendReason }), {
      it: 'in-progress',
    }),
    officerActionStep(
      'it',
      'refuse-extension',
      { refusal: 'Còn đủ thời gian, xin làm ngay.' },
      'head',
    ),
    expectTicketStatuses(
      { ...officerActionStep('it', 'answer', { text }), name: 'an answer that must be approved' },
      { it: 'in-review' },
    ),
    expectTicketStatuses(
      officerActionStep('it', 'reject', { rejection: 'Xin nêu rõ đã chấn chỉnh thế nào.' }, 'head'),
      {
        it: 'in-progress',
      },
    ),
    expectTicketStatuses(
      {
        ...officerActionStep('it', 'answer', { text: `${text} Đã nhắc bằng văn bản.` }),
        name: 'an answer that must be approved',
      },
      { it: 'in-review' },
    ),
    expectTicketStatuses(officerActionStep('it', 'approve', {}, 'head'), { it: 'answered' }),
    expectTicketStatuses(
      citizenActionStep('it', 'reopen', { reason: 'Tình hình chưa thay đổi, xin xem lại.' }),
      {
        it: 'reopened',
      },
    ),
    expectTicketStatuses(
      citizenActionStep('it', 'messages', { text: 'Cán bộ ở chốt vẫn như trước, xin xem lại.' }),
      {
        it: 'triage',
      },
    ),
  ],
};
