import { citizenPageStep, readOwn, reportByForm } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const reason = 'Tối qua quán vẫn mở cửa sau, khách còn đông hơn trước.';

/** Scenario with web forms only, as most citizens use; later effects are the same as with the API. */
export const webFormScenario: FaultScenario = {
  name: 'by form',
  notifiesAtOnce: true,
  steps: [
    { ...reportByForm('it'), only: ['PublicApi'] },
    {
      ...citizenPageStep('it', 'write', { text: 'Quán mở cửa sau ở hẻm 12.' }),
      only: ['PublicApi'],
    },
    expectTicketStatuses(
      officerActionStep('it', 'answer', { text: 'Đã lập biên bản, quán cam kết đóng cửa.' }),
      {
        it: 'answered',
      },
    ),
    { ...citizenPageStep('it', 'rate', { score: '1' }), only: ['PublicApi'] },
    expectTicketStatuses(citizenPageStep('it', 'reopen', { reason }), { it: 'reopened' }),
    readOwn('it'),
  ],
};
