import * as z from 'zod';
import {
  getVoiceMessageObjectKey,
  type VoiceMessageKey,
} from '../../core/contact-center/model/calls/voice-message-keys.ts';
import { createBucketLinkSigner, s3LinkSigningEnvironmentFields } from './bucket-links.ts';

export const voiceMessageLinkEnvironmentShape = {
  RECORDING_BUCKET: z.string(),
  ...s3LinkSigningEnvironmentFields,
};
const Variables = z.object(voiceMessageLinkEnvironmentShape);

/** Creates a signer of short-lived links to voice messages, for people who may see the ticket. */
export function createVoiceMessageLinkSigner(env: z.infer<typeof Variables>, now: () => Date) {
  const { origin, linkTo } = createBucketLinkSigner(env.RECORDING_BUCKET, env, now);
  return {
    origin,
    linkTo: (message: VoiceMessageKey): string => linkTo(getVoiceMessageObjectKey(message)),
  };
}
