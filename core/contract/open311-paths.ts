import type { Lang } from '../messages/lang.ts';
import {
  getOpen311EndpointText,
  getOpen311FieldText,
  getOpen311OperationText,
} from '../messages/wording/contract-open311.ts';
import { getOpen311ErrorText } from '../messages/wording/open311.ts';
import { type JsonSchema, toResponseSchema } from './json-schema.ts';
import { Open311ErrorsResponse } from './open311-answers.ts';
import { type Open311Field, open311Schemas } from './open311-fields.ts';
import { type Open311Operation, open311Operations } from './open311-operations.ts';

/**
 * Returns the OpenAPI description of a response that clients can request as JSON or XML. One schema with XML annotations
 * describes both.
 */
const inBoth = (schema: JsonSchema): JsonSchema => ({
  'text/xml': { schema },
  'application/json': { schema },
});

const described = (name: Open311Field, lang: Lang): JsonSchema => ({
  ...open311Schemas[name],
  description: getOpen311FieldText(name, lang),
});

export function getOpen311Path({ path }: Pick<Open311Operation, 'path'>): string {
  return `${path}.{format}`;
}

const inPath = (operation: Open311Operation, lang: Lang): JsonSchema[] =>
  [...getOpen311Path(operation).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true },
    ...(name === 'format'
      ? {
          description: getOpen311EndpointText('format', lang),
          schema: { type: 'string', enum: ['xml', 'json'] },
        }
      : { schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' } }),
  }));

const inQuery = ({ query }: Open311Operation, lang: Lang): JsonSchema[] =>
  query.map((name) => ({
    ...{ name, in: 'query', required: false },
    description: getOpen311FieldText(name, lang),
    schema: open311Schemas[name],
  }));

/** Returns the OpenAPI description of an Open311 form. Only the variant `multipart/form-data` can contain files. */
const formOf = (names: readonly Open311Field[], lang: Lang): JsonSchema => {
  const schemaOf = (those: readonly Open311Field[]) => ({
    type: 'object',
    required: ['service_code', 'service_request_id'].filter((name) =>
      names.some((one) => one === name),
    ),
    properties: Object.fromEntries(those.map((name) => [name, described(name, lang)])),
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

const answersOf = ({ answer, refuses }: Open311Operation, lang: Lang): JsonSchema => ({
  200: {
    description: getOpen311EndpointText('done', lang),
    content: inBoth(toResponseSchema(answer)),
  },
  ...Object.fromEntries(
    Object.entries({ ...refuses, 500: ['unavailable' as const] }).map(([status, words]) => [
      status,
      {
        description: words.map((word) => getOpen311ErrorText(word)).join(' '),
        content: inBoth({ $ref: '#/components/schemas/Open311Errors' }),
      },
    ]),
  ),
});

const operationOf = (operation: Open311Operation, lang: Lang): JsonSchema => ({
  operationId: operation.id,
  tags: ['open311'],
  summary: getOpen311OperationText(operation.id, lang),
  parameters: [...inPath(operation, lang), ...inQuery(operation, lang)],
  // the API key is optional in the query because the form may contain it
  ...(operation.form && {
    security: [{ open311: [] }, {}],
    requestBody: formOf(operation.form, lang),
  }),
  responses: answersOf(operation, lang),
});

export function buildOpen311Paths(lang: Lang): JsonSchema {
  const byPath = Map.groupBy(open311Operations, getOpen311Path);
  return Object.fromEntries(
    [...byPath].map(([path, those]) => [
      path,
      Object.fromEntries(those.map((one) => [one.method.toLowerCase(), operationOf(one, lang)])),
    ]),
  );
}

/** Returns the Open311 components of the OpenAPI document: the error schema and the API key scheme. */
export function buildOpen311Components(lang: Lang) {
  return {
    schemas: {
      Open311Errors: {
        ...toResponseSchema(Open311ErrorsResponse),
        description: getOpen311EndpointText('errors', lang),
      },
    },
    securitySchemes: {
      open311: {
        ...{ type: 'apiKey', in: 'query', name: 'api_key' },
        description: getOpen311FieldText('api_key', lang),
      },
    },
  };
}
