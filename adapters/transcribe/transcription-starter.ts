import {
  ConflictException,
  StartTranscriptionJobCommand,
  TranscribeClient,
} from '@aws-sdk/client-transcribe';
import type { StoreVoiceMessageDeps } from '../../core/contact-center/change/store-voice-message.ts';
import {
  getTranscriptionJobName,
  getTranscriptObjectKey,
  getVoiceMessageObjectKey,
} from '../../core/contact-center/model/calls/voice-message-keys.ts';

/**
 * Creates a function that starts transcriptions of voice messages. The transcription job is named after the message, so a
 * repeated start has no effect.
 */
export function createTranscriptionStarter(
  bucket: string,
  keyArn: string | undefined,
): StoreVoiceMessageDeps['transcribe'] {
  const client = new TranscribeClient({});
  return async (message, lang) => {
    try {
      await client.send(
        new StartTranscriptionJobCommand({
          TranscriptionJobName: getTranscriptionJobName(message),
          LanguageCode: lang,
          MediaFormat: 'wav',
          Media: { MediaFileUri: `s3://${bucket}/${getVoiceMessageObjectKey(message)}` },
          OutputBucketName: bucket,
          OutputKey: getTranscriptObjectKey(message),
          ...(keyArn && { OutputEncryptionKMSKeyId: keyArn }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error; // the job already exists
    }
  };
}
