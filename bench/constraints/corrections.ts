import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { ModelShape, ServiceModel } from './botocore.ts';

const Rules = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
});

/** Schema of a correction to an AWS service model: a constraint that the model lacks or that AWS documents differently. */
export const ModelCorrection = z.strictObject({
  service: z.string(),
  /**
   * Path of a shape (data type) in the AWS service model, or of a member of the shape: `Name`, `Tag.Value`,
   * `MessageAttributeMap.key`.
   */
  at: z.string(),
  /**
   * Constraints in the AWS service model that the correction replaces. If the model has other constraints, an error is
   * thrown, because AWS may have fixed the model.
   */
  was: Rules.default({}),
  change: Rules,
  reason: z.string(),
  source: z.url(),
});
export type ModelCorrection = z.infer<typeof ModelCorrection>;

export function readModelCorrections(): ModelCorrection[] {
  return z
    .array(ModelCorrection)
    .parse(JSON.parse(readFileSync(new URL('corrections.json', import.meta.url), 'utf8')));
}

const rulesOf = ({ min, max, pattern, enum: values }: ModelShape): string =>
  JSON.stringify(Rules.parse({ min, max, pattern, enum: values }));

const partOf = ({ members, key, value, member }: ModelShape, part: string) =>
  members?.[part] ?? { key, value, member }[part];

const correct = (
  model: ServiceModel,
  { service, at, was, change }: ModelCorrection,
): ServiceModel => {
  const [name = '', part] = at.split('.');
  const owner = model.shapes[name];
  const reference = owner && part !== undefined ? partOf(owner, part) : undefined;
  const target = part === undefined ? owner : model.shapes[reference?.shape ?? ''];
  if (owner === undefined || target === undefined) {
    throw new Error(`Correction of ${service} ${at}: the service model has no such shape`);
  }
  if (rulesOf(target) !== rulesOf({ type: target.type, ...was })) {
    throw new Error(
      `Correction of ${service} ${at}: the model's rules changed to ${rulesOf(target)}; update the correction`,
    );
  }
  const corrected = { ...target, ...change };
  if (part === undefined || reference === undefined) {
    return { ...model, shapes: { ...model.shapes, [name]: corrected } };
  }
  const own = { ...reference, shape: at };
  const changed = owner.members?.[part]
    ? { ...owner, members: { ...owner.members, [part]: own } }
    : { ...owner, [part]: own };
  return { ...model, shapes: { ...model.shapes, [name]: changed, [at]: corrected } };
};

export function applyModelCorrections(
  model: ServiceModel,
  service: string,
  corrections: readonly ModelCorrection[],
): ServiceModel {
  return corrections.filter((one) => one.service === service).reduce(correct, model);
}
