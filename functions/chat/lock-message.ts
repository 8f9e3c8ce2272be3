import * as z from 'zod';
import { locked, unlocked } from '../../adapters/dynamodb/locked.ts';
import { ChatMessage } from '../../core/conversation/chat-message.ts';
import type { Keyed } from '../../core/ticket/keyed.ts';

/** What stands in the queue, and in its dead letters: under which version of the secret it was locked, and nothing to read. */
const LockedMessage = z.strictObject({ version: z.string(), locked: z.base64() });

const keyUnder = (version: string, keyed: Keyed): Uint8Array =>
  keyed.digest('queued', 'chat', version).subarray(0, 32);

/** The message as it is put into the queue: only with the hotline's secret can it be read again. */
export const lockMessage = (message: ChatMessage, keyed: Keyed): string => {
  const { version } = keyed;
  const body = locked(JSON.stringify(z.encode(ChatMessage, message)), keyUnder(version, keyed));
  const shown: z.infer<typeof LockedMessage> = {
    version,
    locked: Buffer.from(body).toString('base64'),
  };
  return JSON.stringify(shown);
};

/** The message that was put into the queue; throws where it was locked under another key, or was touched. */
export const unlockMessage = (body: unknown, keyed: Keyed): unknown => {
  const found = LockedMessage.safeParse(body);
  // what was queued before messages were locked stands in plain, and may come back as a dead letter for two weeks
  if (!found.success) return body;
  const { version, locked: inside } = found.data;
  const text = unlocked(Buffer.from(inside, 'base64'), keyUnder(version, keyed));
  return z.unknown().parse(JSON.parse(text));
};
