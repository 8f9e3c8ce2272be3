import * as z from 'zod';
import { IdempotencyKey } from '../intake/report.ts';
import type { Lang } from '../messages/lang.ts';
import {
  contractWords,
  headerWords,
  operationWords,
  statusWords,
} from '../messages/wording/contract.ts';
import { open311DoorWords } from '../messages/wording/contract-open311.ts';
import { postedWords } from '../messages/wording/contract-posted.ts';
import { replyText, replyWords } from '../messages/wording/replies.ts';
import { access } from '../staff/access.ts';
import type { HeaderName } from './contract.ts';
import { asAnswered, asSent, type JsonSchema } from './json-schema.ts';
import { open311Components, open311Paths } from './open311-paths.ts';
import type { Operation } from './operation.ts';
import { eventSchemas, postedByUs } from './posted-by-us.ts';
import { problemsOf } from './problems.ts';

const headerSchemas: Record<HeaderName, z.ZodType> = {
  'Idempotency-Key': IdempotencyKey,
  'If-Match': z.string(),
  'If-None-Match': z.string(),
  'If-Modified-Since': z.string(),
  'X-Report-Pin': z.string().regex(/^\d{6}$/),
  'X-Report-Confirmation': z.string().regex(/^\d{6}$/),
  'Accept-Language': z.string(),
};

const wanted: ReadonlySet<HeaderName> = new Set(['Idempotency-Key']);

export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string | undefined;
  schema: JsonSchema;
};

const inPath = (path: string): Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' },
  }));

const Shape = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
  anyOf: z.array(z.unknown()).optional(),
});
type Shape = z.infer<typeof Shape>;

/** Returns the object schemas of a query, one for each alternative of a union. */
const fieldsOf = (schema: JsonSchema): Shape[] => {
  const shape = Shape.parse(schema);
  return shape.anyOf ? shape.anyOf.flatMap((one) => fieldsOf(Shape.parse(one))) : [shape];
};

const inQuery = (query: z.ZodType | undefined): Parameter[] => {
  if (!query) return [];
  const sets = fieldsOf(asSent(query));
  const properties = Object.assign({}, ...sets.map((set) => set.properties));
  return Object.entries(Shape.shape.properties.parse(properties)).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: sets.every(({ required }) => required.includes(name)),
    schema,
  }));
};

const inHeaders = (names: readonly HeaderName[] = [], lang: Lang): Parameter[] =>
  names.map((name) => ({
    name,
    in: 'header' as const,
    required: wanted.has(name),
    description: headerWords(lang)[name],
    schema: asSent(headerSchemas[name]),
  }));

export const parametersOf = ({ path, contract }: Operation, lang: Lang): Parameter[] => [
  ...inPath(path),
  ...inQuery(contract.query),
  ...inHeaders(contract.headers, lang),
];

const answersOf = ({ contract }: Operation, lang: Lang): JsonSchema =>
  Object.fromEntries(
    Object.entries(contract.answers).map(([status, schema]) => [
      status,
      {
        description: statusWords(status, lang),
        ...(schema && {
          content: { [contract.media ?? 'application/json']: { schema: asAnswered(schema) } },
        }),
      },
    ]),
  );

/** Returns the problem responses of an operation by status. Each names its problem types; the body schema is shared. */
const refusalsOf = (operation: Operation, lang: Lang): JsonSchema =>
  Object.fromEntries(
    [...Map.groupBy(problemsOf(operation), ({ status }) => status)].map(([status, problems]) => [
      status,
      {
        description: problems
          .map(({ word }) => `${word}: ${replyText(word, lang).title}`)
          .join('; '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  );

/**
 * Returns the operation id: `GET /api/staff/tickets/{code}` becomes `getStaffTicketsByCode`, and `GET /gop-y.rss` becomes
 * `getGop_yRss`.
 */
export const idOf = ({ method, path }: Pick<Operation, 'method' | 'path'>): string =>
  method.toLowerCase() +
  path
    .split('/')
    .filter((part) => part && part !== 'api')
    .map((part) =>
      part.replace(/^\{(\w)(.*)\}$/, (_, first, rest) => `By${first.toUpperCase()}${rest}`),
    )
    .map((part) => part.replaceAll(/(?:^|\.)(\w)/g, (_, first) => first.toUpperCase()))
    .map((part) => part.replaceAll('-', '_'))
    .join('');

const described = (operation: Operation, lang: Lang): JsonSchema => {
  const { door, route, body } = operation;
  const reach = access.get(route);
  return {
    operationId: idOf(operation),
    tags: [door],
    summary: operationWords(operation, lang),
    ...(reach && { 'x-access': reach, security: [{ staff: [] }] }),
    parameters: parametersOf(operation, lang),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: asSent(body) } } },
    }),
    responses: { ...answersOf(operation, lang), ...refusalsOf(operation, lang) },
  };
};

/** Version of the OpenAPI document; it rises with changes that affect clients. */
const contractVersion = '1.0.0';

const Problem = z.object({
  type: z.enum(replyWords.map((word) => `urn:1022:problem:${word}`)),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
});

const pathsOf = (operations: readonly Operation[], lang: Lang): JsonSchema => {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, those]) => [
      path,
      Object.fromEntries(those.map((one) => [one.method.toLowerCase(), described(one, lang)])),
    ]),
  );
};

/** Builds the OpenAPI 3.1 document of all public, staff, Open311 and webhook operations. */
export const openapi = (operations: readonly Operation[], lang: Lang): JsonSchema => {
  const { title, lead, doors, signIn } = contractWords(lang);
  const ofOthers = open311Components(lang);
  const tags = {
    ...doors,
    open311: open311DoorWords('lead', lang),
    webhooks: postedWords('lead', lang),
  };
  return {
    openapi: '3.1.0',
    info: { title, version: contractVersion, description: lead.join('\n\n') },
    servers: [{ url: '/' }],
    security: [], // default; operations override it
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: { ...pathsOf(operations, lang), ...open311Paths(lang) },
    webhooks: postedByUs(lang),
    components: {
      schemas: { Problem: asAnswered(Problem), ...ofOthers.schemas, ...eventSchemas() },
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: signIn },
        ...ofOthers.securitySchemes,
      },
    },
  };
};
