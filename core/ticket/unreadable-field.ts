import * as z from 'zod';

/**
 * Names of the report fields without which an emergency is accepted if they cannot be read. Their content is never stored.
 */
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
