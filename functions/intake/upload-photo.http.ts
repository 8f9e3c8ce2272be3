import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import { createHttpFunction } from '../runtime/events/http.ts';
import { declareEndpointsWith } from '../runtime/events/public-endpoint.ts';
import { addPhotoByApi } from './photos/photo-api.ts';
import { addPhotoByWebForm } from './photos/photo-page.ts';
import { buildPhotoUploadDeps, type PhotoUploadDeps } from './photos/upload-deps.ts';

const uploadEndpoint = declareEndpointsWith<PhotoUploadDeps>();

export const routes: HttpFunctionRoute<PhotoUploadDeps>[] = [
  uploadEndpoint({
    method: 'POST',
    path: '/api/reports/{code}/photos',
    summary: { vi: 'Thêm ảnh', en: 'Add a photo' },
    answers: { 200: undefined },
    needs: 'all',
    answer: addPhotoByApi,
  }),
  { method: 'POST', path: '/tra-cuu/anh', answer: addPhotoByWebForm },
];

/**
 * Request size limit of the Lambda function in bytes: 6 MB, Lambda's own limit. The smaller limit for photos is configured in
 * the directory.
 */
const maxBodyBytes = 6 * 1024 * 1024;

/** Lambda function for photo uploads. It is separate because only this function may write photos to S3. */
export const handler = createHttpFunction({ routes, services: buildPhotoUploadDeps, maxBodyBytes });
