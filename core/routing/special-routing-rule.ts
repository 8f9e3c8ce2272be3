import * as z from 'zod';
import { UnitCode } from '../directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../directory/model/services/service.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validityFields } from '../time/validity.ts';

const common = { id: z.number().int().positive(), text: z.string().min(1), ...validityFields };
const units = z.array(UnitCode);
const names = z.array(z.string().min(1));

/**
 * Routing rule that applies besides the topics: about place names, parks, accused units, emergencies, other provinces and
 * places in the hotline's province outside its area.
 * The province maintains these rules as dated rows of the directory.
 */
export const SpecialRoutingRule = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('place-source'),
    order: z.array(z.enum(['chosen', 'position', 'text'])),
  }),
  z.strictObject({ ...common, kind: z.literal('ambiguous-name'), names }),
  z.strictObject({ ...common, kind: z.literal('unit-by-area') }),
  z.strictObject({ ...common, kind: z.literal('park'), names, units }),
  z.strictObject({ ...common, kind: z.literal('accused'), units }),
  z.strictObject({
    ...common,
    kind: z.literal('emergency'),
    service: ServiceCode,
    priority: Priority,
    call: z.string().regex(/^\d{3,}$/),
    units,
    exceptTopics: z.array(z.string()),
  }),
  z.strictObject({ ...common, kind: z.literal('elsewhere'), hotline: z.string(), units }),
  z.strictObject({ ...common, kind: z.literal('rest-of-province'), units: units.min(1) }),
]);
export type SpecialRoutingRule = z.infer<typeof SpecialRoutingRule>;

type RuleOf<Kind> = Extract<SpecialRoutingRule, { kind: Kind }>;

/** Returns the rule of the given kind that is in force on the day. */
export function findSpecialRoutingRule<Kind extends SpecialRoutingRule['kind']>(
  { areaRules }: { areaRules: readonly SpecialRoutingRule[] },
  kind: Kind,
  on: Date,
): RuleOf<Kind> | undefined {
  return areaRules.find(
    (rule): rule is RuleOf<Kind> => rule.kind === kind && isValidOn(rule, toLocalDate(on)),
  );
}
