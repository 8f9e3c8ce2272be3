import { apiReportStep, citizenActionStep } from '../../scenario-steps/citizen.ts';
import { consoleActionStep } from '../../scenario-steps/staff.ts';
import { advanceUntilStep, hasEventOfKind } from '../../scenario-steps/time.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const ending = { reason: 'done', text: 'Việc đã xong, tổng đài khép lại.' };

/**
 * Scenario of an erasure request: the citizen waits, the deadline is extended, and a notification follows when all is erased.
 */
export const dataRights: FaultScenario = {
  name: 'data rights',
  staff: ['supervisor'],
  steps: [
    { ...apiReportStep('it', { email: 'ba.vane@example.vn' }), only: [] },
    expectTicketStatuses(consoleActionStep('it', 'supervisor', 'close', ending), { it: 'closed' }),
    citizenActionStep('it', 'data-requests', { right: 'erase', text: 'Xin xóa hết của tôi.' }),
    {
      // two working days can span the Tết holidays
      ...advanceUntilStep(
        'PT12H',
        'it',
        'nobody answers about data',
        hasEventOfKind('data-rung'),
        40,
      ),
      only: ['RunWorkflowStep', 'SendNotifications'],
    },
    consoleActionStep('it', 'supervisor', 'delay-data', { reason: 'Chờ đơn vị trả hồ sơ giấy.' }),
    consoleActionStep('it', 'supervisor', 'grant-data', { text: 'Đã xóa theo yêu cầu.' }),
  ],
};
