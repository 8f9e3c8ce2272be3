import * as z from 'zod';

/** A place in a list as an address carries it. */
export const cursorFor = <Place extends z.ZodType<string, string>>(place: Place, most = 100) =>
  z
    .string()
    .max(most, 'cursor-unknown')
    .transform((cursor) => Buffer.from(cursor, 'base64url').toString('latin1'))
    .pipe(place);

export const cursorOf = (place: string): string => Buffer.from(place).toString('base64url');
