import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import {
  type MessageName,
  transcriptKey,
  voiceKey,
} from '../../core/contact-center/message-name.ts';
import type { MessagePorts } from '../../core/contact-center/take-message.ts';

export type RecordingShelf = MessagePorts['recordings'] & {
  /** The machine's own file of what it understood. */
  transcript(message: MessageName): Promise<string | undefined>;
  /** Its words are the ticket's by now, where they can be hidden. */
  discardTranscript(message: MessageName): Promise<void>;
};

/** Whoever may list nothing, as our functions, is refused what isn't there. */
const isNotThere = (error: unknown): boolean =>
  error instanceof NoSuchKey ||
  (error instanceof S3ServiceException && error.name === 'AccessDenied');

/** The recordings of calls, and what was cut out of them. */
export const recordingShelf = (Bucket: string): RecordingShelf => {
  const client = new S3Client({});
  /** `bucket/key`, as the telephone system writes it; what lies elsewhere is none of ours. */
  const keyIn = (location: string): string => {
    if (!location.startsWith(`${Bucket}/`)) throw new Error('A recording lies in another bucket');
    return location.slice(Bucket.length + 1);
  };
  const read = async (Key: string) => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Body;
    } catch (error) {
      if (isNotThere(error)) return undefined;
      throw error;
    }
  };
  const remove = async (Key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
  };
  return {
    read: async (location) => (await read(keyIn(location)))?.transformToByteArray(),
    async keep(message, file) {
      const Key = voiceKey(message);
      await client.send(
        new PutObjectCommand({ Bucket, Key, Body: file, ContentType: 'audio/wav' }),
      );
    },
    letGo: (message) => remove(voiceKey(message)),
    discard: (location) => remove(keyIn(location)),
    transcript: async (message) => (await read(transcriptKey(message)))?.transformToString(),
    discardTranscript: (message) => remove(transcriptKey(message)),
  };
};
