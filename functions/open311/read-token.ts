import {
  createSandboxRequestSource,
  createTicketRequestSource,
} from '../../core/open311/clients/request-sources.ts';
import { canDiscloseTicketCode, decryptTicketCodeToken } from '../../core/open311/clients/token.ts';
import { toListContent, toObjectContent } from '../../core/open311/requests/encode.ts';
import { createOpen311Refusal, type Open311Refusal } from '../../core/open311/requests/refusal.ts';
import type { Open311Body } from '../runtime/reply/open311-reply.ts';
import type { Open311Deps } from './deps.ts';
import { type RoutedOpen311Request, toOpen311Body } from './routed-request.ts';

type ReadTokenDeps = Pick<
  Open311Deps,
  'tickets' | 'lists' | 'sandbox' | 'directory' | 'secret' | 'now'
>;

/**
 * Handles `GET /tokens/{token}`: returns the request id, or none until an operator has reviewed the request. If the id was
 * returned immediately, the token equals the id.
 */
export async function readRequestIdForToken(
  { id, isTest }: RoutedOpen311Request,
  services: ReadTokenDeps,
): Promise<Open311Body | Open311Refusal> {
  const requests = isTest
    ? createSandboxRequestSource(services)
    : createTicketRequestSource(services);
  const code = decryptTicketCodeToken(id, await services.secret());
  const known = await requests.find(code ?? id);
  // A request that was filed with a token cannot be looked up by its code, and vice versa.
  if (!known || (known.token !== undefined) !== (code !== undefined)) {
    return createOpen311Refusal(404, 'token-unknown');
  }
  const service_request_id = canDiscloseTicketCode(known, services.now()) ? known.code : null;
  return toOpen311Body(
    'service_requests',
    toListContent('request', [toObjectContent({ service_request_id, token: id })]),
  );
}
