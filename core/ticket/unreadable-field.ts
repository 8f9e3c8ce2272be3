import * as z from 'zod';

/** The parts of a report that an emergency may be accepted without; names of fields only, never what was sent. */
export const UnreadableField = z.enum([
  'service',
  'topic',
  'area',
  'place',
  'position',
  'answers',
  'accused',
  'name',
  'phone',
  'email',
  'sender',
  'text',
  'photos',
  'other',
]);
export type UnreadableField = z.infer<typeof UnreadableField>;
