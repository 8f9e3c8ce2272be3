import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { CallId } from '../ticket/voice-message.ts';

/** What finds a voice message: its ticket and its call. Everything of it has its name from there. */
export type MessageName = { code: TicketCode; call: CallId };

/** Where it lies in the bucket of the recordings. */
export const voiceKey = ({ code, call }: MessageName): string => `voice/${code}/${call}.wav`;

/** Where a machine puts what it understood of it. */
export const transcriptKey = ({ code, call }: MessageName): string =>
  `transcripts/${code}/${call}.json`;

export const transcriptionJob = ({ code, call }: MessageName): string => `voice_${code}_${call}`;

const Named = z.object({ code: TicketCode, call: CallId });

/** The message that a job is about; nothing where it is somebody else's job. */
export const messageOfJob = (job: string): MessageName | undefined => {
  const [, code, call] = /^voice_(\d+)_([\w-]+)$/.exec(job) ?? [];
  return Named.safeParse({ code, call }).data;
};
