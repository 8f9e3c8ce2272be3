import * as z from 'zod';
import { Json } from './data/json.ts';

export const HistoryEvent = z.object({
  id: z.number(),
  previousEventId: z.number(),
  at: z.coerce.date(),
  type: z.string(),
  details: z.record(z.string(), Json.optional()),
});

export type HistoryEvent = z.infer<typeof HistoryEvent>;
