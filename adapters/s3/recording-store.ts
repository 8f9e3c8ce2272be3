import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { StoreVoiceMessageDeps } from '../../core/contact-center/change/store-voice-message.ts';
import {
  getTranscriptObjectKey,
  getVoiceMessageObjectKey,
  type VoiceMessageKey,
} from '../../core/contact-center/model/calls/voice-message-keys.ts';

export type RecordingStore = StoreVoiceMessageDeps['recordings'] & {
  /** Reads the raw output of Transcribe for a voice message; undefined if there is none. */
  transcript(message: VoiceMessageKey): Promise<string | undefined>;
  /** Deletes the raw output of Transcribe after the ticket contains the text, where it can be redacted. */
  discardTranscript(message: VoiceMessageKey): Promise<void>;
};

/**
 * Returns whether an S3 error means that the object does not exist. Without permission to list, S3 responds with
 * `AccessDenied`.
 */
const isNotThere = (error: unknown): boolean =>
  error instanceof NoSuchKey ||
  (error instanceof S3ServiceException && error.name === 'AccessDenied');

/** Creates the S3 store of call recordings, voice messages cut from them, and transcripts. */
export function createRecordingStore(Bucket: string): RecordingStore {
  const client = new S3Client({});
  /**
   * Extracts the S3 object key from a recording's location in Connect's form `bucket/key`. Throws if the location is in
   * another bucket.
   */
  const keyIn = (location: string): string => {
    if (!location.startsWith(`${Bucket}/`)) throw new Error(`Recording is not in bucket ${Bucket}`);
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
    async put(message, file) {
      const Key = getVoiceMessageObjectKey(message);
      await client.send(
        new PutObjectCommand({ Bucket, Key, Body: file, ContentType: 'audio/wav' }),
      );
    },
    letGo: (message) => remove(getVoiceMessageObjectKey(message)),
    discard: (location) => remove(keyIn(location)),
    transcript: async (message) =>
      (await read(getTranscriptObjectKey(message)))?.transformToString(),
    discardTranscript: (message) => remove(getTranscriptObjectKey(message)),
  };
}
