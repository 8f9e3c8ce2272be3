import * as z from 'zod';
import { detailType, domainEventKinds, eventSchema } from '../../core/events/outside-event.ts';
import type { Route } from '../runtime/http.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { cacheSeconds } from './public-data.ts';
import type { PublicServices } from './services.ts';

const keptSeconds = 86_400;
const media = 'application/schema+json';

const showSchema: Route<PublicServices>['answer'] = ({ params, lang }) => {
  const kind = domainEventKinds.find((one) => `${detailType(one)}.json` === params['name']);
  if (!kind) return problemReply(404, 'no-such-page', lang);
  const headers = { 'content-type': media, 'access-control-allow-origin': '*' };
  return cacheSeconds(keptSeconds, jsonReply(200, eventSchema(kind), headers));
};

/** Route that returns the JSON Schemas of the domain events, by event name and version. */
export const eventSchemaRoutes: Route<PublicServices>[] = [
  {
    method: 'GET',
    path: '/events/schemas/{name}',
    contract: {
      media,
      answers: { 200: z.string() },
      problems: { 404: ['no-such-page'] },
    },
    answer: showSchema,
  },
];
