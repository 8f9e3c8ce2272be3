import { ChatQueueMessage } from '../../core/conversation/model/chat-message.ts';
import { discardUnsentReplies } from '../../core/conversation/steps/process-chat-message.ts';
import { addPhoto } from '../../core/intake/follow/add-photo.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { createQueueFunction } from '../runtime/events/queue.ts';
import { logOperation } from '../runtime/log.ts';
import { decryptChatMessage } from './chat-message-encryption.ts';
import {
  buildChatPlatformReplyDeps,
  type ChatPlatformReplyDeps,
} from './platforms/platform-reply-deps.ts';
import { processChatChannelMessage } from './process-channel-message.ts';

/**
 * Returns a function that downloads a photo from the chat platform and adds it to the ticket, with the same checks as for
 * uploaded photos.
 */
const takePhoto =
  (
    address: string,
    services: ChatPlatformReplyDeps,
  ): Parameters<typeof processChatChannelMessage>[1]['takePhoto'] =>
  async (url, ticket) => {
    const { maxBytes } = getTicketPolicy(await services.directory(), services.now()).photos;
    const bytes = await services.fetchPhoto(url, maxBytes);
    if (!bytes) return { kind: 'unusable' };
    const ports = { ...services, hmac: await services.secret() };
    const added = await addPhoto(
      { ...ticket, knownPin: ticket.pin, address },
      async () => bytes,
      ports,
    );
    return { kind: added.kind === 'recorded' ? 'taken' : 'unusable' };
  };

/**
 * Processes one Zalo or Messenger message and sends the replies to the chat user. A message that arrives twice is processed
 * only once.
 */
export async function replyToPlatformMessage(
  { channel, user, incoming }: ChatQueueMessage,
  services: ChatPlatformReplyDeps,
): Promise<void> {
  const chatUser = { channel, user };
  await services.lastWrote(await services.secret()).note(chatUser, incoming.at);
  const held = await processChatChannelMessage(
    incoming,
    {
      chatUser: chatUser,
      lang: 'vi',
      keepsLines: false,
      takePhoto: takePhoto(`${channel}.${user}`, services),
    },
    services,
  );
  // Rate-limited chat users get no reply until the limit ends.
  if (held.kind === 'too-many') return logOperation({ chat: channel, answered: 'too-many' });
  if (held.replies.length === 0) return;
  const result = await services.senders[channel](user, held.replies);
  if (result.kind === 'refused') logOperation({ chat: channel, answered: result.reason });
  await discardUnsentReplies(chatUser, held, {
    ...services,
    talks: services.talks(await services.secret()),
  });
}

/** Builds the Lambda function that decrypts queued Zalo and Messenger messages and answers them. */
export function buildPlatformReplyHandler(services: () => ChatPlatformReplyDeps) {
  return createQueueFunction({
    item: ChatQueueMessage,
    services,
    open: async (body, { secret }) => decryptChatMessage(body, await secret()),
    about: ({ channel }) => ({ channel }),
    async consume(message, built) {
      await replyToPlatformMessage(message, built);
      return 'done';
    },
  });
}

/** Lambda function that answers Zalo and Messenger messages from a FIFO queue, in order for each chat user. */
export const handler = buildPlatformReplyHandler(buildChatPlatformReplyDeps);
