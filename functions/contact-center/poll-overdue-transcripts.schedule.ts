import * as z from 'zod';
import { createAwaitedTranscriptStore } from '../../adapters/dynamodb/contact-center/awaited-transcript-store.ts';
import { createRecordingStore } from '../../adapters/s3/recording-store.ts';
import { createTranscriptionJobClient } from '../../adapters/transcribe/transcription-job-client.ts';
import { pollOverdueTranscripts } from '../../core/contact-center/change/poll-overdue-transcripts.ts';
import type { VoiceMessageKey } from '../../core/contact-center/model/calls/voice-message-keys.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { buildAfterCallDeps } from './after-call-deps.ts';
import { parseTranscript } from './parse-transcript.ts';

const Environment = z.object({ TICKET_TABLE: z.string(), RECORDING_BUCKET: z.string() });

/**
 * Lambda function that polls Amazon Transcribe for overdue transcripts of voice messages. A transcript is overdue if no
 * completion event arrived.
 */
export const handler = createScheduledFunction({
  services: () => {
    const { TICKET_TABLE, RECORDING_BUCKET } = readEnvironment(Environment);
    const services = buildAfterCallDeps(TICKET_TABLE);
    const recordings = createRecordingStore(RECORDING_BUCKET);
    const { isCompleted } = createTranscriptionJobClient();
    return {
      ...services,
      awaited: createAwaitedTranscriptStore(services.table, services.now),
      transcript: async (message: VoiceMessageKey) => {
        const file = (await isCompleted(message))
          ? await recordings.transcript(message)
          : undefined;
        return file && parseTranscript(file);
      },
      discardTranscript: recordings.discardTranscript,
    };
  },
  run: (ports) => pollOverdueTranscripts(ports),
});
