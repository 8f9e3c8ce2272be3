import { domainEventTexts, webhookTexts } from '../../i18n/api.ts';
import {
  type DomainEventKind,
  domainEventKinds,
  getDomainEventSchema,
  getEventDetailType,
} from '../events/domain-event.ts';
import type { Lang } from '../messages/lang.ts';
import { optionalOpen311UpdateFields } from '../open311/updates/update-form.ts';
import type { JsonSchema } from './json-schema.ts';

/** Returns the OpenAPI schema name of a domain event, such as `TicketOpenedV1`. */
export function getEventSchemaName(kind: DomainEventKind): string {
  return `Ticket${kind.replace(/^\w/, (first) => first.toUpperCase())}V1`;
}

/**
 * Returns the schemas of the domain events for the OpenAPI document. They have no `$id`, because it would change the base of
 * relative references.
 */
export function buildEventSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    domainEventKinds.map((kind) => {
      const { $schema: _, $id: __, ...shape } = getDomainEventSchema(kind);
      return [getEventSchemaName(kind), shape];
    }),
  );
}

export const webhookHeaderNames = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

const toHeaderParameters = (lang: Lang): JsonSchema[] =>
  webhookHeaderNames.map((name) => ({
    ...{ name, in: 'header', required: true, description: webhookTexts[lang][name] },
    schema: { type: 'string' },
  }));

const toWebhookResponses = (lang: Lang): JsonSchema => ({
  '2XX': { description: webhookTexts[lang].taken },
  default: { description: webhookTexts[lang].again },
});

const toEventWebhook = (kind: DomainEventKind, lang: Lang): JsonSchema => ({
  operationId: `posted${getEventSchemaName(kind)}`,
  tags: ['webhooks'],
  summary: domainEventTexts[lang][kind],
  parameters: toHeaderParameters(lang),
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['id', 'type', 'data'],
          properties: {
            id: { type: 'string', description: webhookTexts[lang].id },
            type: { const: getEventDetailType(kind) },
            data: { $ref: `#/components/schemas/${getEventSchemaName(kind)}` },
          },
        },
      },
    },
  },
  responses: toWebhookResponses(lang),
});

export const open311UpdateFields = [
  ...(['jurisdiction_id', 'api_key', 'service_request_id', 'update_id'] as const),
  ...(['updated_datetime', 'status', 'description'] as const),
  ...optionalOpen311UpdateFields,
] as const;

const optionalUpdateFields: ReadonlySet<string> = new Set(optionalOpen311UpdateFields);

const toUpdateWebhook = (lang: Lang): JsonSchema => ({
  operationId: 'postedServiceRequestUpdate',
  tags: ['webhooks'],
  summary: webhookTexts[lang].update,
  requestBody: {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: {
          type: 'object',
          required: open311UpdateFields.filter((name) => !optionalUpdateFields.has(name)),
          properties: Object.fromEntries(
            open311UpdateFields.map((name) => [
              name,
              { type: 'string', description: webhookTexts[lang][name] },
            ]),
          ),
        },
      },
    },
  },
  responses: { ...toWebhookResponses(lang), 400: { description: webhookTexts[lang].exists } },
});

/**
 * Returns the `webhooks` section of the OpenAPI 3.1 document, which describes the requests that the hotline sends to webhook
 * subscribers.
 */
export function buildOpenApiWebhooks(lang: Lang): JsonSchema {
  return {
    ...Object.fromEntries(
      domainEventKinds.map((kind) => [
        getEventDetailType(kind),
        { post: toEventWebhook(kind, lang) },
      ]),
    ),
    servicerequestupdates: { post: toUpdateWebhook(lang) },
  };
}
