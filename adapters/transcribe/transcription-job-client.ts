import {
  BadRequestException,
  GetTranscriptionJobCommand,
  NotFoundException,
  TranscribeClient,
} from '@aws-sdk/client-transcribe';
import {
  getTranscriptionJobName,
  type VoiceMessageKey,
} from '../../core/contact-center/model/calls/voice-message-keys.ts';

/**
 * Returns whether the error means that the transcription job does not exist. The documentation names `NotFoundException`, but
 * the service returns `BadRequestException`.
 */
const isUnknown = (error: unknown): boolean =>
  error instanceof NotFoundException || error instanceof BadRequestException;

/** Creates a client that reads the status of transcription jobs. */
export function createTranscriptionJobClient() {
  const client = new TranscribeClient({});
  return {
    async isCompleted(message: VoiceMessageKey): Promise<boolean> {
      const TranscriptionJobName = getTranscriptionJobName(message);
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
}
