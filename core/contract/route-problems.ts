import type { ErrorResponseCode } from '../messages/texts/errors/error-response-text.ts';
import type { ApiOperation } from './operation.ts';
import { getProblemStatus } from './problem-status.ts';

type ProblemSpec = { word: ErrorResponseCode; status: number };

type OperationShape = Pick<ApiOperation, 'audience' | 'contract' | 'body'>;

/**
 * Returns the problem types that do not depend on the individual route, such as invalid input, missing permission and
 * unavailability.
 */
const listCommonProblems = ({ audience, contract, body }: OperationShape): ProblemSpec[] => {
  const { query, headers = [] } = contract;
  const isRead = body !== undefined || query !== undefined;
  return [
    ...(isRead || headers.length > 0 ? [{ status: 400, word: 'invalid' } as const] : []),
    ...(body ? [{ status: 400, word: 'not-json' } as const] : []),
    ...(audience === 'staff'
      ? ([
          { status: 401, word: 'sign-in-needed' },
          { status: 403, word: 'not-a-member' },
          { status: 403, word: 'not-for-your-role' },
          { status: 403, word: 'member-unit-ended' },
          { status: 503, word: 'access-unrecorded' },
        ] as const)
      : []),
    { status: 403, word: 'no-entry' },
    { status: 403, word: 'cross-site' },
    { status: 413, word: 'too-large' },
    { status: 500, word: 'unavailable' },
    // too many concurrent requests; the response has a Retry-After header
    { status: 503, word: 'unavailable' },
  ];
};

const isSameProblem = (a: ProblemSpec, b: ProblemSpec): boolean =>
  a.status === b.status && a.word === b.word;

/** Returns the problem types that are listed with the route, sorted by HTTP status. */
export function listRouteProblems({ contract }: Pick<ApiOperation, 'contract'>): ProblemSpec[] {
  return (contract.problems ?? [])
    .map((one) => (typeof one === 'string' ? { word: one, status: getProblemStatus(one) } : one))
    .toSorted((a, b) => a.status - b.status);
}

/** Returns all problem types that an API operation can return, without duplicates, sorted by HTTP status. */
export function listOperationProblems(operation: OperationShape): ProblemSpec[] {
  const all = [...listCommonProblems(operation), ...listRouteProblems(operation)];
  return all
    .filter((one, at) => all.findIndex((other) => isSameProblem(one, other)) === at)
    .toSorted((a, b) => a.status - b.status);
}
