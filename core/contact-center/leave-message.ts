import type { ActionContext } from '../ticket/action.ts';
import { notifyUnit } from '../ticket/actions/notify.ts';
import { endCitizenWait, getStatusAfterWait } from '../ticket/actions/wait.ts';
import type { ChangeInput } from '../ticket/change.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { VoiceMessage } from '../ticket/voice-message.ts';
import {
  type RecordOnTicketDeps,
  type RecordOnTicketResult,
  recordOnTicket,
} from './record-on-ticket.ts';

const made = (
  ticket: Ticket,
  message: VoiceMessage,
  context: ActionContext,
): ChangeInput | undefined => {
  const { voiceMessages = [] } = ticket;
  if (ticket.text === '') return undefined; // the text was erased, so new messages are not stored
  const status = ticket.waiting ? getStatusAfterWait(ticket, context) : ticket.status;
  const { moved, ...running } = endCitizenWait(ticket, context);
  return {
    to: { ...running, ...(status && { status }), voiceMessages: [...voiceMessages, message] },
    event: { kind: 'voice-message-left', call: message.call, seconds: message.seconds, moved },
    alerts: (after) =>
      notifyUnit('handler', after, { about: 'wrote' }, context).filter(
        ({ channel }) => ticket.waiting || channel === 'email',
      ),
  };
};

/**
 * Adds a voice message to its ticket. If the hotline has asked the citizen a question, the message counts as the answer, and
 * the paused deadline clocks continue.
 */
export function addVoiceMessage(
  code: TicketCode,
  message: VoiceMessage,
  ports: RecordOnTicketDeps,
): Promise<RecordOnTicketResult> {
  return recordOnTicket(
    code,
    {
      by: { role: 'citizen' },
      name: `voice.${message.call}`,
      make: (ticket, actionContext) => made(ticket, message, actionContext),
    },
    ports,
  );
}
