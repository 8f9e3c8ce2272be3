import {
  BadRequestException,
  GetTranscriptionJobCommand,
  NotFoundException,
  TranscribeClient,
} from '@aws-sdk/client-transcribe';
import { type MessageName, transcriptionJob } from '../../core/contact-center/message-name.ts';

/**
 * Returns whether the error means an unknown job: the documentation says `NotFoundException`, the service returns
 * `BadRequestException`.
 */
const isUnknown = (error: unknown): boolean =>
  error instanceof NotFoundException || error instanceof BadRequestException;

/** Creates a client that reads the status of transcription jobs. */
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
