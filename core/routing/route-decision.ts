import * as z from 'zod';
import { UnitRef } from '../directory/model/organization/unit.ts';
import { LocalDate } from '../time/local-date.ts';

/** Step in the explanation of a routing decision: the applied rule and the facts that it used. */
const RoutingReason = z.object({
  rule: z
    .string()
    .regex(/^(topic|answer|area-in-force|unit-in-force|place|accused|area-rule-\d+)$/),
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type RoutingReason = z.infer<typeof RoutingReason>;

/** Area or topic that an operator can select to complete the routing. */
const RoutingCandidate = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('area'),
    code: z.string(),
    name: z.string(),
    hint: z.string().optional(),
  }),
  z.object({ kind: z.literal('topic'), code: z.string(), name: z.string() }),
]);
export type RoutingCandidate = z.infer<typeof RoutingCandidate>;

const OperatorRoutingReason = z.enum([
  'no-topic',
  'unknown-topic',
  'topic-of-another-service',
  'unknown-place',
  'ambiguous-place',
  'area-too-wide',
  'unit-to-be-entered',
  'unknown-unit',
  'no-level-above',
  'office-not-named',
  'possible-complaint',
]);
export type OperatorRoutingReason = z.infer<typeof OperatorRoutingReason>;

const common = {
  because: z.array(RoutingReason),
  /** Emergency number to which the caller is connected before the report is recorded. */
  call: z.string().optional(),
};

/**
 * Result of routing: a lead unit with co-units, a decision for the operators if routing is uncertain, or the hotline of
 * another province.
 */
export const RouteDecision = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('routed'),
    lead: UnitRef,
    coUnits: z.array(UnitRef),
    topic: z.string(),
    area: z
      .object({
        code: z.string(),
        validFrom: LocalDate.nullable(),
        name: z.string(),
        source: z.enum(['chosen', 'text']),
      })
      .optional(),
    /** Id of the routing rule that determined the result. */
    rule: RoutingReason.shape.rule,
    ...common,
  }),
  z.object({
    kind: z.literal('operator'),
    reason: OperatorRoutingReason,
    candidates: z.array(RoutingCandidate),
    /** Unit that decides instead of the operators, because the report complains about the operators. */
    unit: UnitRef.optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('elsewhere'),
    /** Reference of the operators' unit, which informs the citizen about the other province's hotline. */
    unit: UnitRef,
    /** Responsible province. `former` is the ended province that the sender named. */
    province: z.object({ code: z.string(), name: z.string(), former: z.string().optional() }),
    /** Telephone number of the other province's hotline, including the dialing code. */
    hotline: z.string(),
    rule: RoutingReason.shape.rule,
    ...common,
  }),
]);
export type RouteDecision = z.infer<typeof RouteDecision>;
export type RoutedArea = NonNullable<Extract<RouteDecision, { kind: 'routed' }>['area']>;
