import * as z from 'zod';

/** How long the contact centre may take. */
const patienceMilliseconds = 8000;
const mostAttempts = 3;

const Answer = z.record(z.string(), z.unknown());
type Answer = z.infer<typeof Answer>;

/** The token isn't good any more: the chat is over, or a new connection is needed. */
export type Denied = { kind: 'denied' };

/** The chat's end that is the citizen's. */
export type ParticipantService = (
  operation: 'connection' | 'message' | 'disconnect',
  token: string,
  body: object,
) => Promise<Answer | Denied>;

export const isDenied = (answer: Answer | Denied): answer is Denied => answer['kind'] === 'denied';

/**
 * Amazon Connect's participant service. It knows no signature, only the tokens of the chat; its client in the SDK is of an
 * older line than the others, and would bring a second runtime along.
 */
export const participantService = (
  url: string,
  pause: (attempt: number) => Promise<void>,
): ParticipantService => {
  const once = (operation: string, token: string, body: object): Promise<Response> =>
    fetch(`${url}/participant/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-amz-bearer': token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMilliseconds),
      redirect: 'error',
    });
  return async (operation, token, body) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await once(operation, token, body);
      if (response.status === 403) return { kind: 'denied' };
      if (response.ok) return Answer.parse(await response.json());
      const mayPass = response.status >= 500 || response.status === 429;
      if (!mayPass || attempt === mostAttempts) {
        throw new Error(`The contact centre answered ${response.status} to ${operation}`);
      }
      await pause(attempt);
    }
  };
};
