import { authorizeOpen311ClientKey } from '../../core/open311/clients/authorize-open311-client.ts';
import type { Open311Client } from '../../core/open311/clients/open311-client.ts';
import {
  createSandboxRequestSource,
  createTicketRequestSource,
  type PublicOpen311RequestSource,
} from '../../core/open311/clients/request-sources.ts';
import { type Open311ResponseObject, toListContent } from '../../core/open311/requests/encode.ts';
import { createOpen311Refusal, type Open311Refusal } from '../../core/open311/requests/refusal.ts';
import { parseRequestListFilter } from '../../core/open311/updates/list-filter.ts';
import type { PublicOpen311RequestData } from '../../core/open311/updates/public-request.ts';
import { toPublicOpen311RequestResponse } from '../../core/open311/updates/public-request-response.ts';
import { readStatusNotes } from '../../core/open311/updates/read-updates.ts';
import { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { isHiddenFromUnits } from '../../core/ticket/read/units/hidden-from-units.ts';
import type { Open311Body } from '../runtime/reply/open311-reply.ts';
import type { Open311Deps } from './deps.ts';
import { type RoutedOpen311Request, toOpen311Body } from './routed-request.ts';

type ReadRequestsDeps = Pick<
  Open311Deps,
  'tickets' | 'lists' | 'sandbox' | 'directory' | 'providers' | 'hashOf' | 'now'
>;

const selectRequestSource = (
  { isTest }: Pick<RoutedOpen311Request, 'isTest'>,
  services: ReadRequestsDeps,
): PublicOpen311RequestSource =>
  isTest ? createSandboxRequestSource(services) : createTicketRequestSource(services);

const isExtended = ({ query }: Pick<RoutedOpen311Request, 'query'>): boolean =>
  query['extensions'] === 'true';

/** Returns the API client that the request's API key belongs to. Reading needs no API key, but an invalid one is rejected. */
const identifyReader = async (
  { form, isTest }: RoutedOpen311Request,
  services: ReadRequestsDeps,
): Promise<{ kind: 'fine'; provider?: Open311Client } | Open311Refusal> => {
  const key = form.first('api_key');
  if (key === undefined) return { kind: 'fine' };
  const checked = await authorizeOpen311ClientKey(key, { isTest }, services);
  return checked.kind === 'refused' ? checked : { kind: 'fine', provider: checked.provider };
};

/**
 * Returns the id of the API client that reads an Open311 request. Returns undefined if the request may be a complaint about
 * the API client's own unit, because the unit must not learn about the complaint.
 */
const filerOf = (
  { about }: PublicOpen311RequestData,
  { id, unit }: Partial<Open311Client> = {},
  directoryAt: Parameters<typeof isHiddenFromUnits>[2],
): string | undefined =>
  about && unit !== undefined && isHiddenFromUnits([unit], about, directoryAt) ? undefined : id;

const toRequestListBody = async (
  requests: readonly PublicOpen311RequestData[],
  call: RoutedOpen311Request,
  services: ReadRequestsDeps,
  notes?: readonly Open311ResponseObject[],
): Promise<Open311Body | Open311Refusal> => {
  const asking = await identifyReader(call, services);
  if (asking.kind === 'refused') return asking;

  const directory = await services.directory();
  const reader = { directory, lang: call.lang, isExtended: isExtended(call), notes };
  const directoryAt = { directory, now: services.now() };
  const each = requests.map((known) =>
    toPublicOpen311RequestResponse(known, {
      ...reader,
      provider: filerOf(known, asking.provider, directoryAt),
    }),
  );
  return toOpen311Body('service_requests', toListContent('request', each));
};

/** Handles `GET /requests`: returns the published Open311 requests that match the filter. */
export async function listServiceRequests(
  call: RoutedOpen311Request,
  services: ReadRequestsDeps,
): Promise<Open311Body | Open311Refusal> {
  const filter = parseRequestListFilter(call.query, services.now());
  if (Array.isArray(filter)) return { kind: 'refused', status: 400, flaws: filter };
  return toRequestListBody(await selectRequestSource(call, services).list(filter), call, services);
}

/**
 * Returns the status notes of one Open311 request. Lists contain no status notes, because reading them for every request
 * costs too much. Sandbox requests have no notes.
 */
const listNotes = async (
  { id, isTest, lang }: RoutedOpen311Request,
  services: ReadRequestsDeps,
): Promise<Open311ResponseObject[]> => {
  const code = TicketCode.safeParse(id);
  return isTest || !code.success ? [] : readStatusNotes(code.data, lang, services);
};

/** Handles `GET /requests/{id}`: returns the public data of one Open311 request. */
export async function readServiceRequest(
  call: RoutedOpen311Request,
  services: ReadRequestsDeps,
): Promise<Open311Body | Open311Refusal> {
  const known = await selectRequestSource(call, services).find(call.id);
  if (!known) return createOpen311Refusal(404, 'request-unknown');
  const notes = isExtended(call) ? await listNotes(call, services) : undefined;
  return toRequestListBody([known], call, services, notes);
}
