import * as z from 'zod';
import type { SendOutcome } from '../../core/messages/hand-over.ts';
import type { ZaloNotification } from '../../core/messages/zalo-template.ts';
import { askPlatform } from './ask-platform.ts';
import type { PlatformSecrets } from './platform-secret.ts';

const Answer = z.object({
  error: z.number(),
  message: z.string().default(''),
  data: z.object({ msg_id: z.string().optional() }).optional(),
});
type Answer = z.infer<typeof Answer>;

/** The token has run out or was replaced. */
const tokenErrors: ReadonlySet<number> = new Set([-124, -216, -220]);

/** Nothing is wrong with the message: the number has no Zalo, or its owner takes no such messages there. */
const notOnZalo: ReadonlySet<number> = new Set([-108, -110, -114, -118, -119, -139, -140, -141]);

/** The account's balance or its messages of the day are used up, or Zalo sends none at this hour. */
const noQuota: ReadonlySet<number> = new Set([-115, -126, -133, -144, -147]);

/** Nobody knows better at another time: the account, the template or its parameters have to be corrected. */
const isMistake = (error: number): boolean => error <= -101 && error >= -199;

type Sent = SendOutcome | 'token-refused';

const outcomeOf = ({ error, message, data }: Answer): Sent => {
  if (error === 0) return { kind: 'accepted', id: data?.msg_id ?? 'zns' };
  if (tokenErrors.has(error)) return 'token-refused';
  const why = `zns ${error}`;
  if (notOnZalo.has(error) || noQuota.has(error)) return { kind: 'refused', why };
  if (isMistake(error)) return { kind: 'refused', why, isMistake: true };
  throw new Error(`Zalo did not take a notification: ${error} ${message}`);
};

/** As Zalo writes a number: `84` and the rest. */
const withoutPlus = (phone: string): string => phone.replace(/^\+/, '');

/**
 * Sends approved templates to telephone numbers by Zalo's notification service. A refused token is read again once, because
 * the function that renews it may have done so; after that the message waits, as through any outage. The codes are those of
 * zalo.cloud/zns/guidelines/handle-error-code.
 */
export const zaloNotificationSender =
  (url: string, secrets: PlatformSecrets) =>
  async (
    { templateId, parameters, trackingId }: ZaloNotification,
    phone: string,
  ): Promise<SendOutcome> => {
    const send = async (accessToken: string): Promise<Sent> =>
      outcomeOf(
        Answer.parse(
          await askPlatform({
            url: `${url}/message/template`,
            headers: { 'content-type': 'application/json', access_token: accessToken },
            body: JSON.stringify({
              phone: withoutPlus(phone),
              template_id: templateId,
              template_data: parameters,
              tracking_id: trackingId,
            }),
          }),
        ),
      );
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { zalo } = await secrets.known();
      if (!zalo) return { kind: 'refused', why: 'no-account' };
      const sent = await send(zalo.accessToken);
      if (sent !== 'token-refused') return sent;
      secrets.missed();
    }
    throw new Error('Zalo refuses the token for notifications');
  };
