import {
  BadRequestException,
  GetTranscriptionJobCommand,
  NotFoundException,
  TranscribeClient,
} from '@aws-sdk/client-transcribe';
import { type MessageName, transcriptionJob } from '../../core/contact-center/message-name.ts';

/** Amazon Transcribe's reference has the one, and the service answers the other, for a job that there is not. */
const isUnknown = (error: unknown): boolean =>
  error instanceof NotFoundException || error instanceof BadRequestException;

/** How far Amazon Transcribe is with a message. */
export const transcriptions = () => {
  const client = new TranscribeClient({});
  return {
    async isCompleted(message: MessageName): Promise<boolean> {
      const TranscriptionJobName = transcriptionJob(message);
      try {
        const { TranscriptionJob } = await client.send(
          new GetTranscriptionJobCommand({ TranscriptionJobName }),
        );
        return TranscriptionJob?.TranscriptionJobStatus === 'COMPLETED';
      } catch (error) {
        if (!isUnknown(error)) throw error;
        return false;
      }
    },
  };
};
