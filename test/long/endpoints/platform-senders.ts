import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import {
  type ChatPlatformSecret,
  createChatPlatformSecretClient,
} from '../../../adapters/chat/platform-secret.ts';
import { findFunctionDefinition } from '../../../bench/speed/bench-environment.ts';
import {
  accounts,
  messengerPayloads,
  zaloPayloads,
} from '../../support/events/platform-payloads.ts';
import type { LoadedEndpoints } from './load-endpoints.ts';

type Accounts = { [Name in keyof ChatPlatformSecret]: NonNullable<ChatPlatformSecret[Name]> };

const Environment = z.object({ CHAT_SECRET: z.string() });
const Stamp = z.object({ timestamp: z.coerce.string() }).catch({ timestamp: '' });

/** Returns the assembly's accounts on the chat platforms and the messages that the platforms would send. */
export async function createPlatformSenders({
  world,
  clock,
}: Pick<LoadedEndpoints, 'world' | 'clock'>) {
  const { environment } = findFunctionDefinition(world, 'ReceiveMessages');
  const { zalo, messenger } = await createChatPlatformSecretClient(
    Environment.parse(environment).CHAT_SECRET,
  ).known();
  if (!zalo || !messenger)
    throw new Error('The cloud assembly has no accounts of Zalo and Messenger');
  const own: Accounts = { zalo, messenger };
  /** Returns the payload addressed to the assembly's account and dated now. */
  const sentNow = (payload: object): unknown =>
    z
      .unknown()
      .parse(
        JSON.parse(
          JSON.stringify(payload)
            .replaceAll(accounts.zalo.appId, zalo.appId)
            .replaceAll(accounts.zalo.oaId, zalo.oaId)
            .replaceAll(accounts.messenger.pageId, messenger.pageId)
            .replaceAll('1638493205000', String(clock.now().getTime())),
        ),
      );
  return {
    zalo: Object.values(zaloPayloads).map(sentNow),
    messenger: Object.values(messengerPayloads).map(sentNow),
    /** Returns the chat platform's signature headers for a body. */
    sign(platform: 'zalo' | 'messenger', body: string): Record<string, string> {
      if (platform === 'messenger') {
        const made = createHmac('sha256', own.messenger.appSecret).update(body).digest('hex');
        return { 'x-hub-signature-256': `sha256=${made}` };
      }
      const { timestamp } = Stamp.parse(parsed(body));
      const text = `${own.zalo.appId}${body}${timestamp}${own.zalo.oaSecretKey}`;
      return { 'x-zevent-signature': `mac=${createHash('sha256').update(text).digest('hex')}` };
    },
  };
}
export type PlatformSenders = Awaited<ReturnType<typeof createPlatformSenders>>;

const parsed = (body: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(body));
  } catch {
    return undefined;
  }
};
