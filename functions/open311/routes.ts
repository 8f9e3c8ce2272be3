import { createServiceRequest } from './create-request.ts';
import { postServiceRequestUpdate } from './post-update.ts';
import { listServiceRequests, readServiceRequest } from './read-requests.ts';
import {
  listOpen311Services,
  readOpen311ServiceDefinition,
  showOpen311Discovery,
} from './read-services.ts';
import { readRequestIdForToken } from './read-token.ts';
import { listServiceRequestUpdates } from './read-updates.ts';
import type { Open311Route } from './routed-request.ts';

/**
 * Routes for Open311 GeoReport v2 with its updates extension. Paths are relative to an endpoint and end in `.xml` or `.json`.
 */
export const open311Routes: Open311Route[] = [
  { method: 'GET', path: 'discovery', answer: showOpen311Discovery },
  { method: 'GET', path: 'services', answer: listOpen311Services },
  { method: 'GET', path: 'services/{id}', answer: readOpen311ServiceDefinition },
  { method: 'GET', path: 'requests', answer: listServiceRequests },
  { method: 'POST', path: 'requests', answer: createServiceRequest },
  { method: 'GET', path: 'requests/{id}', answer: readServiceRequest },
  { method: 'GET', path: 'tokens/{id}', answer: readRequestIdForToken },
  { method: 'GET', path: 'servicerequestupdates', answer: listServiceRequestUpdates },
  { method: 'POST', path: 'servicerequestupdates', answer: postServiceRequestUpdate },
];
