import {
  DeleteObjectTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { PhotoWithThumbnail } from '../../core/photo/store-photo.ts';
import { retryOnConflict } from '../../core/shared/retry-on-conflict.ts';
import type { Photo, PhotoType } from '../../core/ticket/model/fields/photo.ts';
import { toPhotoObjectKey, toThumbnailObjectKey } from './photo-key.ts';

const contentTypes = { jpeg: 'image/jpeg', png: 'image/png' } as const satisfies Record<
  PhotoType,
  string
>;

/** S3 object tag of photos that no ticket lists. Such photos expire after seven days. */
const unlistedTag = { Key: 'listed', Value: 'no' } as const;

type File = { Key: string; Body: Uint8Array; ContentType: string };

/** Creates the store of photos in S3, which also sets whether they expire. */
export function createPhotoStore(Bucket: string) {
  const client = new S3Client({});
  const keysOf = (code: string, photo: Photo) => [
    toPhotoObjectKey(code, photo),
    toThumbnailObjectKey(code, photo),
  ];
  /**
   * Stores a photo file under a tag with which it expires, unless the S3 object exists. An existing object has the same
   * content and may belong to a ticket; overwriting it would add the tag again, so that the photo expires. Returns
   * `conflict` if S3 rejects one of several concurrent puts of the object.
   */
  const putOnce = async (file: File): Promise<'stored' | 'conflict'> => {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket,
          ...file,
          CacheControl: 'private, max-age=300',
          Tagging: `${unlistedTag.Key}=${unlistedTag.Value}`,
          IfNoneMatch: '*',
        }),
      );
      return 'stored';
    } catch (error) {
      const { name } = error instanceof S3ServiceException ? error : { name: '' };
      if (name === 'PreconditionFailed') return 'stored';
      if (name === 'ConditionalRequestConflict') return 'conflict';
      throw error;
    }
  };
  const putOne = (file: File) =>
    retryOnConflict({ entity: `photo ${file.Key}`, maxAttempts: 3 }, () => putOnce(file));
  return {
    async put(
      code: string,
      photo: Photo,
      { picture, thumbnail }: PhotoWithThumbnail,
    ): Promise<void> {
      const files = [
        {
          Key: toPhotoObjectKey(code, photo),
          Body: picture,
          ContentType: contentTypes[photo.type],
        },
        { Key: toThumbnailObjectKey(code, photo), Body: thumbnail, ContentType: contentTypes.jpeg },
      ];
      await Promise.all(files.map((file) => putOne(file)));
    },
    /** Removes a photo's expiry after a ticket lists the photo. */
    async retain(code: string, photo: Photo): Promise<void> {
      for (const Key of keysOf(code, photo)) {
        await client.send(new DeleteObjectTaggingCommand({ Bucket, Key }));
      }
    },
    /** Marks a photo to expire when no ticket lists it any more. */
    async letGo(code: string, photo: Photo): Promise<void> {
      for (const Key of keysOf(code, photo)) {
        await client.send(
          new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet: [unlistedTag] } }),
        );
      }
    },
  };
}
