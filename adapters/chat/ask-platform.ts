import * as z from 'zod';

/** How long a platform may take; the message comes again after that. */
const patienceMilliseconds = 8000;

const Answer = z.record(z.string(), z.unknown());

type Asked = { url: string; headers: Record<string, string>; body: string };

/** Asks a platform's interface for JSON; an answer that is none, or an outage, is thrown. */
export const askPlatform = async (asked: Asked): Promise<z.infer<typeof Answer>> => {
  const response = await fetch(asked.url, {
    method: 'POST',
    headers: asked.headers,
    body: asked.body,
    signal: AbortSignal.timeout(patienceMilliseconds),
    redirect: 'error',
  });
  if (response.status >= 500) throw new Error(`The platform answered ${response.status}`);
  return Answer.parse(await response.json());
};
