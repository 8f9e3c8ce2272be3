import * as z from 'zod';
import { UnitRef } from '../directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../directory/model/services/service.ts';

export const TriageFlag = z.enum([
  'emergency',
  'denunciation',
  'complaint',
  'personal-data',
  'abuse',
  'out-of-scope',
]);
export type TriageFlag = z.infer<typeof TriageFlag>;

/** Evidence for one decision of triage: the words that caused the decision and their position in the text. */
export const TriageReason = z.strictObject({
  about: z.enum(['service', 'topic', 'area', 'priority', 'unit', ...TriageFlag.options]),
  words: z.string(),
  at: z.int().min(0).optional(),
});
export type TriageReason = z.infer<typeof TriageReason>;

/** Result of triage for one text. Uncertain fields stay empty, and a person decides them. */
export const TriageResult = z.strictObject({
  service: ServiceCode.optional(),
  topic: z.string().optional(),
  /**
   * Areas that the text names, with their codes on the day of the text. `candidates` lists all areas to which an ambiguous
   * name may refer.
   */
  area: z.strictObject({
    district: z.string().optional(),
    commune: z.string().optional(),
    candidates: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
  priority: Priority,
  flags: z.array(TriageFlag),
  unit: UnitRef.optional(),
  /** Probability of the proposed topic, from 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Up to three proposed topics, most probable first. */
  topics: z.array(z.strictObject({ code: z.string(), confidence: z.number().min(0).max(1) })),
  because: z.array(TriageReason),
});
export type TriageResult = z.infer<typeof TriageResult>;

export type TriageInput = { text: string; channel?: string | undefined; receivedAt: Date };
