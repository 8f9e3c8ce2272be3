import {
  detailType,
  eventSchema,
  type OutsideKind,
  outsideKinds,
} from '../events/outside-event.ts';
import type { Lang } from '../messages/lang.ts';
import { eventWords, postedWords } from '../messages/wording/contract-posted.ts';
import { sentIfAny } from '../open311/update-form.ts';
import type { JsonSchema } from './json-schema.ts';

/** Returns the schema name of an event, such as `TicketOpenedV1`. */
export const nameOf = (kind: OutsideKind): string =>
  `Ticket${kind.replace(/^\w/, (first) => first.toUpperCase())}V1`;

/**
 * Returns the event schemas as components of the OpenAPI document. Their `$id` is removed because it would change the base of
 * references.
 */
export const eventSchemas = (): Record<string, JsonSchema> =>
  Object.fromEntries(
    outsideKinds.map((kind) => {
      const { $schema: _, $id: __, ...shape } = eventSchema(kind);
      return [nameOf(kind), shape];
    }),
  );

export const eventHeaders = ['x-1022-event-id', 'x-1022-delivery', 'x-1022-signature'] as const;

const headersTold = (lang: Lang): JsonSchema[] =>
  eventHeaders.map((name) => ({
    ...{ name, in: 'header', required: true, description: postedWords(name, lang) },
    schema: { type: 'string' },
  }));

const answersTold = (lang: Lang): JsonSchema => ({
  '2XX': { description: postedWords('taken', lang) },
  default: { description: postedWords('again', lang) },
});

const eventPosted = (kind: OutsideKind, lang: Lang): JsonSchema => ({
  operationId: `posted${nameOf(kind)}`,
  tags: ['webhooks'],
  summary: eventWords(kind, lang),
  parameters: headersTold(lang),
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['id', 'type', 'data'],
          properties: {
            id: { type: 'string', description: postedWords('id', lang) },
            type: { const: detailType(kind) },
            data: { $ref: `#/components/schemas/${nameOf(kind)}` },
          },
        },
      },
    },
  },
  responses: answersTold(lang),
});

export const updateFields = [
  ...(['jurisdiction_id', 'api_key', 'service_request_id', 'update_id'] as const),
  ...(['updated_datetime', 'status', 'description'] as const),
  ...sentIfAny,
] as const;

const notAlways: ReadonlySet<string> = new Set(sentIfAny);

const updatePosted = (lang: Lang): JsonSchema => ({
  operationId: 'postedServiceRequestUpdate',
  tags: ['webhooks'],
  summary: postedWords('update', lang),
  requestBody: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: updateFields.filter((name) => !notAlways.has(name)),
          properties: Object.fromEntries(
            updateFields.map((name) => [
              name,
              { type: 'string', description: postedWords(name, lang) },
            ]),
          ),
        },
      },
    },
  },
  responses: { ...answersTold(lang), 400: { description: postedWords('exists', lang) } },
});

/** Returns the OpenAPI 3.1 `webhooks` section: requests that the hotline sends to subscribers. */
export const postedByUs = (lang: Lang): JsonSchema => ({
  ...Object.fromEntries(
    outsideKinds.map((kind) => [detailType(kind), { post: eventPosted(kind, lang) }]),
  ),
  servicerequestupdates: { post: updatePosted(lang) },
});
