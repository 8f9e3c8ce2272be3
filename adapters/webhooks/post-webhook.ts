import { createHmac } from 'node:crypto';
import type { Posted } from '../../core/events/tell-webhooks.ts';

/** How long a receiver may take; it comes again after that. */
const patienceMilliseconds = 5000;

/** Posts to another system and looks at nothing but the status: no redirect is followed, no answer read. */
export const postWebhook = async (
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Posted> => {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', headers, body, redirect: 'manual' },
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    await response.body?.cancel();
    return { kind: 'answered', status: response.status };
  } catch (error) {
    // no name, no connection, no certificate, no answer in time: all of it is the other side's to mend
    if (error instanceof Error) return { kind: 'not-reached' };
    throw error;
  }
};

/** As receivers reckon it too. */
export const signWebhook = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');
