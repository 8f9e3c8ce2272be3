import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { UnitRef } from '../directory/unit.ts';

export const TriageFlag = z.enum([
  'emergency',
  'denunciation',
  'complaint',
  'personal-data',
  'abuse',
  'out-of-scope',
]);
export type TriageFlag = z.infer<typeof TriageFlag>;

/** The words that decided something, and where in the text they stand. */
export const Because = z.strictObject({
  about: z.enum(['service', 'topic', 'area', 'priority', 'unit', ...TriageFlag.options]),
  words: z.string(),
  at: z.int().min(0).optional(),
});
export type Because = z.infer<typeof Because>;

/** What a text is about, as far as it says so: what isn't certain is left to a person. */
export const Triage = z.strictObject({
  service: Service.optional(),
  topic: z.string().optional(),
  /** By their codes on the day of the text; the candidates of a name that several carry. */
  area: z.strictObject({
    district: z.string().optional(),
    commune: z.string().optional(),
    candidates: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
  priority: Priority,
  flags: z.array(TriageFlag),
  unit: UnitRef.optional(),
  /** Of the whole, from 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** The likeliest first, at most three. */
  topics: z.array(z.strictObject({ code: z.string(), confidence: z.number().min(0).max(1) })),
  because: z.array(Because),
});
export type Triage = z.infer<typeof Triage>;

export type Message = { text: string; channel?: string | undefined; receivedAt: Date };
