import { buildUnitNotifications } from '../../ticket/actions/build-notifications.ts';
import { endCitizenWait, getStatusAfterWait } from '../../ticket/actions/citizen/citizen-wait.ts';
import type { ChangeInput } from '../../ticket/change/change.ts';
import type { ActionContext } from '../../ticket/model/action.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { VoiceMessage } from '../../ticket/model/voice-message.ts';
import {
  type RecordCallOnTicketDeps,
  type RecordCallOnTicketResult,
  recordCallOnTicket,
} from './record-call-on-ticket.ts';

const buildVoiceMessageChange = (
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
      buildUnitNotifications('handler', after, { about: 'wrote' }, context).filter(
        ({ channel }) => ticket.waiting || channel === 'email',
      ),
  };
};

/**
 * Adds a voice message to its ticket. If the hotline has asked the citizen a question, the message counts as the answer, and
 * the paused deadline clocks continue.
 */
export function addVoiceMessageToTicket(
  code: TicketCode,
  message: VoiceMessage,
  ports: RecordCallOnTicketDeps,
): Promise<RecordCallOnTicketResult> {
  return recordCallOnTicket(
    code,
    {
      by: { role: 'citizen' },
      name: `voice.${message.call}`,
      make: (ticket, actionContext) => buildVoiceMessageChange(ticket, message, actionContext),
    },
    ports,
  );
}
