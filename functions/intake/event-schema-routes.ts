import { detailType, eventSchema, outsideKinds } from '../../core/events/outside-event.ts';
import type { Route } from '../runtime/http.ts';
import { json } from '../runtime/reply.ts';
import { keptFor } from './public-data.ts';
import type { PublicServices } from './services.ts';

const keptSeconds = 86_400;

/** What other systems may count on in the events of tickets, each by its name and version. */
export const eventSchemaRoutes: Route<PublicServices>[] = outsideKinds.map((kind) => ({
  method: 'GET',
  path: `/events/schemas/${detailType(kind)}.json`,
  answer: () =>
    keptFor(
      keptSeconds,
      json(200, eventSchema(kind), {
        'content-type': 'application/schema+json',
        'access-control-allow-origin': '*',
      }),
    ),
}));
