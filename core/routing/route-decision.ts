import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { LocalDate } from '../time/local-date.ts';

/** One step of the reasoning: a rule of the data or of the directory, and the facts that it saw. */
const Because = z.object({
  rule: z.string().regex(/^(topic|area-in-force|unit-in-force|place|accused|area-rule-\d+)$/),
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type Because = z.infer<typeof Because>;

/** What an operator can choose from. */
const Candidate = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('area'),
    code: z.string(),
    name: z.string(),
    hint: z.string().optional(),
  }),
  z.object({ kind: z.literal('topic'), code: z.string(), name: z.string() }),
]);
export type Candidate = z.infer<typeof Candidate>;

const OperatorReason = z.enum([
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
export type OperatorReason = z.infer<typeof OperatorReason>;

const common = {
  because: z.array(Because),
  /** To be called before anything is written down. */
  call: z.string().optional(),
};

/** Who must answer; the operators when that isn't certain; nobody here for another province. */
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
    /** The rule that decided. */
    rule: Because.shape.rule,
    ...common,
  }),
  z.object({
    kind: z.literal('operator'),
    reason: OperatorReason,
    candidates: z.array(Candidate),
    /** Who decides in the operators' stead: it is about them. */
    unit: UnitRef.optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('elsewhere'),
    /** Who tells the citizen so. */
    unit: UnitRef,
    province: z.object({ code: z.string(), name: z.string() }),
    /** That province's hotline as dialled from here. */
    hotline: z.string(),
    rule: Because.shape.rule,
    ...common,
  }),
]);
export type RouteDecision = z.infer<typeof RouteDecision>;
export type RoutedArea = NonNullable<Extract<RouteDecision, { kind: 'routed' }>['area']>;
