import { findTicketByName } from '../../long-harness.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { consoleActionStep, consoleReadStep } from '../../scenario-steps/staff.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const reason = 'Cùng một quán, cùng một việc.';

/** Scenario of two reports by two citizens about one issue, merged. */
export const merging: FaultScenario = {
  name: 'merging',
  notifiesAtOnce: true,
  strikesIndex: true,
  staff: ['operator'],
  steps: [
    apiReportStep('one'),
    apiReportStep('other', { which: 1 }),
    expectTicketStatuses(
      consoleActionStep('one', 'operator', 'merge', (harness) => ({
        into: findTicketByName(harness, 'other').code,
        reason,
      })),
      { one: 'merged' },
    ),
    expectTicketStatuses(consoleActionStep('one', 'operator', 'unmerge', { reason }), {
      one: 'assigned',
    }),
    expectTicketStatuses(
      consoleActionStep('one', 'operator', 'merge', (longHarness) => ({
        into: findTicketByName(longHarness, 'other').code,
        reason,
      })),
      { one: 'merged' },
    ),
    expectTicketStatuses(
      {
        ...officerActionStep('other', 'answer', {
          text: 'Đã lập biên bản, quán cam kết đóng cửa.',
        }),
        name: 'an answer to a ticket that took another in',
      },
      { other: 'answered' },
    ),
    consoleReadStep('operator', 'repeats'),
  ],
};
