import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { consoleActionStep } from '../../scenario-steps/staff.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const ward = 'UBND_XA:29254';
const reason = 'Theo nội dung phản ánh và địa bàn.';
const returnReason = 'Đây là việc của ngành khác, không phải của phường.';
const named = (name: string) => ({ name });

/** Scenario of a report without a known unit: the operators assign it and it is returned twice. */
export const operatorRoutingScenario: FaultScenario = {
  name: 'operators',
  notifiesAtOnce: true,
  staff: ['operator', 'supervisor'],
  steps: [
    expectTicketStatuses(
      {
        ...apiReportStep('it', { topic: undefined, areaCode: undefined, place: undefined }),
        ...named('a report that no rule can route'),
      },
      { it: 'triage' },
    ),
    consoleActionStep('it', 'operator', 'classify', { topic: 'VP02', areaCode: '29254', reason }),
    expectTicketStatuses(consoleActionStep('it', 'operator', 'assign', { unit: ward, reason }), {
      it: 'assigned',
    }),
    expectTicketStatuses(officerActionStep('it', 'return', { unit: 'SO_YT', returnReason }), {
      it: 'returned',
    }),
    expectTicketStatuses(
      consoleActionStep('it', 'supervisor', 'assign', { unit: 'SO_YT', reason }),
      { it: 'assigned' },
    ),
    expectTicketStatuses(
      {
        ...officerActionStep('it', 'return', { unit: 'SO_LDTBXH', returnReason }),
        ...named('the second return, of which the supervisor hears'),
      },
      { it: 'returned' },
    ),
    consoleActionStep('it', 'operator', 'note', {
      text: 'Đã gọi hai đơn vị, chờ ý kiến lãnh đạo.',
    }),
    expectTicketStatuses(
      consoleActionStep('it', 'supervisor', 'refer', {
        reason: 'denunciation',
        text: 'Xin gửi đơn đến nơi tiếp công dân.',
      }),
      { it: 'referred' },
    ),
  ],
};
