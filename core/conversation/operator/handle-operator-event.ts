import type { Directory } from '../../directory/model/directory.ts';
import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import { createChatContext } from '../model/chat-context.ts';
import type { ChatSession, ChatSessionStore } from '../model/chat-session.ts';
import type { ChatUserId } from '../model/chat-user-id.ts';
import type { ChatReply } from '../model/reply.ts';
import type { ChatPlatformSendResult } from '../ports/chat-reply-sender.ts';
import { getChatSessionExpiry } from '../steps/process-chat-message.ts';
import { applyOperatorChatEvent, type OperatorChatEvent } from './apply-operator-event.ts';
import type { OperatorChatHandoverStore } from './handover.ts';

export type HandleOperatorChatEventDeps = {
  handovers: Pick<OperatorChatHandoverStore, 'find' | 'settleWaiting' | 'end'>;
  talks: ChatSessionStore;
  /** Sends replies to the chat user on Zalo or Messenger. Throws if a retry may succeed. */
  send(chatUser: ChatUserId, replies: readonly ChatReply[]): Promise<ChatPlatformSendResult>;
  directory(): Promise<Directory>;
  pause(conflicts: number): Promise<void>;
  now(): Date;
};

export type HandleOperatorChatEventResult = 'followed' | 'repeated' | 'unknown' | 'forgotten';

/**
 * Maximum time in milliseconds between the request for an operator and the first save of the chat session. Within this time,
 * operator events without a stored session fail and are retried.
 */
const unknownChatRetryMs = 60_000;

/** Updates the operators' list of waiting chats when Amazon Connect reports that an operator joined a chat or that it ended. */
const updateWaitingList = async (
  { kind, contactId, answeredBy: member }: OperatorChatEvent,
  handovers: HandleOperatorChatEventDeps['handovers'],
) => {
  if (member !== undefined) return;
  if (kind === 'joined') await handovers.settleWaiting(contactId);
  if (kind === 'ended') await handovers.end(contactId);
};

/** Marks the operator's message of the event as undelivered in the transcript, so that the operator sees this. */
const markUndelivered = (session: ChatSession, { at }: OperatorChatEvent): ChatSession => ({
  ...session,
  lines: session.lines.map((line) =>
    line.by === 'operator' && line.at.getTime() === at.getTime()
      ? { ...line, isUndelivered: true }
      : line,
  ),
});

/** Applies an event from the operator chat to the citizen's chat session and sends the replies. Idempotent by event id. */
export async function handleOperatorChatEvent(
  event: OperatorChatEvent,
  ports: HandleOperatorChatEventDeps,
): Promise<HandleOperatorChatEventResult> {
  const { handovers, talks: sessions, send, directory, pause, now } = ports;
  const handover = await handovers.find(event.contactId);
  if (!handover) return 'unknown';
  await updateWaitingList(event, handovers);
  const { chatUser, at } = handover;
  const isOnPage = chatUser.channel === 'chat';
  let sent: ChatPlatformSendResult | undefined = isOnPage ? { kind: 'sent' } : undefined;
  const options = { entity: `chat contact ${event.contactId}`, maxAttempts: 8, pause };
  return retryOnConflict(options, async () => {
    const { session, version } = await sessions.load(chatUser);
    if (!session) {
      if (now().getTime() - at.getTime() > unknownChatRetryMs) return 'forgotten';
      throw new Error(
        `Contact ${event.contactId}: the chat session is not stored yet; the event is retried`,
      );
    }
    const context = createChatContext(session.state.lang, await directory(), now());
    const result = applyOperatorChatEvent(session, event, context, isOnPage);
    if (!result) return 'repeated';
    if (!sent && result.replies.length > 0) sent = await send(chatUser, result.replies);
    const after =
      sent?.kind === 'refused' ? markUndelivered(result.session, event) : result.session;
    const expiresAt = getChatSessionExpiry(after, now());
    return (await sessions.save(chatUser, after, version, expiresAt)) ? 'followed' : 'conflict';
  });
}
