import * as z from 'zod';
import { CallId } from '../../../ticket/model/fields/voice-message.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';

/**
 * Ticket code and call id of a voice message, which together identify it. Both are part of its S3 object keys and of its
 * transcription job name.
 */
export type VoiceMessageKey = { code: TicketCode; call: CallId };

/** Returns the S3 object key of a voice message in the recordings bucket. */
export function getVoiceMessageObjectKey({ code, call }: VoiceMessageKey): string {
  return `voice/${code}/${call}.wav`;
}

/** Returns the S3 object key of the transcript that Amazon Transcribe writes for a voice message. */
export function getTranscriptObjectKey({ code, call }: VoiceMessageKey): string {
  return `transcripts/${code}/${call}.json`;
}

export function getTranscriptionJobName({ code, call }: VoiceMessageKey): string {
  return `voice_${code}_${call}`;
}

const JobNameParts = z.object({ code: TicketCode, call: CallId });

/**
 * Returns the ticket code and call id in the name of a transcription job, or undefined if the hotline did not start the job.
 */
export function parseTranscriptionJobName(job: string): VoiceMessageKey | undefined {
  const [, code, call] = /^voice_(\d+)_([\w-]+)$/.exec(job) ?? [];
  return JobNameParts.safeParse({ code, call }).data;
}
