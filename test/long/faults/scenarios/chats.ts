import { reportByChat, reportByPlatform } from '../../scenario-steps/chat.ts';
import { readOwn } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { expectTicketStatuses, type FaultScenario } from '../fault-scenario.ts';

const text = 'Tổ công tác đã nhắc nhở và giải tán nhóm này tối qua.';

export const webChat: FaultScenario = {
  name: 'web chat',
  steps: [{ ...reportByChat('it'), only: ['WebChat', 'Chat'] }, readOwn('it')],
};

/** Scenario of a report on a chat platform, which also delivers the answer. */
export const platformChat: FaultScenario = {
  name: 'platform chat',
  notifiesAtOnce: true,
  steps: [
    { ...reportByPlatform('it', 'zalo'), only: ['ReceiveMessages', 'ReplyToMessages'] },
    expectTicketStatuses(
      {
        ...officerActionStep('it', 'answer', { text }),
        name: 'an answer that is told on a platform',
        only: ['SendNotifications'],
      },
      { it: 'answered' },
    ),
  ],
};
