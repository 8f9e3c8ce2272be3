import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { CallId } from '../ticket/voice-message.ts';

/** Key of a voice message: ticket code and call id. Its files and its transcription job are named after it. */
export type VoiceMessageKey = { code: TicketCode; call: CallId };

/** Returns the S3 key of the voice message in the recordings bucket. */
export const voiceKey = ({ code, call }: VoiceMessageKey): string => `voice/${code}/${call}.wav`;

/** Returns the S3 key of the transcript that Amazon Transcribe writes. */
export const transcriptKey = ({ code, call }: VoiceMessageKey): string =>
  `transcripts/${code}/${call}.json`;

export const transcriptionJobName = ({ code, call }: VoiceMessageKey): string =>
  `voice_${code}_${call}`;

const Named = z.object({ code: TicketCode, call: CallId });

/** Returns the voice message of a transcription job, or undefined if the job is not one of the hotline. */
export const voiceMessageOfJob = (job: string): VoiceMessageKey | undefined => {
  const [, code, call] = /^voice_(\d+)_([\w-]+)$/.exec(job) ?? [];
  return Named.safeParse({ code, call }).data;
};
