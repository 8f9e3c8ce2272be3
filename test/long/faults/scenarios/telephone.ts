import { officerActionStep } from '../../scenario-steps/officer.ts';
import { reportByPhone, statusCallStep } from '../../scenario-steps/telephone.ts';
import type { FaultScenario } from '../fault-scenario.ts';
import { expectTicketStatuses } from '../fault-scenario.ts';

/** Scenario of a call without available operators: ticket, voice message and transcript. */
export const telephone: FaultScenario = {
  name: 'telephone',
  notifiesAtOnce: true,
  steps: [
    {
      ...reportByPhone('it'),
      only: [
        'AnswerCall',
        'HandleContactEvents',
        'HandleContactRecords',
        'StoreTranscript',
        'StartTasks',
      ],
    },
    { ...statusCallStep('it'), only: ['AnswerCall'] },
    expectTicketStatuses(
      { ...officerActionStep('it', 'acknowledge'), only: [] },
      { it: 'in-progress' },
    ),
  ],
};
