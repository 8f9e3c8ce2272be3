import {
  ConflictException,
  StartTranscriptionJobCommand,
  TranscribeClient,
} from '@aws-sdk/client-transcribe';
import {
  transcriptionJob,
  transcriptKey,
  voiceKey,
} from '../../core/contact-center/message-name.ts';
import type { MessagePorts } from '../../core/contact-center/take-message.ts';

/** Has Amazon Transcribe write down what was said; the job's name is the message's, so that there is one of each. */
export const transcriber = (
  bucket: string,
  keyArn: string | undefined,
): MessagePorts['transcribe'] => {
  const client = new TranscribeClient({});
  return async (message, lang) => {
    try {
      await client.send(
        new StartTranscriptionJobCommand({
          TranscriptionJobName: transcriptionJob(message),
          LanguageCode: lang,
          MediaFormat: 'wav',
          Media: { MediaFileUri: `s3://${bucket}/${voiceKey(message)}` },
          OutputBucketName: bucket,
          OutputKey: transcriptKey(message),
          ...(keyArn && { OutputEncryptionKMSKeyId: keyArn }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error; // it was begun before
    }
  };
};
