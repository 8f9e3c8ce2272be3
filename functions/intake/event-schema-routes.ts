import * as z from 'zod';
import {
  domainEventKinds,
  getDomainEventSchema,
  getEventDetailType,
} from '../../core/events/domain-event.ts';
import type { HttpFunctionRoute } from '../runtime/http.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { PublicApiDeps } from './deps.ts';
import { withPublicCache } from './public-data.ts';

const schemaCacheSeconds = 86_400;
const media = 'application/schema+json';

const showSchema: HttpFunctionRoute<PublicApiDeps>['answer'] = ({ params, lang }) => {
  const kind = domainEventKinds.find((one) => `${getEventDetailType(one)}.json` === params['name']);
  if (!kind) return buildProblemReply('no-such-page', lang);
  const headers = { 'content-type': media, 'access-control-allow-origin': '*' };
  return withPublicCache(
    schemaCacheSeconds,
    buildJsonReply(200, getDomainEventSchema(kind), headers),
  );
};

/** Route that returns the JSON Schemas of the domain events, by event name and version. */
export const eventSchemaRoutes: HttpFunctionRoute<PublicApiDeps>[] = [
  {
    method: 'GET',
    path: '/events/schemas/{name}',
    contract: {
      summary: { vi: 'Lược đồ của một sự kiện', en: 'Get the schema of an event' },
      media,
      answers: { 200: z.string() },
      problems: ['no-such-page'],
    },
    answer: showSchema,
  },
];
