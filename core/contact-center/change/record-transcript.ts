import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { createOfficerNotifications } from '../../messages/create-notification.ts';
import type { Notification } from '../../messages/notification.ts';
import type { ActionContext } from '../../ticket/actions/action-context.ts';
import { buildUnitNotifications } from '../../ticket/actions/build-notifications.ts';
import type { ChangeInput } from '../../ticket/change/change.ts';
import { holdSuspectedComplaint, screenAddedText } from '../../ticket/change/complaint-hold.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import type { VoiceMessage } from '../../ticket/model/fields/voice-message.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { VoiceMessageKey } from '../model/calls/voice-message-keys.ts';
import {
  type RecordCallOnTicketDeps,
  type RecordCallOnTicketResult,
  recordCallOnTicket,
} from './record-call-on-ticket.ts';

/**
 * Returns e-mail notifications that ask the operators to listen to a voice message. If the ticket complains about the
 * operators, only their head gets the e-mail.
 */
export function buildListenNotifications(
  ticket: Ticket,
  { now, directory }: ActionContext,
  call: string,
): Notification[] {
  const operators = getOperatorUnit(directory, now).ref;
  const handler = { role: 'officer', unit: operators, post: 'handler' } as const;
  const isAboutThem = isActorAccused(handler, ticket.accused, { directory, now });
  return createOfficerNotifications(
    { unit: operators, role: isAboutThem ? 'head' : 'handler' },
    { about: 'unheard' },
    {
      code: ticket.code,
      assignment: ticket.assignment,
      cause: `unheard.${call}`,
      requestedAt: now,
    },
  ).filter(({ channel }) => channel === 'email');
}

const findUntranscribedMessage = (
  { voiceMessages = [] }: Ticket,
  call: string,
): VoiceMessage | undefined =>
  voiceMessages.find((one) => one.call === call && one.words !== 'written');

const setTranscriptState = (
  { voiceMessages = [] }: Ticket,
  message: VoiceMessage,
  transcriptState: VoiceMessage['words'],
): Pick<Ticket, 'voiceMessages'> => ({
  voiceMessages: voiceMessages.map((one) =>
    one.call === message.call ? { ...one, words: transcriptState } : one,
  ),
});

/** Returns the ticket change that marks a voice message as not transcribed and asks the operators to listen to it. */
export function markNotTranscribed(
  ticket: Ticket,
  message: VoiceMessage,
  context: ActionContext,
): ChangeInput {
  return {
    to: setTranscriptState(ticket, message, 'none'),
    event: { kind: 'not-transcribed', call: message.call },
    alerts: () => buildListenNotifications(ticket, context, message.call),
  };
}

const buildTranscribedInput = (
  call: string,
  text: string,
  actionContext: ActionContext,
): ChangeInput => ({
  to: {},
  event: { kind: 'transcribed', call, machine: true, text },
  alerts: (after) =>
    buildUnitNotifications('handler', after, { about: 'wrote' }, actionContext).filter(
      ({ channel }) => channel === 'email',
    ),
});

/**
 * Returns the ticket change for a transcript, or undefined if nothing changes. A late transcript is stored even if the
 * operators were already asked to listen. An empty transcript asks them at most once.
 */
const buildTranscriptChange = (
  ticket: Ticket,
  call: string,
  text: string,
  context: ActionContext,
): ChangeInput | undefined => {
  const message = findUntranscribedMessage(ticket, call);
  if (!message) return undefined;
  if (text === '') {
    return message.words === 'none' ? undefined : markNotTranscribed(ticket, message, context);
  }
  const withText = {
    ...buildTranscribedInput(call, text, context),
    to: setTranscriptState(ticket, message, 'written'),
  };
  const screened = { text, source: 'transcript' } as const;
  // a merged ticket can't be classified, so the common one carries the mark of a possible emergency
  return ticket.mergedInto
    ? holdSuspectedComplaint(ticket, { ...withText, alerts: () => [] }, screened, context)
    : screenAddedText(ticket, withText, screened, context);
};

const buildCommonTicketChange = (
  into: Ticket,
  call: string,
  text: string,
  context: ActionContext,
): ChangeInput =>
  screenAddedText(
    into,
    buildTranscribedInput(call, text, context),
    { text, source: 'transcript' },
    context,
  );

/**
 * Maximum number of characters stored of a transcript. Longer than any voice message needs, but small enough for the
 * DynamoDB item.
 */
const maxCharacters = 4000;

const normalizeTranscript = (text = ''): string =>
  Array.from(text.normalize('NFC').trim()).slice(0, maxCharacters).join('');

/**
 * Stores the transcript of a voice message and screens it for emergencies and complaints about units. If it is empty, asks
 * the operators to listen. Changes nothing if the message already has a transcript or is no longer listed on the ticket.
 */
export async function recordTranscript(
  { code, call }: VoiceMessageKey,
  find: () => Promise<string | undefined>,
  ports: RecordCallOnTicketDeps,
): Promise<RecordCallOnTicketResult> {
  const ticket = await ports.tickets.find(code);
  if (!ticket) return 'unknown-ticket';
  if (!findUntranscribedMessage(ticket, call)) return 'nothing-to-record';
  const transcript = normalizeTranscript(await find());
  return recordCallOnTicket(
    code,
    {
      by: { role: 'system' },
      name: `words.${call}`,
      make: (now, context) => buildTranscriptChange(now, call, transcript, context),
      ...(transcript && {
        makeOnCommon: (into, context) => buildCommonTicketChange(into, call, transcript, context),
      }),
    },
    ports,
  );
}
