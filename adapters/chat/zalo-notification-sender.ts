import * as z from 'zod';
import type { ZaloNotification } from '../../core/messages/compose/zalo-template.ts';
import type { MessageProviderResult } from '../../core/messages/deliver/delivery-result.ts';
import type { ChatPlatformSecretClient } from './platform-secret.ts';
import { postToChatPlatform } from './post-to-chat-platform.ts';

const Answer = z.object({
  error: z.number(),
  message: z.string().default(''),
  data: z.object({ msg_id: z.string().optional() }).optional(),
});
type Answer = z.infer<typeof Answer>;

/** Zalo error codes for an expired or replaced access token. */
const tokenErrors: ReadonlySet<number> = new Set([-124, -216, -220]);

/** Zalo error codes for recipients who do not use Zalo or do not accept notifications. The message itself is valid. */
const notOnZaloErrors: ReadonlySet<number> = new Set([
  -108, -110, -114, -118, -119, -139, -140, -141,
]);

/** Zalo error codes for an exhausted balance or daily quota, or for hours in which Zalo sends no notifications. */
const quotaErrors: ReadonlySet<number> = new Set([-115, -126, -133, -144, -147]);

/**
 * Returns whether a Zalo error can be solved only by correcting the account, the template or its parameters, not by a retry.
 */
const isMistake = (error: number): boolean => error <= -101 && error >= -199;

type ZaloSendResult = MessageProviderResult | 'token-refused';

const toSendResult = ({ error, message, data }: Answer): ZaloSendResult => {
  if (error === 0) return { kind: 'accepted', id: data?.msg_id ?? 'zns' };
  if (tokenErrors.has(error)) return 'token-refused';
  const reason = `zns ${error}`;
  if (notOnZaloErrors.has(error) || quotaErrors.has(error)) return { kind: 'refused', reason };
  if (isMistake(error)) return { kind: 'refused', reason, isMistake: true };
  throw new Error(`Zalo rejected a notification with error ${error}: ${message}`);
};

/** Converts an E.164 phone number to Zalo's format, which has no plus sign. */
const removePlus = (phone: string): string => phone.replace(/^\+/, '');

/**
 * Creates a function that sends approved Zalo message templates to phone numbers. If Zalo rejects the access token, the
 * function reads the secret again and retries once. After a second rejection it throws, so that the notification is retried
 * later. Error codes: https://zalo.cloud/zns/guidelines/handle-error-code
 */
export function createZaloNotificationSender(url: string, secrets: ChatPlatformSecretClient) {
  return async (
    { templateId, parameters, trackingId }: ZaloNotification,
    phone: string,
  ): Promise<MessageProviderResult> => {
    const send = async (accessToken: string): Promise<ZaloSendResult> =>
      toSendResult(
        Answer.parse(
          await postToChatPlatform({
            url: `${url}/message/template`,
            headers: { 'content-type': 'application/json', access_token: accessToken },
            body: JSON.stringify({
              phone: removePlus(phone),
              template_id: templateId,
              template_data: parameters,
              tracking_id: trackingId,
            }),
          }),
        ),
      );
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { zalo } = await secrets.known();
      if (!zalo) return { kind: 'refused', reason: 'no-account' };
      const result = await send(zalo.accessToken);
      if (result !== 'token-refused') return result;
      secrets.missed();
    }
    throw new Error(
      'Zalo rejected the access token for notifications twice; check the chat platform secret',
    );
  };
}
