import {
  DeleteObjectTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { PhotoFiles } from '../../core/intake/add-photo.ts';
import type { Photo, PhotoType } from '../../core/ticket/photo.ts';
import { photoKey, thumbnailKey } from './photo-key.ts';

const types = { jpeg: 'image/jpeg', png: 'image/png' } as const satisfies Record<PhotoType, string>;

/** What has this tag goes by itself after some days: no ticket lists it, or not yet. */
const unlisted = { Key: 'listed', Value: 'no' } as const;

/** S3 refuses one of two that put the same at the same moment, until the other is through. */
const mostTries = 3;

type File = { Key: string; Body: Uint8Array; ContentType: string };

/** Where the tickets' photos lie. */
export const photoShelf = (Bucket: string) => {
  const client = new S3Client({});
  const keysOf = (code: string, photo: Photo) => [photoKey(code, photo), thumbnailKey(code, photo)];
  /** What lies there already is the same, and may be listed by now: putting it again would let it go. */
  const putOne = async (file: File, tries = mostTries): Promise<void> => {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket,
          ...file,
          CacheControl: 'private, max-age=300',
          Tagging: `${unlisted.Key}=${unlisted.Value}`,
          IfNoneMatch: '*',
        }),
      );
    } catch (error) {
      const { name } = error instanceof S3ServiceException ? error : { name: '' };
      if (name === 'PreconditionFailed') return;
      if (name !== 'ConditionalRequestConflict' || tries === 1) throw error;
      await putOne(file, tries - 1);
    }
  };
  return {
    async put(code: string, photo: Photo, { picture, thumbnail }: PhotoFiles): Promise<void> {
      const files = [
        { Key: photoKey(code, photo), Body: picture, ContentType: types[photo.type] },
        { Key: thumbnailKey(code, photo), Body: thumbnail, ContentType: types.jpeg },
      ];
      await Promise.all(files.map((file) => putOne(file)));
    },
    /** A ticket lists it: it stays. */
    async keep(code: string, photo: Photo): Promise<void> {
      for (const Key of keysOf(code, photo)) {
        await client.send(new DeleteObjectTaggingCommand({ Bucket, Key }));
      }
    },
    /** No ticket lists it any more. */
    async letGo(code: string, photo: Photo): Promise<void> {
      for (const Key of keysOf(code, photo)) {
        await client.send(
          new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet: [unlisted] } }),
        );
      }
    },
  };
};
