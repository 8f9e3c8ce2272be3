import {
  ConflictException,
  StartTranscriptionJobCommand,
  TranscribeClient,
} from '@aws-sdk/client-transcribe';
import {
  transcriptionJobName,
  transcriptKey,
  voiceKey,
} from '../../core/contact-center/message-name.ts';
import type { MessageDeps } from '../../core/contact-center/take-message.ts';

/**
 * Creates a function that starts transcriptions of voice messages. The transcription job is named after the message, so a
 * repeated start has no effect.
 */
export function transcriber(bucket: string, keyArn: string | undefined): MessageDeps['transcribe'] {
  const client = new TranscribeClient({});
  return async (message, lang) => {
    try {
      await client.send(
        new StartTranscriptionJobCommand({
          TranscriptionJobName: transcriptionJobName(message),
          LanguageCode: lang,
          MediaFormat: 'wav',
          Media: { MediaFileUri: `s3://${bucket}/${voiceKey(message)}` },
          OutputBucketName: bucket,
          OutputKey: transcriptKey(message),
          ...(keyArn && { OutputEncryptionKMSKeyId: keyArn }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error; // the job already exists
    }
  };
}
