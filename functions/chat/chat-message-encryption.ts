import * as z from 'zod';
import { decryptText, encryptText } from '../../adapters/dynamodb/tickets/text-encryption.ts';
import { ChatQueueMessage } from '../../core/conversation/model/chat-message.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';

/**
 * Body of a queued chat message: the version of the hotline's secret, and the ciphertext. Neither the queue nor its
 * dead-letter queue contains plaintext.
 */
const EncryptedMessage = z.strictObject({ version: z.string(), locked: z.base64() });

const deriveQueueKey = (version: string, hmac: Hmac): Uint8Array =>
  hmac.digest('queued', 'chat', version).subarray(0, 32);

/** Encrypts a chat message for the queue, with a key that is derived from the hotline's secret. */
export function encryptChatMessage(message: ChatQueueMessage, hmac: Hmac): string {
  const { version } = hmac;
  const body = encryptText(
    JSON.stringify(z.encode(ChatQueueMessage, message)),
    deriveQueueKey(version, hmac),
  );
  const shown: z.infer<typeof EncryptedMessage> = {
    version,
    locked: Buffer.from(body).toString('base64'),
  };
  return JSON.stringify(shown);
}

/** Decrypts a queued chat message. Throws if the message was modified or encrypted with another key. */
export function decryptChatMessage(body: unknown, hmac: Hmac): unknown {
  const result = EncryptedMessage.safeParse(body);
  // Messages queued before encryption was introduced are plaintext; a redrive can deliver them for up to 14 days.
  if (!result.success) return body;
  const { version, locked: inside } = result.data;
  const text = decryptText(Buffer.from(inside, 'base64'), deriveQueueKey(version, hmac));
  return z.unknown().parse(JSON.parse(text));
}
