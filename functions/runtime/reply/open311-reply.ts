import {
  type Open311Content,
  toOpen311Json,
  toOpen311Xml,
} from '../../../core/open311/requests/encode.ts';
import {
  type Open311Refusal,
  toOpen311ErrorsResponse,
} from '../../../core/open311/requests/refusal.ts';
import type { HttpRequest } from '../request/request.ts';
import { maySubmitReport } from './emergency-advice.ts';
import type { HttpReply } from './reply.ts';

type Format = 'xml' | 'json';

/** Returns the response format: JSON for paths that end in `.json`, otherwise XML. */
const formatOf = (path: string): Format => (path.endsWith('.json') ? 'json' : 'xml');

/** CORS header for public data, which lets pages on any site read the response. */
export const anyOriginHeader = { 'access-control-allow-origin': '*' };

const defaultHeaders = {
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  ...anyOriginHeader,
};

const contentTypes = { xml: 'text/xml', json: 'application/json' };

/** Content of a successful Open311 response, before it is rendered as XML or JSON. */
export type Open311Body = {
  kind: 'told';
  root: string;
  content: Open311Content;
  isWithoutCharset?: boolean;
};

const addEmergencyAdvice = (refusal: Open311Refusal): Open311Refusal => ({
  ...refusal,
  flaws: [...refusal.flaws, { word: 'emergency' }],
});

/**
 * Renders an Open311 response in the format that the path requests. If a rejected request might have opened a report, the
 * response includes the advice to call 115.
 */
export function buildOpen311Reply(
  answer: Open311Body | Open311Refusal,
  request: Pick<HttpRequest, 'path' | 'method'>,
): HttpReply {
  const format = formatOf(request.path);
  const isRefused = answer.kind === 'refused';
  const [root, content] = isRefused
    ? [
        'errors',
        toOpen311ErrorsResponse(maySubmitReport(request) ? addEmergencyAdvice(answer) : answer),
      ]
    : [answer.root, answer.content];
  const isBare = !isRefused && answer.isWithoutCharset;
  const retryAfter = isRefused ? answer.retryAfterSeconds : undefined;
  return {
    statusCode: isRefused ? answer.status : 200,
    headers: {
      ...defaultHeaders,
      'content-type': `${contentTypes[format]}${isBare ? '' : '; charset=utf-8'}`,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: format === 'json' ? toOpen311Json(content) : toOpen311Xml(root, content),
  };
}
