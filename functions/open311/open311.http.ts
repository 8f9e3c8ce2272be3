import { httpFunction, type Route } from '../runtime/http.ts';
import { refuseCall } from '../runtime/refuse-call.ts';
import { answerCall } from './answer.ts';
import { type Open311Services, open311Services } from './services.ts';

export const routes: Route<Open311Services>[] = [
  {
    method: 'GET',
    path: '/open311/{proxy+}',
    answer: (request, services) => answerCall(request, services),
  },
  {
    method: 'POST',
    path: '/open311/{proxy+}',
    answer: (request, services) => answerCall(request, services),
  },
];

/** More than Lambda lets through: fields are counted apart from the files that come with them. */
const mostBodyBytes = 6 * 1024 * 1024;

/** The door of other systems, by Open311 GeoReport v2; what it answers to stands in `resources.ts`. */
export const handler = httpFunction({
  routes,
  services: open311Services,
  refuse: refuseCall,
  isOpenToSites: true,
  mostBodyBytes,
});
