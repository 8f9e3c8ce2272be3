import * as z from 'zod';
import { createRecordingStore } from '../../adapters/s3/recording-store.ts';
import { recordTranscript } from '../../core/contact-center/change/record-transcript.ts';
import { parseTranscriptionJobName } from '../../core/contact-center/model/calls/voice-message-keys.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { buildAfterCallDeps } from './after-call-deps.ts';
import { parseTranscript } from './parse-transcript.ts';

const Environment = z.object({ TICKET_TABLE: z.string(), RECORDING_BUCKET: z.string() });

/**
 * EventBridge event `Transcribe Job State Change`. AWS delivers it on a best-effort basis, so it can be lost, and it does not
 * contain the transcript.
 */
const TranscriptionJobEvent = z.object({
  detail: z.object({
    TranscriptionJobName: z.string(),
    TranscriptionJobStatus: z.enum(['COMPLETED', 'FAILED']),
  }),
});

/**
 * Lambda function that adds the transcript of a voice message to its ticket. If the transcription failed, requests that a
 * person listens to the message.
 */
export const handler = createTaskFunction({
  input: TranscriptionJobEvent,
  services: () => {
    const { TICKET_TABLE, RECORDING_BUCKET } = readEnvironment(Environment);
    return {
      ...buildAfterCallDeps(TICKET_TABLE),
      recordings: createRecordingStore(RECORDING_BUCKET),
    };
  },
  async run({ detail }, services) {
    const message = parseTranscriptionJobName(detail.TranscriptionJobName);
    if (!message) return;
    const find = async () => {
      if (detail.TranscriptionJobStatus === 'FAILED') return undefined;
      const file = await services.recordings.transcript(message);
      return file && parseTranscript(file);
    };
    await recordTranscript(message, find, services);
    await services.recordings.discardTranscript(message);
  },
});
