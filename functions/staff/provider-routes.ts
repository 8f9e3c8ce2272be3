import {
  IssuedApiKeyResponse,
  ProviderResponse,
  ProvidersResponse,
} from '../../core/contract/provider-answers.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import {
  type ChangeProviderDeps,
  registerProvider,
  renewProviderKey,
  revokeProviderKey,
} from '../../core/open311/change-provider.ts';
import { ProviderInput, type StoredProvider } from '../../core/open311/stored-provider.ts';
import { StatedReason } from '../../core/staff/stated-reason.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { createRandomToken, sha256 } from '../runtime/random.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { validateBody } from './read-request.ts';
import type { StaffApiDeps } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { requireStatedReason } from './with-reason.ts';

/** Returns the path of the Open311 endpoint, either for production or for tests. */
const getEndpointPath = ({ isTest }: { isTest: boolean }): string =>
  isTest ? '/open311/test/v2/' : '/open311/v2/';

const toProviderResponse = (provider: StoredProvider, directory: Directory, now: Date) => {
  const { id, name, contact, unit, services, keyStart } = provider;
  const { issuedAt, changedAt = issuedAt, expiresAt, withdrawnAt } = provider;
  const { mayCreate, mayUpdate, takesIdentity, perMinute, perDay, isTest } = provider;
  return {
    ...{ id, name, contact, unit, services, keyStart },
    ...{ mayCreate, mayUpdate, takesIdentity, perMinute, perDay, isTest },
    unitName: unit && findUnitInForce(directory, unit, now)?.name,
    issuedAt: toHotlineTime(issuedAt),
    changedAt: toHotlineTime(changedAt),
    expiresAt: expiresAt && toHotlineTime(expiresAt),
    withdrawnAt: withdrawnAt && toHotlineTime(withdrawnAt),
  };
};

const toChangeProviderDeps = ({ providers, directory, now }: StaffApiDeps): ChangeProviderDeps => ({
  ...{ providers, directory, now, randomName: createRandomToken },
  hashOf: sha256,
});

const loadProviderResponse = async (provider: StoredProvider, { directory, now }: StaffApiDeps) =>
  toProviderResponse(provider, await directory(), now());

const toIssuedKeyReply = async (
  issued: { provider: StoredProvider; key: string },
  services: StaffApiDeps,
) =>
  buildJsonReply(200, {
    provider: await loadProviderResponse(issued.provider, services),
    key: issued.key,
    endpoint: getEndpointPath(issued.provider),
  });

/** Handles `GET /api/staff/providers`: returns the Open311 API clients, sorted by name. */
const listProviders: StaffRoute['answer'] = async (_, __, services) => {
  const [all, directory] = await Promise.all([services.providers.list(), services.directory()]);
  const now = services.now();
  return buildJsonReply(200, {
    providers: all.map((one) => toProviderResponse(one, directory, now)),
    endpoint: getEndpointPath({ isTest: false }),
    testEndpoint: getEndpointPath({ isTest: true }),
  });
};

/**
 * Handles `POST /api/staff/providers`: creates an Open311 API client and its API key. Only this response contains the API
 * key.
 */
const postProvider: StaffRoute['answer'] = async (request, member, services) => {
  const body = validateBody(request, ProviderInput);
  if (body.kind === 'refused') return body.reply;
  const outcome = await registerProvider(body.value, member, toChangeProviderDeps(services));
  return outcome.kind === 'issued'
    ? toIssuedKeyReply(outcome, services)
    : buildProblemReply(400, 'invalid', request.lang, { errors: outcome.errors });
};

const buildRefusalReply = (
  kind: 'no-such-provider' | 'provider-withdrawn',
  { lang }: Pick<Request, 'lang'>,
) => buildProblemReply(kind === 'no-such-provider' ? 404 : 409, kind, lang);

/**
 * Handles `POST /api/staff/providers/{id}/key`: replaces the API key. Only this response contains the new API key; the old
 * one stops working.
 */
const postKey = requireStatedReason(async (reasonedRequest, member, services, request) => {
  const outcome = await renewProviderKey(reasonedRequest, member, toChangeProviderDeps(services));
  return outcome.kind === 'issued'
    ? toIssuedKeyReply(outcome, services)
    : buildRefusalReply(outcome.kind, request);
});

/** Handles `POST /api/staff/providers/{id}/withdraw`: revokes the client's API key immediately. */
const postWithdrawal = requireStatedReason(async (reasonedRequest, member, services, request) => {
  const outcome = await revokeProviderKey(reasonedRequest, member, toChangeProviderDeps(services));
  return outcome.kind === 'changed'
    ? buildJsonReply(200, await loadProviderResponse(outcome.provider, services))
    : buildRefusalReply(outcome.kind, request);
});

const onOne = { 404: ['no-such-provider'], 409: ['provider-withdrawn'] } as const;

export const open311ProviderRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/providers',
    contract: { answers: { 200: ProvidersResponse } },
    answer: listProviders,
  },
  {
    method: 'POST',
    path: '/api/staff/providers',
    contract: { body: ProviderInput, answers: { 200: IssuedApiKeyResponse } },
    answer: postProvider,
  },
  {
    method: 'POST',
    path: '/api/staff/providers/{id}/key',
    contract: { body: StatedReason, answers: { 200: IssuedApiKeyResponse }, problems: onOne },
    answer: postKey,
  },
  {
    method: 'POST',
    path: '/api/staff/providers/{id}/withdraw',
    contract: { body: StatedReason, answers: { 200: ProviderResponse }, problems: onOne },
    answer: postWithdrawal,
  },
];
