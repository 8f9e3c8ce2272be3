import { randomInt } from 'node:crypto';
import type { CloudFrontHeaders, CloudFrontResultResponse } from 'aws-lambda';
import * as z from 'zod';
import { usualEmergency } from '../../core/intake/usual-emergency.ts';
import { refused } from '../../core/open311/refusal.ts';
import { busyPage } from '../../web/portal/view/busy-page.ts';
import { pathIn } from '../../web/portal/view/portal-page.ts';
import { open311Reply } from '../runtime/open311-reply.ts';
import { isOfOpen311 } from '../runtime/refuse-call.ts';
import { page, problem, type Reply } from '../runtime/reply.ts';
import { langOf, pathInLanguage } from '../runtime/request.ts';
import { opensReport, with115 } from '../runtime/with-115.ts';

const Headers = z.record(
  z.string(),
  z.array(z.object({ key: z.string().optional(), value: z.string() })),
);
const Event = z.object({
  Records: z.tuple([
    z.object({
      cf: z.object({
        request: z.object({
          uri: z.string(),
          method: z.string(),
          querystring: z.string(),
          headers: Headers,
        }),
        response: z.looseObject({ status: z.string(), headers: Headers }),
      }),
    }),
  ]),
});

type Asked = z.infer<typeof Event>['Records'][0]['cf']['request'];

/** By chance within a minute, so that those who were turned away don't come all at once again. */
const secondsToWait = (): number => randomInt(30, 90);

/** In the words of whoever asked: a page for people, a problem for programs. */
const busyReply = (
  { uri, method }: Pick<Asked, 'uri' | 'method'>,
  accepted: string | undefined,
  { status, seconds }: { status: 307 | 503; seconds: number },
): Reply => {
  const { lang: asked, path } = pathInLanguage(uri);
  const lang = langOf(asked, accepted);
  if (isOfOpen311({ path })) {
    const refusal = { ...refused(503, 'unavailable'), retryAfterSeconds: seconds };
    return open311Reply(refusal, { path, method });
  }
  const reply =
    path.startsWith('/api/') || path.startsWith('/hooks/')
      ? problem(status, 'unavailable', lang)
      : page(status, busyPage(asked ?? 'vi'));
  return opensReport({ path, method }) ? with115(reply, { lang }) : reply;
};

const ordinaryForm = (path: string, querystring: string): string => {
  const query = new URLSearchParams(usualEmergency);
  for (const [name, value] of new URLSearchParams(querystring)) query.set(name, value);
  return `${path}?${query}`;
};

/**
 * Where the way for emergencies has no room, the ordinary one may: it takes them too. The browser sends the same there
 * again, with all that was typed.
 */
const otherWay = ({ uri, method, querystring }: Asked): string | undefined => {
  const { lang = 'vi', path } = pathInLanguage(uri);
  if (path === '/api/reports/urgent') return '/api/reports';
  if (path !== '/bao-cao/khan-cap') return undefined;
  const ordinary = pathIn(lang, '/bao-cao');
  return method === 'POST' ? ordinary : ordinaryForm(ordinary, querystring);
};

const isOfTheAnswer = /^(content-(type|length|encoding|language)|etag|cache-control|retry-after)$/;

const withHeaders = (
  before: z.infer<typeof Headers>,
  told: Record<string, string>,
): CloudFrontHeaders => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !isOfTheAnswer.test(name))),
  ...Object.fromEntries(Object.entries(told).map(([key, value]) => [key, [{ key, value }]])),
});

/** API Gateway says so of nothing, our functions of every answer: see `always` in `reply.ts`. */
const isOurs = (headers: z.infer<typeof Headers>): boolean => 'x-content-type-options' in headers;

/**
 * What the address itself says when it has no room, which no function of ours has seen: told again so that a citizen
 * understands it, and with a time. What a function of ours answers stays as it is: it may hold what somebody typed.
 */
export const handler = async (event: unknown): Promise<CloudFrontResultResponse> => {
  const { request, response } = Event.parse(event).Records[0].cf;
  const isShed = ['429', '503'].includes(response.status) && !isOurs(response.headers);
  if (!isShed) return response;
  const location = otherWay(request);
  const seconds = secondsToWait();
  const status = location === undefined ? 503 : 307;
  const accepted = request.headers['accept-language']?.[0]?.value;
  const { headers = {}, body } = busyReply(request, accepted, { status, seconds });
  // with a time on it, a program would wait before it goes the other way
  const way = location === undefined ? { 'retry-after': seconds } : { location };
  const told = Object.entries({ ...headers, ...way }).map(([name, value]) => [name, String(value)]);
  return {
    status: String(status),
    statusDescription: status === 503 ? 'Service Unavailable' : 'Temporary Redirect',
    headers: withHeaders(response.headers, Object.fromEntries(told)),
    body,
  };
};
