import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Size = { min: z.number().optional(), max: z.number().optional() };

/**
 * Member of a structure in the table of AWS request constraints. `in` and `as` are set when the member isn't in the request
 * body or has another name there.
 */
const Member = z.object({
  shape: z.string(),
  in: z.enum(['uri', 'querystring', 'header', 'headers']).optional(),
  as: z.string().optional(),
});

export const ConstraintShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('structure'),
    required: z.array(z.string()).optional(),
    /** Name of the AWS operation's input member that forms the whole request body. */
    payload: z.string().optional(),
    members: z.record(z.string(), Member),
  }),
  z.object({ type: z.literal('list'), member: z.string(), as: z.string().optional(), ...Size }),
  z.object({
    type: z.literal('map'),
    key: z.string(),
    value: z.string(),
    /** Names of the two form fields with the key and the value of a map entry; by default `key` and `value`. */
    as: z.tuple([z.string(), z.string()]).optional(),
    ...Size,
  }),
  z.object({
    type: z.literal('string'),
    pattern: z.string().optional(),
    enum: z.array(z.string()).optional(),
    ...Size,
  }),
  z.object({ type: z.literal('number'), ...Size }),
  z.object({ type: z.literal('blob'), ...Size }),
  /** Shape without further constraints. If a member of this shape is required, any value is valid. */
  z.object({ type: z.literal('any') }),
]);
export type ConstraintShape = z.infer<typeof ConstraintShape>;

const Operation = z.object({ method: z.string(), uri: z.string(), input: z.string() });

const ServiceConstraints = z.object({
  protocol: z.enum(['json', 'rest-json', 'query', 'rest-xml']),
  version: z.string(),
  /** Name of the AWS service in request signatures. */
  signing: z.string(),
  /** Text before the operation name in an AWS request's `X-Amz-Target` header. */
  target: z.string().optional(),
  operations: z.record(z.string(), Operation),
  shapes: z.record(z.string(), ConstraintShape),
});
export type ServiceConstraints = z.infer<typeof ServiceConstraints>;

export const ConstraintTable = z.object({
  source: z.object({
    name: z.string(),
    version: z.string(),
    url: z.url(),
    license: z.string(),
  }),
  services: z.record(z.string(), ServiceConstraints),
});
export type ConstraintTable = z.infer<typeof ConstraintTable>;

/**
 * Path of the table of AWS request constraints. `npm run generate -- constraints` writes the table from AWS's service
 * models.
 */
export const constraintTablePath = 'local/constraints/request-constraints.json';

export function readConstraintTable(): ConstraintTable {
  return ConstraintTable.parse(
    JSON.parse(readFileSync(new URL('request-constraints.json', import.meta.url), 'utf8')),
  );
}
