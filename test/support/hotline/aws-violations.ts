import {
  type ConstraintViolation,
  findConstraintViolations,
} from '../../../local/constraints/check-shape.ts';
import { readConstraintTable } from '../../../local/constraints/constraint-table.ts';

const { services } = readConstraintTable();

/** Returns the constraints of AWS's service model that a command's input violates; for example `sns`, `Publish`. */
export function awsViolations(
  service: string,
  operation: string,
  input: unknown,
): ConstraintViolation[] {
  const model = services[service];
  const name = model?.operations[operation]?.input;
  if (!model || name === undefined) throw new Error(`No constraints of ${service} ${operation}`);
  return findConstraintViolations(input, name, model.shapes);
}
