import { createThumbnail } from '../../adapters/images/thumbnail.ts';
import { createPhotoStore } from '../../adapters/s3/photo-store.ts';
import type { StorePhotoDeps } from '../../core/photo/store-photo.ts';
import { computePhotoId } from './request/photo-id.ts';
import { buildOnFirstUse, type ServiceBuilders } from './services.ts';

type PhotoBucketContext = { env: { PHOTO_BUCKET: string } };
type PhotoServices = Omit<StorePhotoDeps, 'now'>;

/** Services for storing photos, for functions that build their services on first use. */
export const storePhotoServices: ServiceBuilders<PhotoBucketContext, PhotoServices> = {
  photoStore: ({ env }) => createPhotoStore(env.PHOTO_BUCKET),
  thumbnailOf: () => createThumbnail,
  idOf: () => computePhotoId,
};

/** Returns the services for storing photos in an S3 bucket. */
export function buildStorePhotoDeps(bucket: string): PhotoServices {
  return buildOnFirstUse(storePhotoServices, { env: { PHOTO_BUCKET: bucket } });
}
