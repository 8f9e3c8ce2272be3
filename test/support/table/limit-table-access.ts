import { AsyncLocalStorage } from 'node:async_hooks';
import { globSync, readFileSync } from 'node:fs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { findReadViolations } from './find-read-violations.ts';
import {
  findAccessViolations,
  findItemViolations,
  type TableViolation,
} from './find-table-violations.ts';

type Invocation = { functionId: string; violations: string[] };
type Command = { constructor: { name: string }; input: unknown };

const invocations = new AsyncLocalStorage<Invocation>();

/** Adds the file in `core/table` in which the kind of item or the list is declared. */
function describeViolation({ declaration, text }: TableViolation): string {
  if (declaration === '') return text;
  const isDeclaration = new RegExp(`^(  |const )${declaration}(:| =) define\\w+\\(`, 'm');
  const file = globSync('core/table/*.ts').find((one) =>
    isDeclaration.test(readFileSync(one, 'utf8')),
  );
  return `${text}; see its declaration in ${file ?? 'core/table'}`;
}

/** Throws if the declarations do not allow a command, as IAM would do for the running Lambda function. */
function requireDeclaredAccess({ constructor: { name }, input }: Command): void {
  const invocation = invocations.getStore();
  const ofFunction = invocation
    ? [findAccessViolations, findReadViolations].flatMap((find) =>
        find(invocation.functionId, name, input),
      )
    : [];
  const found = [...findItemViolations(name, input), ...ofFunction].map(describeViolation);
  if (found.length === 0) return;
  invocation?.violations.push(...found);
  throw new Error(found.join('\n'));
}

const { prototype } = DynamoDBDocumentClient;
const send = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(prototype), 'send')?.value;

// Replaces the method of all clients, because the tested handlers create their own ones.
Object.defineProperty(prototype, 'send', {
  configurable: true,
  async value(this: DynamoDBDocumentClient, command: Command, ...others: unknown[]) {
    requireDeclaredAccess(command);
    return Reflect.apply(send, this, [command, ...others]);
  },
});

/**
 * Limits a handler to the table access that the declarations in `core/table` grant to the Lambda function with the construct
 * id, and to the reads that its construct allows. The handler throws after any other use of the table, even if its code
 * catches the error.
 */
export function limitTableAccess<Input extends unknown[], Result>(
  functionId: string,
  handler: (...input: Input) => Promise<Result>,
): (...input: Input) => Promise<Result> {
  return async (...input) => {
    const violations: string[] = [];
    const result = await invocations.run({ functionId, violations }, () => handler(...input));
    if (violations.length > 0) throw new Error(violations.join('\n'));
    return result;
  };
}
