import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { TableViolation } from './find-table-violations.ts';

const Input = z.object({ IndexName: z.string().optional() });

/** DynamoDB operations by the names of the SDK commands that read items by primary key. */
const readOperations: Readonly<Record<string, string>> = {
  GetCommand: 'GetItem',
  BatchGetCommand: 'BatchGetItem',
  QueryCommand: 'Query',
};

/** Permissions of the deployed functions, each with the function's name. */
const permissions = readFileSync('test/golden/permissions.txt', 'utf8')
  .split('\n\n')
  .map((text) => {
    const [name = '', ...granted] = text.split('\n').map((line) => line.trim());
    return { name, granted: new Set(granted) };
  });

/** Returns whether the deployed function may use an operation on the table itself, not only on its indexes. */
const isGranted = (functionId: string, operation: string): boolean =>
  permissions.some(
    ({ name, granted }) =>
      name.endsWith(functionId) && granted.has(`dynamodb:${operation} on Tickets`),
  );

/** Returns a violation if the function reads by primary key although its construct does not allow this with `canUseTable`. */
export function findReadViolations(
  functionId: string,
  command: string,
  input: unknown,
): TableViolation[] {
  const operation = readOperations[command];
  if (operation === undefined || Input.parse(input).IndexName !== undefined) return [];
  if (isGranted(functionId, operation)) return [];
  const text = `${functionId} may not read by ${operation}: declare it by canUseTable in its construct, then run "npm run generate -- snapshots --only permissions"`;
  return [{ declaration: '', text }];
}
