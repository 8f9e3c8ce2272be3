import { createHmac } from 'node:crypto';
import type { WebhookPostResult } from '../../core/events/delivery.ts';
import type { SignedMessage } from '../../core/events/queue-deliveries.ts';

/** Timeout of a webhook request in milliseconds. A delivery that times out is retried. */
const webhookTimeoutMs = 5000;

type ReadResponse = (response: Response) => Promise<string | undefined>;

/**
 * Posts to another system and does not follow redirects. Connection failures and timeouts are returned as a result, not
 * thrown.
 */
const postWithTimeout = async (
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  listen: ReadResponse,
): Promise<WebhookPostResult> => {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', headers, body, redirect: 'manual' },
      signal: AbortSignal.timeout(webhookTimeoutMs),
    });
    const responseText = await listen(response);
    return {
      kind: 'answered',
      status: response.status,
      ...(responseText !== undefined && { responseText: responseText }),
    };
  } catch (error) {
    // DNS, connection, certificate or timeout errors are all the receiver's to fix
    if (error instanceof Error) return { kind: 'not-reached' };
    throw error;
  }
};

const discardResponseBody: ReadResponse = async ({ body }) => {
  await body?.cancel();
  return undefined;
};

/** Posts JSON to a webhook and reads only the status of the response. */
export function postWebhook(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<WebhookPostResult> {
  return postWithTimeout(url, { headers, body }, discardResponseBody);
}

/** Maximum bytes that are read of a webhook's error response. */
const maxBytes = 4096;

const readBeginning = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= maxBytes) break;
  }
  return Buffer.concat(parts).subarray(0, maxBytes).toString();
};

/**
 * Reads the beginning of a 400 response to an Open311 update, because it can show that the update already exists. Ignores all
 * other bodies.
 */
const readRejectionBody: ReadResponse = async (response) => {
  const { status, body } = response;
  return status === 400 && body ? readBeginning(body) : discardResponseBody(response);
};

export function postOpen311UpdateForm(url: string, form: string): Promise<WebhookPostResult> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'user-agent': 'hotline-1022',
  };
  return postWithTimeout(url, { headers, body: form }, readRejectionBody);
}

/** Signs a webhook request as https://www.standardwebhooks.com specifies: `v1,` and a base64 HMAC-SHA-256. */
export function signWebhook(secret: string, { id, at, body }: SignedMessage): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const text = `${id}.${Math.floor(at.getTime() / 1000)}.${body}`;
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
}
