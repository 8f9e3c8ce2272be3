import { randomInt } from 'node:crypto';
import type { CloudFrontHeaders, CloudFrontResultResponse } from 'aws-lambda';
import * as z from 'zod';
import { getOrganization } from '../../core/directory/model/organization/organization.ts';
import { deployedOrganization } from '../../core/directory/read/deployed/deployed-organization.ts';
import { getDeployedServices } from '../../core/directory/read/deployed/deployed-services.ts';
import { getEmergencyFormValues } from '../../core/intake/report/emergency/emergency-form-values.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { createOpen311Refusal } from '../../core/open311/requests/refusal.ts';
import { fillHtml } from '../../web/design/view/fill-html.ts';
import {
  getRequestedAddress,
  type LocalizedPageAddress,
  toPortalPath,
} from '../../web/portal/view/frame/portal-page.ts';
import { renderBusyPage } from '../../web/portal/view/render-busy-page.ts';
import { maySubmitReport, withEmergencyAdvice } from '../runtime/reply/emergency-advice.ts';
import { buildOpen311Reply } from '../runtime/reply/open311-reply.ts';
import { buildPageReply, buildProblemReply, type HttpReply } from '../runtime/reply/reply.ts';
import { isOpen311Path } from '../runtime/reply/unrouted-open311-reply.ts';
import { detectRequestLanguage, splitLanguagePath } from '../runtime/request/request.ts';

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

type EdgeRequest = z.infer<typeof Event>['Records'][0]['cf']['request'];

/** Returns a random retry delay of 30 to 89 seconds, so that rejected clients do not all retry at the same time. */
const secondsToWait = (): number => randomInt(30, 90);

/** Renders the "busy" page with the deployed details of the hotline, because the edge function can't read the directory. */
const renderFilledBusyPage = (lang: Lang, here: LocalizedPageAddress | undefined): string =>
  fillHtml(renderBusyPage(lang, here), getOrganization(deployedOrganization, new Date()), lang);

/**
 * Builds the "busy" response for a throttled request: a page in the client's language for people, or a problem document for
 * programs.
 */
const busyReply = (
  { uri, method, querystring: rawQuery }: EdgeRequest,
  accepted: string | undefined,
  { status, seconds }: { status: 307 | 503; seconds: number },
): HttpReply => {
  const { lang: pathLang, path } = splitLanguagePath(uri);
  const lang = detectRequestLanguage(pathLang, accepted);
  if (isOpen311Path({ path })) {
    const refusal = { ...createOpen311Refusal(503, 'unavailable'), retryAfterSeconds: seconds };
    return buildOpen311Reply(refusal, { path, method });
  }
  const reply =
    path.startsWith('/api/') || path.startsWith('/hooks/')
      ? buildProblemReply('unavailable', lang, { status })
      : buildPageReply(
          status,
          renderFilledBusyPage(pathLang ?? 'vi', getRequestedAddress({ method, path, rawQuery })),
        );
  return maySubmitReport({ path, method }) ? withEmergencyAdvice(reply, { lang }) : reply;
};

const buildOrdinaryFormUrl = (path: string, querystring: string): string => {
  const query = new URLSearchParams(
    getEmergencyFormValues({ services: getDeployedServices() }, new Date()),
  );
  for (const [name, value] of new URLSearchParams(querystring)) query.set(name, value);
  return `${path}?${query}`;
};

/**
 * Returns the path to which a throttled emergency request is redirected: the ordinary endpoint, which also accepts
 * emergencies. Status 307 makes the browser repeat the request with all fields.
 */
const findRedirectPath = ({ uri, method, querystring }: EdgeRequest): string | undefined => {
  const { lang = 'vi', path } = splitLanguagePath(uri);
  if (path === '/api/reports/urgent') return '/api/reports';
  if (path !== '/bao-cao/khan-cap') return undefined;
  const ordinary = toPortalPath(lang, '/bao-cao');
  return method === 'POST' ? ordinary : buildOrdinaryFormUrl(ordinary, querystring);
};

const isOfTheAnswer = /^(content-(type|length|encoding|language)|etag|cache-control|retry-after)$/;

const withHeaders = (
  before: z.infer<typeof Headers>,
  allHeaders: Record<string, string>,
): CloudFrontHeaders => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !isOfTheAnswer.test(name))),
  ...Object.fromEntries(Object.entries(allHeaders).map(([key, value]) => [key, [{ key, value }]])),
});

/**
 * Returns true if the response came from one of the hotline's own functions. Only their responses have the header
 * `x-content-type-options`; responses that API Gateway generates itself lack it.
 */
const isOwnResponse = (headers: z.infer<typeof Headers>): boolean =>
  'x-content-type-options' in headers;

/**
 * Lambda@Edge function that replaces API Gateway's bare 429 and 503 responses with a comprehensible page and a retry time.
 * Responses from the hotline's own functions pass unchanged, because they may contain the citizen's input.
 */
export async function handler(event: unknown): Promise<CloudFrontResultResponse> {
  const { request, response } = Event.parse(event).Records[0].cf;
  const isShed = ['429', '503'].includes(response.status) && !isOwnResponse(response.headers);
  if (!isShed) return response;
  const location = findRedirectPath(request);
  const seconds = secondsToWait();
  const status = location === undefined ? 503 : 307;
  const accepted = request.headers['accept-language']?.[0]?.value;
  const { headers = {}, body } = busyReply(request, accepted, { status, seconds });
  // With `Retry-After`, a client would wait before it follows the redirect.
  const extraHeaders = location === undefined ? { 'retry-after': seconds } : { location };
  const allHeaders = Object.entries({ ...headers, ...extraHeaders }).map(([name, value]) => [
    name,
    String(value),
  ]);
  return {
    status: String(status),
    statusDescription: status === 503 ? 'Service Unavailable' : 'Temporary Redirect',
    headers: withHeaders(response.headers, Object.fromEntries(allHeaders)),
    body,
  };
}
