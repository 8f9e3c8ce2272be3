import * as z from 'zod';

/** Schema for a pagination cursor in a URL: the Base64url encoding of a position in a list. */
export function createCursorSchema<Place extends z.ZodType<string, string>>(
  place: Place,
  most = 100,
) {
  return z
    .string()
    .max(most, 'cursor-unknown')
    .transform((cursor) => Buffer.from(cursor, 'base64url').toString('latin1'))
    .pipe(place);
}

export function encodeCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}
