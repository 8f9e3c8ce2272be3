import * as z from 'zod';

/**
 * Names of report fields that may be invalid in an emergency: the report is accepted without them. The invalid values are
 * not stored.
 */
export const InvalidReportField = z.enum([
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
export type InvalidReportField = z.infer<typeof InvalidReportField>;
