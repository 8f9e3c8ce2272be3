import { getService } from '../../directory/model/services/service.ts';
import type { ActionContext } from '../../ticket/actions/action-context.ts';
import { buildUnitNotifications } from '../../ticket/actions/build-notifications.ts';
import { endCitizenWait, getStatusAfterWait } from '../../ticket/actions/citizen/citizen-wait.ts';
import type { ChangeInput } from '../../ticket/change/change.ts';
import type { VoiceMessage } from '../../ticket/model/fields/voice-message.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import {
  type RecordCallOnTicketDeps,
  type RecordCallOnTicketResult,
  recordCallOnTicket,
} from './record-call-on-ticket.ts';
import { buildListenNotifications } from './record-transcript.ts';
import { buildUrgentCallback, getUrgentCallbackKey } from './urgent-callback.ts';

/**
 * Returns whether silence on the telephone may be a symptom: the ticket is an emergency or possible emergency, or concerns a
 * health service.
 */
const isSilenceAlarming = (ticket: Ticket, { directory }: Pick<ActionContext, 'directory'>) =>
  ticket.priority === 'P1' ||
  ticket.possibleEmergency !== undefined ||
  getService(directory, ticket.service, ticket.openedAt).isHealth;

const buildVoiceMessageChange = (
  ticket: Ticket,
  message: VoiceMessage,
  context: ActionContext,
): ChangeInput | undefined => {
  const { voiceMessages = [] } = ticket;
  if (ticket.text === '') return undefined; // the text was erased, so new messages are not stored
  const to = { voiceMessages: [...voiceMessages, message] };
  const event = {
    kind: 'voice-message-left',
    call: message.call,
    seconds: message.seconds,
  } as const;
  if (message.words === 'no-speech') {
    const alerts = isSilenceAlarming(ticket, context)
      ? { alerts: () => buildListenNotifications(ticket, context, message.call) }
      : {};
    return { to, event: { ...event, moved: [] }, ...alerts };
  }
  const status = ticket.waiting ? getStatusAfterWait(ticket, context) : ticket.status;
  const { moved, ...running } = endCitizenWait(ticket, context);
  return {
    to: { ...running, ...(status && { status }), ...to },
    event: { ...event, moved },
    alerts: (after) =>
      buildUnitNotifications('handler', after, { about: 'wrote' }, context).filter(
        ({ channel }) => ticket.waiting || channel === 'email',
      ),
  };
};

/** Schedules an urgent callback after a silent recording, if silence may be a symptom. */
const buildSilentCallback = (ticket: Ticket, context: ActionContext): ChangeInput | undefined =>
  isSilenceAlarming(ticket, context) ? buildUrgentCallback(ticket, context) : undefined;

/**
 * Adds a voice message to its ticket. If the hotline has asked the citizen a question, the message counts as the answer, and
 * the paused deadline clocks continue. A recording without speech answers nothing. After an emergency or health call, such a
 * recording asks the operators to listen at once and to call back; after other calls it notifies nobody.
 */
export async function addVoiceMessageToTicket(
  code: TicketCode,
  message: VoiceMessage,
  ports: RecordCallOnTicketDeps,
): Promise<RecordCallOnTicketResult> {
  const result = await recordCallOnTicket(
    code,
    {
      by: { role: 'citizen' },
      name: `voice.${message.call}`,
      make: (ticket, actionContext) => buildVoiceMessageChange(ticket, message, actionContext),
    },
    ports,
  );
  if (message.words === 'no-speech' && (result === 'recorded' || result === 'known')) {
    const name = getUrgentCallbackKey(message.call);
    await recordCallOnTicket(
      code,
      { by: { role: 'system' }, name, make: buildSilentCallback },
      ports,
    );
  }
  return result;
}
