import * as z from 'zod';
import { Triage } from '../triage/answer.ts';

const { service, topic, area, priority, flags, unit, confidence, because } = Triage.shape;

/** What the words of a text were understood as; null is what they don't say for certain. */
export const TriageAnswer = z.strictObject({
  service: service.unwrap().nullable(),
  topic: topic.unwrap().nullable(),
  area: z.strictObject({
    district: z.string().nullable(),
    commune: z.string().nullable(),
    candidates: area.shape.candidates,
  }),
  priority,
  flags,
  unit: unit.unwrap().nullable(),
  confidence,
  because,
});
