import * as z from 'zod';
import { fieldErrors } from '../../core/messages/field-error.ts';
import { readJson } from '../runtime/json-body.ts';
import { problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

export type Read<T> = { kind: 'read'; value: T } | { kind: 'refused'; reply: Reply };

const readOrRefused = <T>(
  read: z.ZodSafeParseResult<T>,
  { lang }: Pick<Request, 'lang'>,
): Read<T> =>
  read.success
    ? { kind: 'read', value: read.data }
    : {
        kind: 'refused',
        reply: problem(400, 'invalid', lang, { errors: fieldErrors(read.error) }),
      };

/** Builds a strict query schema. Every route also accepts `lang`, the language of error messages. */
export const inQuery = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, lang: z.string().max(10, 'too-long').optional() });

/** Builds the schema of a comma-separated list parameter. */
export const listOf = <Item extends z.ZodType<string, string>>(item: Item, problem: string) =>
  z
    .string()
    .max(200, 'too-long')
    .transform((text) => text.split(','))
    .pipe(z.array(item, problem));

/** Validates the query; returns its value or a 400 response with field errors. */
export const readQuery = <T>(request: Request, schema: z.ZodType<T>): Read<T> =>
  readOrRefused(schema.safeParse(request.query), request);

/** Validates the JSON body; returns its value or a 400 response with field errors. */
export const readBody = <T>(request: Request, schema: z.ZodType<T>): Read<T> => {
  const read = readJson(request.body, schema);
  return read
    ? readOrRefused(read, request)
    : { kind: 'refused', reply: problem(400, 'not-json', request.lang) };
};
