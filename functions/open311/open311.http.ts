import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { buildUnroutedOpen311Reply } from '../runtime/reply/unrouted-open311-reply.ts';
import { buildOpen311Deps, type Open311Deps } from './deps.ts';
import { handleOpen311Request } from './handle-request.ts';

export const routes: HttpFunctionRoute<Open311Deps>[] = [
  {
    method: 'GET',
    path: '/open311/{proxy+}',
    answer: (request, services) => handleOpen311Request(request, services),
  },
  {
    method: 'POST',
    path: '/open311/{proxy+}',
    answer: (request, services) => handleOpen311Request(request, services),
  },
];

/** Request size limit of the Lambda function in bytes: 6 MB, Lambda's own limit. Form fields have a smaller limit. */
const maxBodyBytes = 6 * 1024 * 1024;

/** Lambda function for the Open311 GeoReport v2 API. `routes.ts` lists its routes. */
export const handler = createHttpFunction({
  routes,
  services: buildOpen311Deps,
  refuse: buildUnroutedOpen311Reply,
  isOpenToSites: true,
  maxBodyBytes,
});
