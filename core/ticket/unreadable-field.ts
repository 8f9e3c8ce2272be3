import * as z from 'zod';

/** Parts of a report without which an emergency may be accepted. Stores names of fields only, never their content. */
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
