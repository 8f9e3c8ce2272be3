import { press } from '../../steps/officer.ts';
import { hearStatus, reportByPhone } from '../../steps/telephone.ts';
import type { Life } from '../life.ts';
import { leadsTo } from '../life.ts';

/** Scenario of a call without available operators: ticket, voice message and transcript. */
export const telephone: Life = {
  name: 'telephone',
  notifiesAtOnce: true,
  steps: [
    {
      ...reportByPhone('it'),
      only: ['AnswerCall', 'FollowContacts', 'FollowRecords', 'TakeTranscript', 'StartTasks'],
    },
    { ...hearStatus('it'), only: ['AnswerCall'] },
    leadsTo({ ...press('it', 'acknowledge'), only: [] }, { it: 'in-progress' }),
  ],
};
