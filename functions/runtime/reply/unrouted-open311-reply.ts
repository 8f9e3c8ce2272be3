import type { Open311ErrorCode } from '../../../core/open311/error-text.ts';
import {
  createOpen311Refusal,
  type Open311RefusalStatus,
} from '../../../core/open311/requests/refusal.ts';
import type { HttpRequest } from '../request/request.ts';
import { anyOriginHeader, buildOpen311Reply } from './open311-reply.ts';
import type { HttpReply } from './reply.ts';
import type { UnroutedProblem } from './unrouted-reply.ts';

const refusals: Record<UnroutedProblem, readonly [Open311RefusalStatus, Open311ErrorCode]> = {
  'no-entry': [403, 'no-entry'],
  'cross-site': [403, 'no-entry'],
  'no-such-page': [404, 'no-such-path'],
  'method-not-allowed': [400, 'no-such-method'],
  'too-large': [400, 'too-large'],
  unavailable: [500, 'unavailable'],
  'access-unrecorded': [500, 'unavailable'],
};

/** Returns true for paths below `/open311`. They get machine-readable errors even where no route exists. */
export function isOpen311Path({ path }: Pick<HttpRequest, 'path'>): boolean {
  return /^\/+open311(\/|$)/.test(path);
}

const retryAfterSeconds = 60;

/** Response to a CORS preflight request. */
const corsPreflightReply: HttpReply = {
  statusCode: 204,
  headers: {
    ...anyOriginHeader,
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-max-age': '86400',
  },
  body: '',
};

/**
 * Builds the Open311 error response for a request that no route answered: unknown path, wrong method, rejected request, or
 * internal error. Answers an OPTIONS request as a CORS preflight.
 */
export function buildUnroutedOpen311Reply(request: HttpRequest, word: UnroutedProblem): HttpReply {
  if (request.method === 'OPTIONS') return corsPreflightReply;
  const [status, errorCode] = refusals[word];
  const refusal = createOpen311Refusal(status, errorCode);
  return buildOpen311Reply(status === 500 ? { ...refusal, retryAfterSeconds } : refusal, request);
}
