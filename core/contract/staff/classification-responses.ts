import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../../directory/model/services/service.ts';
import { RouteDecision } from '../../routing/route-decision.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { classificationWarnings } from '../../ticket/read/classification-warnings.ts';
import { ResponseInstant } from '../shared-responses.ts';

const NamedUnit = z.strictObject({ unit: UnitRef, unitName: z.string().optional() });

/** What a classification with the requested values would change. */
export const ClassificationPreviewResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  service: ServiceCode,
  topic: z.string().optional(),
  areaCode: z.string().optional(),
  areaName: z.string().optional(),
  /** Requested priority, or the priority that follows from the topic. */
  priority: Priority,
  /** Requested unit, or the unit that follows from the values. Absent if the operators must choose one. */
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
  /** Whether the ticket would move to another unit. */
  isMoved: z.boolean(),
  coUnits: z.array(NamedUnit),
  /** Unit that the routing rules choose. Absent if they leave the choice to the operators. */
  routed: NamedUnit.optional(),
  decision: z.enum(['routed', 'operator', 'elsewhere']),
  /** Explanation of the routing result: the applied rules with their inputs. */
  why: z.array(z.string()),
  /** Areas or topics that would complete the routing. */
  candidates: RouteDecision.options[1].shape.candidates,
  acknowledgeBy: ResponseInstant,
  resolveBy: ResponseInstant,
  isReasonRequired: z.boolean(),
  /** Contradictions between the values. They don't prevent the classification. */
  warnings: z.array(z.enum(classificationWarnings)),
  /** Errors that would cause the classification to be rejected, in the caller's language. */
  errors: z.array(z.strictObject({ field: z.string(), problem: z.string(), message: z.string() })),
});
export type ClassificationPreviewResponse = z.infer<typeof ClassificationPreviewResponse>;
