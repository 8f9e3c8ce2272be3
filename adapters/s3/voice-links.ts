import * as z from 'zod';
import { type MessageName, voiceKey } from '../../core/contact-center/message-name.ts';
import { bucketLinks, linkVariables } from './bucket-links.ts';

/** What Lambda tells every function of itself, and where the recordings lie. */
export const voiceLinkVariables = { RECORDING_BUCKET: z.string(), ...linkVariables };
const Variables = z.object(voiceLinkVariables);

/** Short-lived addresses of voice messages, for whoever may see the ticket. */
export const voiceLinks = (env: z.infer<typeof Variables>, now: () => Date) => {
  const { origin, linkTo } = bucketLinks(env.RECORDING_BUCKET, env, now);
  return { origin, linkTo: (message: MessageName): string => linkTo(voiceKey(message)) };
};
