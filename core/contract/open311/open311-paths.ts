import {
  open311EndpointTexts,
  open311FieldTexts,
  open311OperationTexts,
} from '../../../i18n/api.ts';
import type { Lang } from '../../messages/lang.ts';
import { getOpen311ErrorText } from '../../open311/error-text.ts';
import { type JsonSchema, toResponseJsonSchema } from '../json-schema.ts';
import { type Open311Field, open311FieldSchemas } from './open311-fields.ts';
import { type Open311Operation, open311Operations } from './open311-operations.ts';
import { Open311ErrorsResponse } from './open311-responses.ts';

/**
 * Returns the OpenAPI description of a response that clients can request as JSON or XML. One schema with XML annotations
 * describes both.
 */
const toXmlAndJsonContent = (schema: JsonSchema): JsonSchema => ({
  'text/xml': { schema },
  'application/json': { schema },
});

const describeField = (name: Open311Field, lang: Lang): JsonSchema => ({
  ...open311FieldSchemas[name],
  description: open311FieldTexts[lang][name],
});

export function getOpen311Path({ path }: Pick<Open311Operation, 'path'>): string {
  return `${path}.{format}`;
}

const listPathParameters = (operation: Open311Operation, lang: Lang): JsonSchema[] =>
  [...getOpen311Path(operation).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true },
    ...(name === 'format'
      ? {
          description: open311EndpointTexts[lang].format,
          schema: { type: 'string', enum: ['xml', 'json'] },
        }
      : { schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' } }),
  }));

const listQueryParameters = ({ query }: Open311Operation, lang: Lang): JsonSchema[] =>
  query.map((name) => ({
    ...{ name, in: 'query', required: false },
    description: open311FieldTexts[lang][name],
    schema: open311FieldSchemas[name],
  }));

/** Returns the OpenAPI description of an Open311 form. Only the variant `multipart/form-data` can contain files. */
const toFormSchema = (names: readonly Open311Field[], lang: Lang): JsonSchema => {
  const schemaOf = (those: readonly Open311Field[]) => ({
    type: 'object',
    required: ['service_code', 'service_request_id'].filter((name) =>
      names.some((one) => one === name),
    ),
    properties: Object.fromEntries(those.map((name) => [name, describeField(name, lang)])),
  });
  const encoding = { attribute: { style: 'deepObject', explode: true } };
  return {
    required: true,
    content: {
      'application/x-www-form-urlencoded': {
        schema: schemaOf(names.filter((name) => name !== 'media')),
        encoding,
      },
      'multipart/form-data': { schema: schemaOf(names) },
    },
  };
};

const toResponses = ({ answer, refuses }: Open311Operation, lang: Lang): JsonSchema => ({
  200: {
    description: open311EndpointTexts[lang].done,
    content: toXmlAndJsonContent(toResponseJsonSchema(answer)),
  },
  ...Object.fromEntries(
    Object.entries({ ...refuses, 500: ['unavailable' as const] }).map(([status, errorCodes]) => [
      status,
      {
        description: errorCodes.map((word) => getOpen311ErrorText(word)).join(' '),
        content: toXmlAndJsonContent({ $ref: '#/components/schemas/Open311Errors' }),
      },
    ]),
  ),
});

const toOperation = (operation: Open311Operation, lang: Lang): JsonSchema => ({
  operationId: operation.id,
  tags: ['open311'],
  summary: open311OperationTexts[lang][operation.id],
  parameters: [...listPathParameters(operation, lang), ...listQueryParameters(operation, lang)],
  // the API key is optional in the query because the form may contain it
  ...(operation.form && {
    security: [{ open311: [] }, {}],
    requestBody: toFormSchema(operation.form, lang),
  }),
  responses: toResponses(operation, lang),
});

export function buildOpen311Paths(lang: Lang): JsonSchema {
  const byPath = Map.groupBy(open311Operations, getOpen311Path);
  return Object.fromEntries(
    [...byPath].map(([path, those]) => [
      path,
      Object.fromEntries(those.map((one) => [one.method.toLowerCase(), toOperation(one, lang)])),
    ]),
  );
}

/** Returns the Open311 components of the OpenAPI document: the error schema and the API key scheme. */
export function buildOpen311Components(lang: Lang) {
  return {
    schemas: {
      Open311Errors: {
        ...toResponseJsonSchema(Open311ErrorsResponse),
        description: open311EndpointTexts[lang].errors,
      },
    },
    securitySchemes: {
      open311: {
        ...{ type: 'apiKey', in: 'query', name: 'api_key' },
        description: open311FieldTexts[lang].api_key,
      },
    },
  };
}
