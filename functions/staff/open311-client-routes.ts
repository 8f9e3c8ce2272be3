import {
  IssuedOpen311KeyResponse,
  Open311ClientResponse,
  Open311ClientsResponse,
} from '../../core/contract/open311-client-responses.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import {
  type ChangeOpen311ClientDeps,
  registerOpen311Client,
  renewOpen311ClientKey,
  revokeOpen311ClientKey,
} from '../../core/open311/change-open311-client.ts';
import {
  Open311ClientInput,
  type StoredOpen311Client,
} from '../../core/open311/stored-open311-client.ts';
import { StatedReason } from '../../core/staff/stated-reason.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { createRandomToken, sha256 } from '../runtime/random.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { HttpRequest } from '../runtime/request.ts';
import type { StaffApiDeps } from './deps.ts';
import { requireStatedReason } from './require-stated-reason.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

/** Returns the path of the Open311 endpoint, either for production or for tests. */
const getEndpointPath = ({ isTest }: { isTest: boolean }): string =>
  isTest ? '/open311/test/v2/' : '/open311/v2/';

const toOpen311ClientResponse = (
  provider: StoredOpen311Client,
  directory: Directory,
  now: Date,
) => {
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

const toChangeOpen311ClientDeps = ({
  providers,
  directory,
  now,
}: StaffApiDeps): ChangeOpen311ClientDeps => ({
  ...{ providers, directory, now, randomName: createRandomToken },
  hashOf: sha256,
});

const loadOpen311ClientResponse = async (
  provider: StoredOpen311Client,
  { directory, now }: StaffApiDeps,
) => toOpen311ClientResponse(provider, await directory(), now());

const toIssuedKeyReply = async (
  issued: { provider: StoredOpen311Client; key: string },
  services: StaffApiDeps,
) =>
  buildJsonReply(200, {
    provider: await loadOpen311ClientResponse(issued.provider, services),
    key: issued.key,
    endpoint: getEndpointPath(issued.provider),
  });

/** Handles `GET /api/staff/providers`: returns the Open311 API clients, sorted by name. */
const listOpen311Clients: StaffRoute['answer'] = async (_, __, services) => {
  const [all, directory] = await Promise.all([services.providers.list(), services.directory()]);
  const now = services.now();
  return buildJsonReply(200, {
    providers: all.map((one) => toOpen311ClientResponse(one, directory, now)),
    endpoint: getEndpointPath({ isTest: false }),
    testEndpoint: getEndpointPath({ isTest: true }),
  });
};

/**
 * Handles `POST /api/staff/providers`: creates an Open311 API client and its API key. Only this response contains the API
 * key.
 */
const postOpen311Client: StaffRoute['answer'] = async (request, member, services) => {
  const body = validateBody(request, Open311ClientInput);
  if (body.kind === 'refused') return body.reply;
  const outcome = await registerOpen311Client(
    body.value,
    member,
    toChangeOpen311ClientDeps(services),
  );
  return outcome.kind === 'issued'
    ? toIssuedKeyReply(outcome, services)
    : buildProblemReply(400, 'invalid', request.lang, { errors: outcome.errors });
};

const buildRefusalReply = (
  kind: 'no-such-provider' | 'provider-withdrawn',
  { lang }: Pick<HttpRequest, 'lang'>,
) => buildProblemReply(kind === 'no-such-provider' ? 404 : 409, kind, lang);

/**
 * Handles `POST /api/staff/providers/{id}/key`: replaces the API key. Only this response contains the new API key; the old
 * one stops working.
 */
const postKey = requireStatedReason(async (reasonedRequest, member, services, request) => {
  const outcome = await renewOpen311ClientKey(
    reasonedRequest,
    member,
    toChangeOpen311ClientDeps(services),
  );
  return outcome.kind === 'issued'
    ? toIssuedKeyReply(outcome, services)
    : buildRefusalReply(outcome.kind, request);
});

/** Handles `POST /api/staff/providers/{id}/withdraw`: revokes the client's API key immediately. */
const postWithdrawal = requireStatedReason(async (reasonedRequest, member, services, request) => {
  const outcome = await revokeOpen311ClientKey(
    reasonedRequest,
    member,
    toChangeOpen311ClientDeps(services),
  );
  return outcome.kind === 'changed'
    ? buildJsonReply(200, await loadOpen311ClientResponse(outcome.provider, services))
    : buildRefusalReply(outcome.kind, request);
});

const onOne = { 404: ['no-such-provider'], 409: ['provider-withdrawn'] } as const;

export const open311ClientRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/providers',
    contract: { answers: { 200: Open311ClientsResponse } },
    answer: listOpen311Clients,
  },
  {
    method: 'POST',
    path: '/api/staff/providers',
    contract: { body: Open311ClientInput, answers: { 200: IssuedOpen311KeyResponse } },
    answer: postOpen311Client,
  },
  {
    method: 'POST',
    path: '/api/staff/providers/{id}/key',
    contract: { body: StatedReason, answers: { 200: IssuedOpen311KeyResponse }, problems: onOne },
    answer: postKey,
  },
  {
    method: 'POST',
    path: '/api/staff/providers/{id}/withdraw',
    contract: { body: StatedReason, answers: { 200: Open311ClientResponse }, problems: onOne },
    answer: postWithdrawal,
  },
];
