import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { CallId } from '../ticket/voice-message.ts';

/** Key of a voice message: ticket code and call id. Its files and its transcription job are named after it. */
export type VoiceMessageKey = { code: TicketCode; call: CallId };

/** Returns the S3 key of the voice message in the recordings bucket. */
export function voiceKey({ code, call }: VoiceMessageKey): string {
  return `voice/${code}/${call}.wav`;
}

/** Returns the S3 key of the transcript that Amazon Transcribe writes. */
export function transcriptKey({ code, call }: VoiceMessageKey): string {
  return `transcripts/${code}/${call}.json`;
}

export function transcriptionJobName({ code, call }: VoiceMessageKey): string {
  return `voice_${code}_${call}`;
}

const Named = z.object({ code: TicketCode, call: CallId });

/** Returns the voice message of a transcription job, or undefined if the job is not one of the hotline. */
export function voiceMessageOfJob(job: string): VoiceMessageKey | undefined {
  const [, code, call] = /^voice_(\d+)_([\w-]+)$/.exec(job) ?? [];
  return Named.safeParse({ code, call }).data;
}
