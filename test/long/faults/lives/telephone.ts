import { press } from '../../steps/officer.ts';
import { hearStatus, reportByPhone } from '../../steps/telephone.ts';
import type { Life } from '../life.ts';
import { leadsTo } from '../life.ts';

/** A call at which nobody is there: the ticket, the words after the tone, and what becomes of them. */
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
