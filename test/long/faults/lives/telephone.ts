import { officerActionStep } from '../../steps/officer.ts';
import { reportByPhone, statusCallStep } from '../../steps/telephone.ts';
import type { FaultScenario } from '../life.ts';
import { expectTicketStatuses } from '../life.ts';

/** Scenario of a call without available operators: ticket, voice message and transcript. */
export const telephone: FaultScenario = {
  name: 'telephone',
  notifiesAtOnce: true,
  steps: [
    {
      ...reportByPhone('it'),
      only: ['AnswerCall', 'FollowContacts', 'FollowRecords', 'TakeTranscript', 'StartTasks'],
    },
    { ...statusCallStep('it'), only: ['AnswerCall'] },
    expectTicketStatuses(
      { ...officerActionStep('it', 'acknowledge'), only: [] },
      { it: 'in-progress' },
    ),
  ],
};
