import * as z from 'zod';
import { UndeliveredResponse } from '../../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import { findTicketByName } from '../../long-harness.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { deliveryReportStep } from '../../scenario-steps/delivery-reports.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import { sendStaffRequest } from '../../scenario-steps/staff.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const Listed = UndeliveredResponse;
const Seen = z.object({ seenAt: z.string() });

/** Removes the ticket's entries from the operators' list of undelivered notifications. */
const tickOff: ScenarioStep = {
  name: 'operator ticks off what did not arrive',
  lead: async (harness) => {
    const { code } = findTicketByName(harness, 'it');
    const answer = requireStatus(
      await sendStaffRequest(harness, 'operator', 'GET', 'undelivered'),
      200,
    );
    const { undelivered } = Listed.parse(JSON.parse(answer.text));
    const own = undelivered.filter((one) => one.code === code);
    if (own.length === 0) throw new Error('The list has no undelivered message of the ticket');
    for (const { id } of own) {
      const ticked = await sendStaffRequest(
        harness,
        'operator',
        'POST',
        `undelivered/${id}/seen`,
        {},
      );
      Seen.parse(JSON.parse(requireStatus(ticked, 200).text));
    }
  },
};

const handler = 'UBND_XA.29254-handler';
const duty = 'UBND_XA.29254-duty';

/** Scenario of undelivered notifications: the other channel, then the unit's duty role, then the operators. */
export const undelivered: FaultScenario = {
  name: 'undelivered',
  notifiesAtOnce: true,
  staff: ['operator'],
  steps: [
    apiReportStep('it', { email: 'ba@example.vn' }),
    deliveryReportStep('it', 'citizen', 'fail'),
    deliveryReportStep('it', handler, 'fail'),
    deliveryReportStep('it', handler, 'bounce'),
    deliveryReportStep('it', duty, 'fail'),
    deliveryReportStep('it', duty, 'bounce'),
    deliveryReportStep('it', 'TONG_DAI-duty', 'deliver'),
    tickOff,
  ],
};
