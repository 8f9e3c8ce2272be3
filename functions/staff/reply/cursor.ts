import * as z from 'zod';

/** Schema for a pagination cursor in a URL: the Base64url encoding of a position in a list. */
export function createCursorSchema<Schema extends z.ZodType<string, string>>(
  schema: Schema,
  most = 100,
) {
  return z
    .string()
    .max(most, 'cursor-unknown')
    .transform((cursor) => Buffer.from(cursor, 'base64url').toString('latin1'))
    .pipe(schema);
}

export function encodeCursor(position: string): string {
  return Buffer.from(position).toString('base64url');
}
