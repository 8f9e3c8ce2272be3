import { list } from '../../core/open311/encode.ts';
import {
  type KnownRequests,
  ownRequests,
  sandboxRequests,
} from '../../core/open311/known-requests.ts';
import { listFilter } from '../../core/open311/list-filter.ts';
import { type KnownRequest, publicRequest } from '../../core/open311/public-request.ts';
import { type Refused, refused } from '../../core/open311/refusal.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import type { Open311Services } from './services.ts';

type Needs = Pick<Open311Services, 'tickets' | 'lists' | 'sandbox' | 'directory' | 'now'>;

const requestsOf = ({ isTest }: Pick<Call, 'isTest'>, services: Needs): KnownRequests =>
  isTest ? sandboxRequests(services.sandbox, services.now) : ownRequests(services);

const requestsTold = async (
  requests: readonly KnownRequest[],
  { query, lang }: Call,
  services: Needs,
): Promise<Told> => {
  const reader = {
    directory: await services.directory(),
    lang,
    isExtended: query['extensions'] === 'true',
  };
  const each = requests.map((known) => publicRequest(known, reader));
  return told('service_requests', list('request', each));
};

/** `GET /requests`: what is before the public, by what was asked for. */
export const listRequests = async (call: Call, services: Needs): Promise<Told | Refused> => {
  const filter = listFilter(call.query, services.now());
  if (Array.isArray(filter)) return { kind: 'refused', status: 400, flaws: filter };
  return requestsTold(await requestsOf(call, services).list(filter), call, services);
};

/** `GET /requests/{id}`: one, as far as it may be known. */
export const readRequest = async (call: Call, services: Needs): Promise<Told | Refused> => {
  const known = await requestsOf(call, services).find(call.id);
  return known ? requestsTold([known], call, services) : refused(404, 'request-unknown');
};
