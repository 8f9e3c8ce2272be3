import type { Route } from '../runtime/http.ts';
import { httpFunction } from '../runtime/http.ts';
import { addPhotoByApi } from './photo-api.ts';
import { addPhotoByPage } from './photo-page.ts';
import { type UploadServices, uploadServices } from './upload-services.ts';

export const routes: Route<UploadServices>[] = [
  { method: 'POST', path: '/api/reports/{code}/photos', answer: addPhotoByApi },
  { method: 'POST', path: '/tra-cuu/anh', answer: addPhotoByPage },
];

/** More than Lambda lets through: how large a photo may be is in the directory. */
const mostBodyBytes = 6 * 1024 * 1024;

/** The door for photos, apart from the others since it alone may put them down. */
export const handler = httpFunction({ routes, services: uploadServices, mostBodyBytes });
