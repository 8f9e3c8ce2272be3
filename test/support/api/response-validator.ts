import { expect } from 'vitest';
import * as z from 'zod';
import type { ApiOperation, DescribedRoute } from '../../../core/contract/operation.ts';
import { toApiOperations } from '../../../core/contract/operation.ts';
import { listOperationProblems } from '../../../core/contract/route-problems.ts';

type Answer = { method: string; path: string; status: number; text: string };

const matches = (pattern: string, path: string): boolean => {
  const [wanted, found] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === found.length &&
    wanted.every((part, at) => part.startsWith('{') || part === found[at])
  );
};

const Problem = z.object({ type: z.string().transform((type) => type.split(':').at(-1)) });

const isAsDocumented = (
  { contract, ...operation }: ApiOperation,
  { status, text }: Answer,
): void => {
  if (status < 300) {
    const schema = contract.answers[status];
    expect(Object.keys(contract.answers), `a documented status of ${operation.route}`).toContain(
      String(status),
    );
    const body = contract.media ? text : z.unknown().parse(JSON.parse(text));
    const read = (schema ?? z.unknown()).safeParse(body);
    expect(read.error?.message, `${operation.method} ${operation.path} answered ${text}`).toBe(
      undefined,
    );
    return;
  }
  if (status === 304) return;
  const { type: word } = Problem.parse(JSON.parse(text));
  expect(
    listOperationProblems({ contract, ...operation }),
    `${operation.route} may not say ${word}`,
  ).toContainEqual({ status, word });
};

/** Returns a function that validates every response of an API against its published OpenAPI description. */
export function createResponseValidator(
  routes: readonly DescribedRoute[],
): (answer: Answer) => void {
  const operations = toApiOperations(routes.filter(({ contract }) => contract));
  return (answer) => {
    const operation =
      operations.find(({ method, path }) => method === answer.method && path === answer.path) ??
      operations.find(({ method, path }) => method === answer.method && matches(path, answer.path));
    if (operation) isAsDocumented(operation, answer);
  };
}
