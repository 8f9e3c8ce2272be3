import * as z from 'zod';
import { awaitedWords } from '../../adapters/dynamodb/awaited-words.ts';
import { recordingShelf } from '../../adapters/s3/recording-shelf.ts';
import { transcriptions } from '../../adapters/transcribe/transcriptions.ts';
import { chaseWords } from '../../core/contact-center/chase-words.ts';
import type { MessageName } from '../../core/contact-center/message-name.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';
import { afterCallServices } from './after-call-services.ts';
import { transcriptIn } from './transcript-in.ts';

const Environment = z.object({ TICKET_TABLE: z.string(), RECORDING_BUCKET: z.string() });

/** Lambda function that polls for transcripts of voice messages that are overdue because no completion event arrived. */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE, RECORDING_BUCKET } = environment(Environment);
    const services = afterCallServices(TICKET_TABLE);
    const recordings = recordingShelf(RECORDING_BUCKET);
    const { isCompleted } = transcriptions();
    return {
      ...services,
      awaited: awaitedWords(services.table, services.now),
      transcript: async (message: MessageName) => {
        const file = (await isCompleted(message))
          ? await recordings.transcript(message)
          : undefined;
        return file && transcriptIn(file);
      },
      discardTranscript: recordings.discardTranscript,
    };
  },
  run: (_event, ports) => chaseWords(ports),
});
