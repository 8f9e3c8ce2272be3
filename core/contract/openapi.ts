import * as z from 'zod';
import { apiDocTexts, open311EndpointTexts, webhookTexts } from '../../i18n/api.ts';
import { fillHotlineDetails, type HotlineDetails } from '../directory/read/hotline-details.ts';
import type { Lang } from '../messages/lang.ts';
import {
  errorResponseCodes,
  getErrorResponseText,
} from '../messages/texts/errors/error-response-text.ts';
import { getOperationDescription, getStatusDescription } from './api-texts.ts';
import { type JsonSchema, toRequestJsonSchema, toResponseJsonSchema } from './json-schema.ts';
import { buildOpen311Components, buildOpen311Paths } from './open311/open311-paths.ts';
import { getOpenApiParameters } from './openapi-parameters.ts';
import type { ApiOperation } from './operation.ts';
import { listOperationProblems } from './route-problems.ts';
import { buildEventSchemas, buildOpenApiWebhooks } from './webhook-schemas.ts';

const toSuccessResponses = ({ contract }: ApiOperation, lang: Lang): JsonSchema =>
  Object.fromEntries(
    Object.entries(contract.answers).map(([status, schema]) => [
      status,
      {
        description: getStatusDescription(status, lang),
        ...(schema && {
          content: {
            [contract.media ?? 'application/json']: { schema: toResponseJsonSchema(schema) },
          },
        }),
      },
    ]),
  );

/**
 * Returns the error responses of an operation in OpenAPI format, by HTTP status. Each description lists the possible problem
 * types.
 */
const toErrorResponses = (operation: ApiOperation, lang: Lang): JsonSchema =>
  Object.fromEntries(
    [...Map.groupBy(listOperationProblems(operation), ({ status }) => status)].map(
      ([status, problems]) => [
        status,
        {
          description: problems
            .map(({ word }) => `${word}: ${getErrorResponseText(word, lang).title}`)
            .join('; '),
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      ],
    ),
  );

/**
 * Returns the operation id in the OpenAPI document: `GET /api/staff/tickets/{code}` becomes `getStaffTicketsByCode`, and
 * `GET /gop-y.rss` becomes `getGop_yRss`.
 */
export function getOperationId({ method, path }: Pick<ApiOperation, 'method' | 'path'>): string {
  return (
    method.toLowerCase() +
    path
      .split('/')
      .filter((part) => part && part !== 'api')
      .map((part) =>
        part.replace(/^\{(\w)(.*)\}$/, (_, first, rest) => `By${first.toUpperCase()}${rest}`),
      )
      .map((part) => part.replaceAll(/(?:^|\.)(\w)/g, (_, first) => first.toUpperCase()))
      .map((part) => part.replaceAll('-', '_'))
      .join('')
  );
}

const toOperation = (operation: ApiOperation, lang: Lang): JsonSchema => {
  const { audience, access, body } = operation;
  return {
    operationId: getOperationId(operation),
    tags: [audience],
    summary: getOperationDescription(operation, lang),
    ...(access && { 'x-access': access, security: [{ staff: [] }] }),
    parameters: getOpenApiParameters(operation, lang),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toRequestJsonSchema(body) } },
      },
    }),
    responses: { ...toSuccessResponses(operation, lang), ...toErrorResponses(operation, lang) },
  };
};

/** Version of the OpenAPI document; increased with every change that affects API clients. */
const contractVersion = '1.0.0';

const Problem = z.object({
  type: z.enum(errorResponseCodes.map((word) => `urn:1022:problem:${word}`)),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
});

const toPaths = (operations: readonly ApiOperation[], lang: Lang): JsonSchema => {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, those]) => [
      path,
      Object.fromEntries(those.map((one) => [one.method.toLowerCase(), toOperation(one, lang)])),
    ]),
  );
};

/** Builds the OpenAPI 3.1 document for all public, staff, Open311 and webhook operations. */
export function buildOpenApi(
  operations: readonly ApiOperation[],
  lang: Lang,
  hotline: HotlineDetails,
): JsonSchema {
  const { title, lead, doors, signIn } = apiDocTexts[lang];
  const ofOthers = buildOpen311Components(lang);
  const tags = {
    ...doors,
    open311: open311EndpointTexts[lang].lead,
    webhooks: webhookTexts[lang].lead,
  };
  return {
    openapi: '3.1.0',
    info: {
      title: fillHotlineDetails(title, hotline),
      version: contractVersion,
      description: lead.join('\n\n'),
    },
    servers: [{ url: '/' }],
    security: [], // default; operations override it
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: { ...toPaths(operations, lang), ...buildOpen311Paths(lang) },
    webhooks: buildOpenApiWebhooks(lang),
    components: {
      schemas: {
        Problem: toResponseJsonSchema(Problem),
        ...ofOthers.schemas,
        ...buildEventSchemas(),
      },
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: signIn },
        ...ofOthers.securitySchemes,
      },
    },
  };
}
