import {
  type DomainEventKind,
  detailType,
  domainEventKinds,
  eventSchema,
} from '../events/outside-event.ts';
import type { Lang } from '../messages/lang.ts';
import { domainEventText, webhookText } from '../messages/wording/contract-posted.ts';
import { optionalUpdateFields } from '../open311/update-form.ts';
import type { JsonSchema } from './json-schema.ts';

/** Returns the schema name of a domain event, such as `TicketOpenedV1`. */
export function eventSchemaName(kind: DomainEventKind): string {
  return `Ticket${kind.replace(/^\w/, (first) => first.toUpperCase())}V1`;
}

/**
 * Returns the schemas of the domain events as components of the OpenAPI document, without `$id` because that would change the
 * base of references.
 */
export function eventSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    domainEventKinds.map((kind) => {
      const { $schema: _, $id: __, ...shape } = eventSchema(kind);
      return [eventSchemaName(kind), shape];
    }),
  );
}

export const eventHeaders = ['x-1022-event-id', 'x-1022-delivery', 'x-1022-signature'] as const;

const headersTold = (lang: Lang): JsonSchema[] =>
  eventHeaders.map((name) => ({
    ...{ name, in: 'header', required: true, description: webhookText(name, lang) },
    schema: { type: 'string' },
  }));

const answersTold = (lang: Lang): JsonSchema => ({
  '2XX': { description: webhookText('taken', lang) },
  default: { description: webhookText('again', lang) },
});

const eventPosted = (kind: DomainEventKind, lang: Lang): JsonSchema => ({
  operationId: `posted${eventSchemaName(kind)}`,
  tags: ['webhooks'],
  summary: domainEventText(kind, lang),
  parameters: headersTold(lang),
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['id', 'type', 'data'],
          properties: {
            id: { type: 'string', description: webhookText('id', lang) },
            type: { const: detailType(kind) },
            data: { $ref: `#/components/schemas/${eventSchemaName(kind)}` },
          },
        },
      },
    },
  },
  responses: answersTold(lang),
});

export const open311UpdateFields = [
  ...(['jurisdiction_id', 'api_key', 'service_request_id', 'update_id'] as const),
  ...(['updated_datetime', 'status', 'description'] as const),
  ...optionalUpdateFields,
] as const;

const notAlways: ReadonlySet<string> = new Set(optionalUpdateFields);

const updatePosted = (lang: Lang): JsonSchema => ({
  operationId: 'postedServiceRequestUpdate',
  tags: ['webhooks'],
  summary: webhookText('update', lang),
  requestBody: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: open311UpdateFields.filter((name) => !notAlways.has(name)),
          properties: Object.fromEntries(
            open311UpdateFields.map((name) => [
              name,
              { type: 'string', description: webhookText(name, lang) },
            ]),
          ),
        },
      },
    },
  },
  responses: { ...answersTold(lang), 400: { description: webhookText('exists', lang) } },
});

/** Returns the `webhooks` section of the OpenAPI 3.1 document: the requests that the hotline sends to subscribers. */
export function openApiWebhooks(lang: Lang): JsonSchema {
  return {
    ...Object.fromEntries(
      domainEventKinds.map((kind) => [detailType(kind), { post: eventPosted(kind, lang) }]),
    ),
    servicerequestupdates: { post: updatePosted(lang) },
  };
}
