import { fields, list } from '../../core/open311/encode.ts';
import { ownRequests, sandboxRequests } from '../../core/open311/known-requests.ts';
import { type Refused, refused } from '../../core/open311/refusal.ts';
import { codeOfToken, isCodeTold } from '../../core/open311/token.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import type { Open311Services } from './services.ts';

type Needs = Pick<Open311Services, 'tickets' | 'lists' | 'sandbox' | 'secret' | 'now'>;

/**
 * Handles `GET /tokens/{token}`: returns the request id, or none before an operator has reviewed the request. A request whose
 * id was returned immediately has the id as token.
 */
export const readToken = async ({ id, isTest }: Call, services: Needs): Promise<Told | Refused> => {
  const requests = isTest ? sandboxRequests(services.sandbox, services.now) : ownRequests(services);
  const code = codeOfToken(id, await services.secret());
  const known = await requests.find(code ?? id);
  // A request that was filed with a token cannot be looked up by its code, and vice versa.
  if (!known || (known.token !== undefined) !== (code !== undefined)) {
    return refused(404, 'token-unknown');
  }
  const service_request_id = isCodeTold(known, services.now()) ? known.code : null;
  return told('service_requests', list('request', [fields({ service_request_id, token: id })]));
};
