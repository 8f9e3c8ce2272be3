import { reportByChat, reportByPlatform } from '../../steps/chat.ts';
import { readOwn } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { type Life, leadsTo } from '../life.ts';

const text = 'Tổ công tác đã nhắc nhở và giải tán nhóm này tối qua.';

export const webChat: Life = {
  name: 'web chat',
  steps: [{ ...reportByChat('it'), only: ['WebChat', 'Chat'] }, readOwn('it')],
};

/** Scenario of a report on a chat platform, which also delivers the answer. */
export const platformChat: Life = {
  name: 'platform chat',
  notifiesAtOnce: true,
  steps: [
    { ...reportByPlatform('it', 'zalo'), only: ['ReceiveMessages', 'AnswerMessages'] },
    leadsTo(
      {
        ...press('it', 'answer', { text }),
        name: 'an answer that is told on a platform',
        only: ['DeliverAlerts'],
      },
      { it: 'answered' },
    ),
  ],
};
