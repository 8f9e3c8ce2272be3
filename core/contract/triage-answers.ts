import * as z from 'zod';
import { Triage } from '../triage/answer.ts';

const { topics } = Triage.shape;
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

/** The same for staff: with what codes are called, and other topics that it may be. */
export const StaffTriageAnswer = z.strictObject({
  service,
  topic,
  topicName: z.string().optional(),
  area: area.extend({
    districtName: z.string().optional(),
    communeName: z.string().optional(),
  }),
  priority,
  flags,
  unit,
  unitName: z.string().optional(),
  confidence,
  topics: z.array(topics.element.extend({ name: z.string().optional() })),
  because,
});
