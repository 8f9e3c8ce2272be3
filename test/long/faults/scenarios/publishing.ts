import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { expectPublished } from '../../scenario-steps/expect-published.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { consoleActionStep, consoleReadStep } from '../../scenario-steps/staff.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const publication = {
  title: 'Tụ tập đông người ở quán karaoke',
  question: 'Một quán karaoke vẫn mở cửa sau 21 giờ.',
  answer: 'Đã kiểm tra, lập biên bản và nhắc nhở.',
};

/** Scenario of an answer that is published and withdrawn, and withdrawn again by a redaction. */
export const publishing: FaultScenario = {
  name: 'publishing',
  notifiesAtOnce: true,
  staff: ['supervisor'],
  steps: [
    apiReportStep('it'),
    expectTicketStatuses(
      officerActionStep('it', 'answer', { text: 'Đã lập biên bản, quán cam kết đóng cửa.' }),
      {
        it: 'answered',
      },
    ),
    expectPublished('it', true, consoleActionStep('it', 'supervisor', 'publish', publication)),
    { ...consoleReadStep('supervisor', 'queue'), name: 'supervisor looks at the queue' },
    expectPublished(
      'it',
      false,
      consoleActionStep('it', 'supervisor', 'unpublish', { reason: 'đơn vị đề nghị gỡ' }),
    ),
    expectPublished('it', true, consoleActionStep('it', 'supervisor', 'publish', publication)),
    expectPublished(
      'it',
      false,
      consoleActionStep('it', 'supervisor', 'redact', {
        part: 'karaoke',
        reason: 'tên của một người',
      }),
    ),
  ],
};
