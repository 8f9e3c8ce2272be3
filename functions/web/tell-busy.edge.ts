import { randomInt } from 'node:crypto';
import type { CloudFrontHeaders, CloudFrontResultResponse } from 'aws-lambda';
import * as z from 'zod';
import { refused } from '../../core/open311/refusal.ts';
import { busyPage } from '../../web/portal/view/busy-page.ts';
import { formatOf, open311Reply } from '../runtime/open311-reply.ts';
import { isOfOpen311 } from '../runtime/refuse-call.ts';
import { page, problem, type Reply } from '../runtime/reply.ts';
import { langOf, pathInLanguage } from '../runtime/request.ts';

const Headers = z.record(
  z.string(),
  z.array(z.object({ key: z.string().optional(), value: z.string() })),
);
const Event = z.object({
  Records: z.tuple([
    z.object({
      cf: z.object({
        request: z.object({ uri: z.string(), headers: Headers }),
        response: z.looseObject({ status: z.string(), headers: Headers }),
      }),
    }),
  ]),
});

/** By chance within a minute, so that those who were turned away don't come all at once again. */
const secondsToWait = (): number => randomInt(30, 90);

/** In the words of whoever asked: a page for people, a problem for programs. */
const busyReply = (uri: string, accepted: string | undefined, seconds: number): Reply => {
  const { lang: asked, path } = pathInLanguage(uri);
  const lang = langOf(asked, accepted);
  if (isOfOpen311({ path })) {
    const refusal = { ...refused(503, 'unavailable'), retryAfterSeconds: seconds };
    return open311Reply(refusal, formatOf(path));
  }
  return path.startsWith('/api/') || path.startsWith('/hooks/')
    ? problem(503, 'unavailable', lang)
    : page(503, busyPage(asked ?? 'vi'));
};

const isOfTheAnswer = /^(content-(type|length|encoding|language)|etag|cache-control|retry-after)$/;

const withHeaders = (
  before: z.infer<typeof Headers>,
  told: Record<string, string>,
): CloudFrontHeaders => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !isOfTheAnswer.test(name))),
  ...Object.fromEntries(Object.entries(told).map(([key, value]) => [key, [{ key, value }]])),
});

/**
 * What the address itself says when it has no room, which no function of ours has seen: told again so that a citizen
 * understands it, and with a time. A refusal of our own has one already, and stays as it is.
 */
export const handler = async (event: unknown): Promise<CloudFrontResultResponse> => {
  const { request, response } = Event.parse(event).Records[0].cf;
  const isShed = ['429', '503'].includes(response.status) && !response.headers['retry-after'];
  if (!isShed) return response;
  const seconds = secondsToWait();
  const accepted = request.headers['accept-language']?.[0]?.value;
  const { headers = {}, body } = busyReply(request.uri, accepted, seconds);
  const told = Object.entries({ ...headers, 'retry-after': seconds }).map(([name, value]) => [
    name,
    String(value),
  ]);
  return {
    status: '503',
    statusDescription: 'Service Unavailable',
    headers: withHeaders(response.headers, Object.fromEntries(told)),
    body,
  };
};
