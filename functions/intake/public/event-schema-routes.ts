import * as z from 'zod';
import {
  domainEventKinds,
  getDomainEventSchema,
  getEventDetailType,
} from '../../../core/events/domain-event.ts';
import type { HttpFunctionRoute } from '../../runtime/events/http.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import { withPublicCache } from './public-data.ts';

const schemaCacheSeconds = 86_400;
const media = 'application/schema+json';

const showSchema: HttpFunctionRoute<object>['answer'] = ({ params, lang }) => {
  const kind = domainEventKinds.find((one) => `${getEventDetailType(one)}.json` === params['name']);
  if (!kind) return buildProblemReply('no-such-page', lang);
  const headers = { 'content-type': media, 'access-control-allow-origin': '*' };
  return withPublicCache(
    schemaCacheSeconds,
    buildJsonReply(200, getDomainEventSchema(kind), headers),
  );
};

/** Returns the JSON Schema of a domain event, by event name and version. */
export const eventSchemaEndpoint = publicEndpoint({
  method: 'GET',
  path: '/events/schemas/{name}',
  summary: { vi: 'Lược đồ của một sự kiện', en: 'Get the schema of an event' },
  media,
  answers: { 200: z.string() },
  problems: ['no-such-page'],
  needs: [],
  answer: showSchema,
});
