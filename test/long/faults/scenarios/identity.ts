import { findTicketByName, type LongHarness } from '../../long-harness.ts';
import { apiReportStep, citizenActionStep, citizenPageStep } from '../../scenario-steps/citizen.ts';
import {
  consoleActionStep,
  consoleReadStep,
  staffRequestStep,
} from '../../scenario-steps/staff.ts';
import type { FaultScenario } from '../fault-scenario.ts';

const ticket = (harness: LongHarness, path: string): string =>
  `tickets/${findTicketByName(harness, 'it').code}/${path}`;
const reveal = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };

/**
 * Scenario of a callback and of an identity reveal by two people. A result that may be read only once can be lost in transit.
 */
export const identity: FaultScenario = {
  name: 'identity',
  staff: ['operator', 'supervisor', 'supervisor TONG_DAI'],
  steps: [
    apiReportStep('it', { name: 'Thạch Thị Sa Vane' }),
    citizenActionStep('it', 'callback', { text: 'Xin gọi buổi chiều' }),
    staffRequestStep(
      'operator opens the number of a call',
      'operator',
      {
        method: 'POST',
        path: (longHarness) => ticket(longHarness, 'callback/open'),
        body: () => ({}),
      },
      [200],
    ),
    consoleActionStep('it', 'operator', 'callback/done', { outcome: 'reached' }),
    { ...citizenPageStep('it', 'callback', {}), only: ['PublicApi'] },
    { ...consoleReadStep('operator', 'callbacks'), name: 'operator looks at the calls' },
    staffRequestStep(
      'supervisor asks for a name',
      'supervisor',
      {
        method: 'POST',
        path: (harness) => ticket(harness, 'reveal'),
        body: () => reveal,
      },
      [202],
    ),
    staffRequestStep(
      'another supervisor agrees',
      'supervisor TONG_DAI',
      {
        method: 'POST',
        path: (harness) => ticket(harness, 'reveal/approve'),
        body: ({ staff }) => ({ asker: staff.get('supervisor')?.sub, text: 'Đã xem, đồng ý' }),
      },
      [200],
    ),
    staffRequestStep(
      'supervisor opens the name',
      'supervisor',
      {
        method: 'POST',
        path: (harness) => ticket(harness, 'reveal/open'),
        body: () => ({}),
      },
      [200, 404],
    ),
    staffRequestStep(
      'operator looks a caller up',
      'operator',
      {
        method: 'POST',
        path: () => 'callers',
        body: (harness) => ({ code: findTicketByName(harness, 'it').code }),
      },
      [200],
    ),
  ],
};
