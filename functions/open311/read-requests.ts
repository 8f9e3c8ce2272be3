import { checkKey } from '../../core/open311/check-key.ts';
import { type Fields, list } from '../../core/open311/encode.ts';
import {
  type KnownRequests,
  ownRequests,
  sandboxRequests,
} from '../../core/open311/known-requests.ts';
import { listFilter } from '../../core/open311/list-filter.ts';
import type { Provider } from '../../core/open311/provider.ts';
import { type KnownRequest, publicRequest } from '../../core/open311/public-request.ts';
import { readNotes } from '../../core/open311/read-updates.ts';
import { type Refused, refused } from '../../core/open311/refusal.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { isKeptFrom } from '../../core/ticket/kept-from.ts';
import type { Told } from '../runtime/open311-reply.ts';
import { type Call, told } from './call.ts';
import type { Open311Services } from './services.ts';

type Needs = Pick<
  Open311Services,
  'tickets' | 'lists' | 'sandbox' | 'directory' | 'providers' | 'hashOf' | 'now'
>;

const requestsOf = ({ isTest }: Pick<Call, 'isTest'>, services: Needs): KnownRequests =>
  isTest ? sandboxRequests(services.sandbox, services.now) : ownRequests(services);

const isExtended = ({ query }: Pick<Call, 'query'>): boolean => query['extensions'] === 'true';

/** Returns the provider of the request's API key. Reading needs no key, but an invalid one is rejected. */
const readerOf = async (
  { form, isTest }: Call,
  services: Needs,
): Promise<{ kind: 'fine'; provider?: Provider } | Refused> => {
  const key = form.first('api_key');
  if (key === undefined) return { kind: 'fine' };
  const checked = await checkKey(key, { isTest }, services);
  return checked.kind === 'refused' ? checked : { kind: 'fine', provider: checked.provider };
};

/**
 * Returns the provider's id, or undefined if the request may be a complaint about the provider's own unit, which must not
 * learn of it.
 */
const filerOf = (
  { about }: KnownRequest,
  { id, unit }: Partial<Provider> = {},
  then: Parameters<typeof isKeptFrom>[2],
): string | undefined =>
  about && unit !== undefined && isKeptFrom([unit], about, then) ? undefined : id;

const requestsTold = async (
  requests: readonly KnownRequest[],
  call: Call,
  services: Needs,
  notes?: readonly Fields[],
): Promise<Told | Refused> => {
  const asking = await readerOf(call, services);
  if (asking.kind === 'refused') return asking;

  const directory = await services.directory();
  const reader = { directory, lang: call.lang, isExtended: isExtended(call), notes };
  const then = { directory, now: services.now() };
  const each = requests.map((known) =>
    publicRequest(known, { ...reader, provider: filerOf(known, asking.provider, then) }),
  );
  return told('service_requests', list('request', each));
};

/** Handles `GET /requests`: returns the published requests that match the filter. */
export const listRequests = async (call: Call, services: Needs): Promise<Told | Refused> => {
  const filter = listFilter(call.query, services.now());
  if (Array.isArray(filter)) return { kind: 'refused', status: 400, flaws: filter };
  return requestsTold(await requestsOf(call, services).list(filter), call, services);
};

/** Returns the status notes of one request. Lists omit them because of the cost; sandbox requests have none. */
const notesOf = async ({ id, isTest, lang }: Call, services: Needs): Promise<Fields[]> => {
  const code = TicketCode.safeParse(id);
  return isTest || !code.success ? [] : readNotes(code.data, lang, services);
};

/** Handles `GET /requests/{id}`: returns the public data of one request. */
export const readRequest = async (call: Call, services: Needs): Promise<Told | Refused> => {
  const known = await requestsOf(call, services).find(call.id);
  if (!known) return refused(404, 'request-unknown');
  const notes = isExtended(call) ? await notesOf(call, services) : undefined;
  return requestsTold([known], call, services, notes);
};
