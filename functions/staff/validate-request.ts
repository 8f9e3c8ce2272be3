import * as z from 'zod';
import { toFieldErrors } from '../../core/messages/field-error.ts';
import { buildProblemReply, type HttpReply } from '../runtime/reply/reply.ts';
import { readJson } from '../runtime/request/json-body.ts';
import type { HttpRequest } from '../runtime/request/request.ts';

export type RequestValidationResult<T> =
  | { kind: 'read'; value: T }
  | { kind: 'refused'; reply: HttpReply };

const readOrRefused = <T>(
  read: z.ZodSafeParseResult<T>,
  { lang }: Pick<HttpRequest, 'lang'>,
): RequestValidationResult<T> =>
  read.success
    ? { kind: 'read', value: read.data }
    : {
        kind: 'refused',
        reply: buildProblemReply('invalid', lang, { errors: toFieldErrors(read.error) }),
      };

/**
 * Builds a schema for query parameters that rejects unknown ones. Every route also accepts `lang`, the language of error
 * messages.
 */
export function createQuerySchema<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...shape, lang: z.string().max(10, 'too-long').optional() });
}

/** Builds the schema for a query parameter with a comma-separated list. */
export function createListParameterSchema<Item extends z.ZodType<string, string>>(
  item: Item,
  problem: string,
) {
  return z
    .string()
    .max(200, 'too-long')
    .transform((text) => text.split(','))
    .pipe(z.array(item, problem));
}

/** Validates the query parameters. Returns their values, or a 400 response with the errors by field. */
export function validateQuery<T>(
  request: Pick<HttpRequest, 'query' | 'lang'>,
  schema: z.ZodType<T>,
): RequestValidationResult<T> {
  return readOrRefused(schema.safeParse(request.query), request);
}

/** Validates the JSON body. Returns its value, or a 400 response with the errors by field. */
export function validateBody<T>(
  request: Pick<HttpRequest, 'body' | 'lang'>,
  schema: z.ZodType<T>,
): RequestValidationResult<T> {
  const read = readJson(request.body, schema);
  return read
    ? readOrRefused(read, request)
    : { kind: 'refused', reply: buildProblemReply('not-json', request.lang) };
}
