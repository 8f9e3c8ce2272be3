import { createHmac } from 'node:crypto';
import type { Posted } from '../../core/events/delivery.ts';

/** How long a receiver may take; it comes again after that. */
const patienceMilliseconds = 5000;

type Listen = (response: Response) => Promise<string | undefined>;

/** Posts to another system; no redirect is followed. */
const post = async (
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  listen: Listen,
): Promise<Posted> => {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', headers, body, redirect: 'manual' },
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    const said = await listen(response);
    return { kind: 'answered', status: response.status, ...(said !== undefined && { said }) };
  } catch (error) {
    // no name, no connection, no certificate, no answer in time: all of it is the other side's to mend
    if (error instanceof Error) return { kind: 'not-reached' };
    throw error;
  }
};

const unheard: Listen = async ({ body }) => {
  await body?.cancel();
  return undefined;
};

/** Looks at nothing but the status: no answer is read. */
export const postWebhook = (
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Posted> => post(url, { headers, body }, unheard);

/** A refusal is a line or two; what follows says nothing more. */
const mostBytes = 4096;

const beginning = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= mostBytes) break;
  }
  return Buffer.concat(parts).subarray(0, mostBytes).toString();
};

/** The beginning of a refusal is read, of nothing else: it may say that what was sent is there already. */
const refusalHeard: Listen = async (response) => {
  const { status, body } = response;
  return status === 400 && body ? beginning(body) : unheard(response);
};

export const postForm = (url: string, form: string): Promise<Posted> => {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'user-agent': 'hotline-1022-tra-vinh',
  };
  return post(url, { headers, body: form }, refusalHeard);
};

/** As receivers reckon it too. */
export const signWebhook = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');
