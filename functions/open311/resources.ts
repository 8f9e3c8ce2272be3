import type { Open311Route } from './call.ts';
import { createRequest } from './create-request.ts';
import { postUpdate } from './post-update.ts';
import { listRequests, readRequest } from './read-requests.ts';
import { listServices, readServiceDefinition, showDiscovery } from './read-services.ts';
import { readToken } from './read-token.ts';
import { listUpdates } from './read-updates.ts';

/**
 * Routes for Open311 GeoReport v2 with its updates extension. Paths are relative to an endpoint and end in `.xml` or `.json`.
 */
export const open311Routes: Open311Route[] = [
  { method: 'GET', path: 'discovery', answer: showDiscovery },
  { method: 'GET', path: 'services', answer: listServices },
  { method: 'GET', path: 'services/{id}', answer: readServiceDefinition },
  { method: 'GET', path: 'requests', answer: listRequests },
  { method: 'POST', path: 'requests', answer: createRequest },
  { method: 'GET', path: 'requests/{id}', answer: readRequest },
  { method: 'GET', path: 'tokens/{id}', answer: readToken },
  { method: 'GET', path: 'servicerequestupdates', answer: listUpdates },
  { method: 'POST', path: 'servicerequestupdates', answer: postUpdate },
];
