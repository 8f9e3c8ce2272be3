import * as z from 'zod';
import {
  type ChatPlatformSecretClient,
  createChatPlatformSecretClient,
} from '../../../adapters/chat/platform-secret.ts';
import { createZaloDeliveryPublisher } from '../../../adapters/eventbridge/zalo-delivery-publisher.ts';
import { createHotlineSecretReader } from '../../../adapters/secrets-manager/hotline-secret.ts';
import { createFifoQueueSender } from '../../../adapters/sqs/message-queue.ts';
import { ChatQueueMessage } from '../../../core/conversation/model/chat-message.ts';
import { computeChatUserHmac } from '../../../core/conversation/model/chat-user-hmac.ts';
import { maxChatMessageIdLength } from '../../../core/conversation/model/incoming-message.ts';
import type { TrackedDeliveryReport } from '../../../core/messages/deliver/delivery-report.ts';
import type { Hmac } from '../../../core/ticket/ports/hmac.ts';
import { readEnvironment } from '../../runtime/environment.ts';
import { logOperation } from '../../runtime/log.ts';
import { sha256 } from '../../runtime/random.ts';
import type { HttpReply } from '../../runtime/reply/reply.ts';
import { encryptChatMessage } from '../chat-message-encryption.ts';

export type ChatPlatformWebhookDeps = {
  secrets: Pick<ChatPlatformSecretClient, 'known'>;
  /** Loads the hotline's secret, with which queued messages are encrypted. */
  secret(): Promise<Hmac>;
  queue: ReturnType<typeof createFifoQueueSender>;
  reportDelivery(delivery: TrackedDeliveryReport): Promise<void>;
  now(): Date;
};

const Environment = z.object({
  CHAT_SECRET: z.string(),
  CHAT_QUEUE: z.url(),
  HOTLINE_SECRET: z.string(),
});

export function buildChatPlatformWebhookDeps(): ChatPlatformWebhookDeps {
  const env = readEnvironment(Environment);
  return {
    secrets: createChatPlatformSecretClient(env.CHAT_SECRET),
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    queue: createFifoQueueSender(env.CHAT_QUEUE),
    reportDelivery: createZaloDeliveryPublisher(env.CHAT_SECRET),
    now: () => new Date(),
  };
}

/**
 * Maximum age of an accepted chat message in minutes. Platforms retry for at most 2 hours, so an older message is a replay.
 */
const maxAgeMinutes = 6 * 60;

const isFresh = ({ incoming: { at } }: ChatQueueMessage, now: Date): boolean =>
  Math.abs(now.getTime() - at.getTime()) <= maxAgeMinutes * 60_000;

/**
 * Adapts a chat message to the queue schema: hashes an overlong message id and replaces unsupported content with kind
 * `other`. If the chat user id does not fit, logs the message and returns an empty array.
 */
const fitToQueueSchema = ({ incoming, ...from }: ChatQueueMessage): ChatQueueMessage[] => {
  const id = incoming.id.length > maxChatMessageIdLength ? sha256(incoming.id) : incoming.id;
  const fullMessage: ChatQueueMessage = { ...from, incoming: { ...incoming, id } };
  const bare: ChatQueueMessage = { ...from, incoming: { id, at: incoming.at, kind: 'other' } };
  const held = [fullMessage, bare].find((one) => z.safeEncode(ChatQueueMessage, one).success);
  if (!held) logOperation({ chat: from.channel, dropped: 'not-holdable' });
  return held ? [held] : [];
};

/**
 * Encrypts Zalo and Messenger messages and queues them, in order for each chat user. Group and deduplication ids contain
 * only hashes of the user id. Drops messages older than 6 hours.
 */
export async function queueChatMessages(
  messages: readonly ChatQueueMessage[],
  { secret, queue, now }: ChatPlatformWebhookDeps,
): Promise<void> {
  const fresh = messages.filter((one) => isFresh(one, now()));
  for (const message of fresh.flatMap(fitToQueueSchema)) {
    const hmac = await secret();
    const group = computeChatUserHmac(message, hmac);
    await queue({
      group,
      name: `${group}.${message.incoming.id}`,
      body: encryptChatMessage(message, hmac),
    });
  }
}

const plainTextHeaders = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** Builds a plain text response. The chat platforms evaluate only its HTTP status. */
export function buildPlainTextReply(statusCode: number, body = ''): HttpReply {
  return {
    statusCode,
    headers: plainTextHeaders,
    body,
  };
}
