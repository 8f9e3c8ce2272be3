import { getProblemStatus } from '../../../core/contract/problem-status.ts';
import {
  type ErrorResponseCode,
  getErrorResponseText,
} from '../../../core/messages/texts/errors/error-response-text.ts';
import { getRequestedAddress } from '../../../web/portal/view/frame/portal-page.ts';
import { renderProblemPage } from '../../../web/portal/view/problem-page.ts';
import type { HttpRequest } from '../request/request.ts';
import { buildPageReply, buildProblemReply, type HttpReply } from './reply.ts';

export type UnroutedProblem = Extract<
  ErrorResponseCode,
  | 'no-entry'
  | 'cross-site'
  | 'no-such-page'
  | 'method-not-allowed'
  | 'too-large'
  | 'unavailable'
  | 'access-unrecorded'
>;

const retryAfterSeconds = '60';

/**
 * Builds the error response for a request that no route answered: unknown path, wrong method, rejected request, or internal
 * error. API paths get a problem document, all others an HTML page.
 */
export function buildUnroutedReply(request: HttpRequest, word: UnroutedProblem): HttpReply {
  const { path, lang } = request;
  const status = getProblemStatus(word);
  // an unknown path exists in no language, and may contain personal data
  const here = word === 'no-such-page' ? { path: '/' } : getRequestedAddress(request);
  const reply = path.startsWith('/api/')
    ? buildProblemReply(word, lang)
    : buildPageReply(
        status,
        renderProblemPage({
          ...{ lang, status, here },
          ...getErrorResponseText(word, lang),
        }),
      );
  return status === 503
    ? { ...reply, headers: { ...reply.headers, 'retry-after': retryAfterSeconds } }
    : reply;
}
