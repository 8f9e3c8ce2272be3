import * as z from 'zod';

/** Timeout in milliseconds for a request to the API of Zalo or Messenger. After a timeout, the message is retried. */
const platformTimeoutMs = 8000;

const Answer = z.record(z.string(), z.unknown());

type PlatformRequest = { url: string; headers: Record<string, string>; body: string };

/**
 * Sends a POST request to the API of Zalo or Messenger and returns the JSON response. Throws on timeouts, 5xx responses and
 * invalid JSON.
 */
export async function postToChatPlatform(
  request: PlatformRequest,
): Promise<z.infer<typeof Answer>> {
  const response = await fetch(request.url, {
    method: 'POST',
    headers: request.headers,
    body: request.body,
    signal: AbortSignal.timeout(platformTimeoutMs),
    redirect: 'error',
  });
  if (response.status >= 500)
    throw new Error(
      `Request to ${new URL(request.url).host} failed with status ${response.status}`,
    );
  return Answer.parse(await response.json());
}
