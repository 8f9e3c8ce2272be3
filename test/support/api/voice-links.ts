import { createVoiceMessageLinkSigner } from '../../../adapters/s3/voice-links.ts';

/** Returns pre-signed URLs of voice messages in AWS's format, signed with a test key. */
export function testVoiceLinks(now: () => Date) {
  return createVoiceMessageLinkSigner(
    {
      RECORDING_BUCKET: 'recordings',
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: 'AKIATEST',
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
    now,
  );
}
