import * as z from 'zod';
import { ThrottledError } from '../../core/shared/errors.ts';

/** Timeout in milliseconds for a request to Connect's participant service. */
const participantTimeoutMs = 8000;
const maxAttempts = 3;

const Answer = z.record(z.string(), z.unknown());
type Answer = z.infer<typeof Answer>;

/** Result of Connect's participant service for an invalid token: either the chat has ended, or a new connection is needed. */
export type InvalidTokenResult = { kind: 'denied' };

/** Function that acts for the citizen in a Connect chat: connects, sends a message or disconnects. */
export type ParticipantService = (
  operation: 'connection' | 'message' | 'disconnect',
  token: string,
  body: object,
) => Promise<Answer | InvalidTokenResult>;

export function isInvalidTokenResult(
  answer: Answer | InvalidTokenResult,
): answer is InvalidTokenResult {
  return answer['kind'] === 'denied';
}

/**
 * Creates a client for Amazon Connect's participant service with at most 3 attempts. It sends plain HTTP requests with
 * bearer tokens, because the AWS SDK's client would add a second, older SDK runtime to the bundle.
 */
export function createParticipantServiceClient(
  url: string,
  pause: (attempt: number) => Promise<void>,
): ParticipantService {
  const once = (operation: string, token: string, body: object): Promise<Response> =>
    fetch(`${url}/participant/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-amz-bearer': token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(participantTimeoutMs),
      redirect: 'error',
    });
  return async (operation, token, body) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await once(operation, token, body);
      if (response.status === 403) return { kind: 'denied' };
      if (response.ok) return Answer.parse(await response.json());
      const mayPass = response.status >= 500 || response.status === 429;
      if (!mayPass || attempt === maxAttempts) {
        const Failure = response.status === 429 ? ThrottledError : Error;
        throw new Failure(`Amazon Connect returned ${response.status} for ${operation}`);
      }
      await pause(attempt);
    }
  };
}
