import { areOperatorsOnDuty } from '../../contact-center/read/operators-on-duty.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getFallbackServiceCode } from '../../directory/model/services/service.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import { computeChatUserHmac } from '../model/chat-user-hmac.ts';
import type { ChatUserId } from '../model/chat-user-id.ts';
import type { OperatorChatHandoverStore } from '../operator/handover.ts';
import type { OperatorChat, OperatorChatRequest, OperatorPort } from '../operator/operator-chat.ts';

/**
 * Data for starting a chat in Amazon Connect. The attributes select the queue of the chat and are visible to the operator.
 */
type StartOperatorChatInput = {
  /**
   * Idempotency token for starting a chat in Amazon Connect: a second start with the same token returns the existing chat.
   */
  token: string;
  attributes: Record<string, string>;
  ticket: TicketCode | undefined;
};

/** Interface for chats in Amazon Connect, implemented by an adapter. */
export type OperatorChatPort = Pick<OperatorPort, 'sendMessage' | 'leave'> & {
  /** Starts a chat in Amazon Connect. Returns undefined if Amazon Connect accepts no more chats. */
  begin(
    chat: StartOperatorChatInput,
  ): Promise<{ contactId: string; participantToken: string } | undefined>;
  /** Subscribes the hotline to the messages of a chat in Amazon Connect. */
  stream(contactId: string, token: string): Promise<void>;
  /** Connects to a chat in Amazon Connect as the citizen, so that the hotline can forward the citizen's messages. */
  join(participantToken: string): Promise<{ connectionToken: string }>;
  /**
   * Starts a check, repeated every minute, whether an operator has joined the chat. The check ends when one joins or when
   * the waiting limit has passed.
   */
  watch(contactId: string): Promise<void>;
};

type AskOperatorsDeps = {
  operatorChats: OperatorChatPort;
  handovers: Pick<OperatorChatHandoverStore, 'note' | 'settle'>;
  directory(): Promise<Directory>;
  hmac: Hmac;
  now(): Date;
};

/** Maximum number of characters in the summary of a report, which the operator reads in a narrow column beside the chat. */
const maxSummaryCharacters = 2000;

const toContactAttributes = (
  { lang, service, ticket, summary }: OperatorChatRequest & { service: string },
  { channel }: ChatUserId,
): Record<string, string> => ({
  lang,
  service,
  channel,
  ...(ticket !== undefined && { ticket }),
  ...(summary !== '' && { summary: summary.slice(0, maxSummaryCharacters) }),
});

/**
 * Starts a chat with the operators for a citizen who writes on the web, Zalo or Messenger; only during office hours. Amazon
 * Connect does not receive the citizen's identity.
 */
const askOperators =
  (chatUser: ChatUserId, ports: AskOperatorsDeps): OperatorPort['requestChat'] =>
  async (about) => {
    const { operatorChats, handovers, directory, hmac, now } = ports;
    const at = now();
    const reference = await directory();
    if (!areOperatorsOnDuty(at, reference.calendar)) return { kind: 'nobody', reason: 'closed' };
    const who = computeChatUserHmac(chatUser, hmac);
    const token = computeHmacHex('operator-chat', `${who}\n${about.name}`, hmac);
    const { lang, service = getFallbackServiceCode(reference) } = about;
    const attributes = toContactAttributes({ ...about, service }, chatUser);
    const begun = await operatorChats.begin({ token, attributes, ticket: about.ticket });
    if (!begun) return { kind: 'nobody', reason: 'none' };
    const { contactId, participantToken } = begun;
    // the handover must be stored before the first message of the chat can arrive
    await handovers.note(contactId, { chatUser, at, lang, service });
    await operatorChats.watch(contactId);
    await operatorChats.stream(contactId, token);
    const { connectionToken } = await operatorChats.join(participantToken);
    const chat: OperatorChat = {
      contactId,
      participantToken,
      connectionToken,
      since: at,
      isJoined: false,
      isOffered: false,
      written: [],
    };
    return { kind: 'comes', chat };
  };

/** Creates the interface through which a chat user communicates with the operators. */
export function createOperatorPort(chatUser: ChatUserId, ports: AskOperatorsDeps): OperatorPort {
  return {
    requestChat: askOperators(chatUser, ports),
    sendMessage: ports.operatorChats.sendMessage,
    leave: ports.operatorChats.leave,
    settle: ports.handovers.settle,
  };
}
