import * as z from 'zod';
import { TriageResult } from '../../triage/triage-result.ts';

const { topics } = TriageResult.shape;
const { service, topic, area, priority, flags, unit, confidence, because } = TriageResult.shape;

/** Public result of triage (proposal of service, topic and area for a text). A field is null if triage is not certain. */
export const TriageResponse = z.strictObject({
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

/** Triage result for staff, with names for the codes, and with alternative topics. */
export const StaffTriageResponse = z.strictObject({
  service,
  topic,
  topicName: z.string().optional(),
  area: area.extend({
    districtName: z.string().optional(),
    communeName: z.string().optional(),
    /** Explains the former name by which the text names the commune: "Phường 7, nay thuộc phường Nguyệt Hoá". */
    communeHint: z.string().optional(),
  }),
  priority,
  flags,
  unit,
  unitName: z.string().optional(),
  confidence,
  topics: z.array(topics.element.extend({ name: z.string().optional() })),
  because,
});
