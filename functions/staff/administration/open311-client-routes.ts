import {
  IssuedOpen311KeyResponse,
  Open311ClientResponse,
  Open311ClientsResponse,
} from '../../../core/contract/staff/administration/open311-client-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import {
  type ChangeOpen311ClientDeps,
  registerOpen311Client,
  renewOpen311ClientKey,
  revokeOpen311ClientKey,
} from '../../../core/open311/clients/change-open311-client.ts';
import {
  Open311ClientInput,
  type StoredOpen311Client,
} from '../../../core/open311/clients/stored-open311-client.ts';
import { screenAccess } from '../../../core/staff/members/access-rules.ts';
import { StatedReason } from '../../../core/staff/members/stated-reason.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { createRandomToken, sha256 } from '../../runtime/random.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

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
}: Pick<StaffApiDeps, 'directory' | 'now' | 'providers'>): ChangeOpen311ClientDeps => ({
  ...{ providers, directory, now, randomName: createRandomToken },
  hashOf: sha256,
});

const loadOpen311ClientResponse = async (
  provider: StoredOpen311Client,
  { directory, now }: Pick<StaffApiDeps, 'directory' | 'now'>,
) => toOpen311ClientResponse(provider, await directory(), now());

const toIssuedKeyReply = async (
  issued: { provider: StoredOpen311Client; key: string },
  services: Pick<StaffApiDeps, 'directory' | 'now'>,
) =>
  buildJsonReply(200, {
    provider: await loadOpen311ClientResponse(issued.provider, services),
    key: issued.key,
    endpoint: getEndpointPath(issued.provider),
  });

/** Returns the Open311 API clients, sorted by name. */
const listOpen311Clients = staffEndpoint({
  method: 'GET',
  path: '/api/staff/providers',
  summary: { vi: 'Danh sách hệ thống có khóa Open311', en: 'List systems with an Open311 key' },
  access: screenAccess.providers,
  answers: { 200: Open311ClientsResponse },
  needs: ['directory', 'now', 'providers'],
  answer: async (_, __, services) => {
    const [all, directory] = await Promise.all([services.providers.list(), services.directory()]);
    const now = services.now();
    return buildJsonReply(200, {
      providers: all.map((one) => toOpen311ClientResponse(one, directory, now)),
      endpoint: getEndpointPath({ isTest: false }),
      testEndpoint: getEndpointPath({ isTest: true }),
    });
  },
});

/** Creates an Open311 API client and its API key. Only this response contains the API key. */
const postOpen311Client = staffEndpoint({
  method: 'POST',
  path: '/api/staff/providers',
  summary: { vi: 'Cấp khóa Open311', en: 'Issue an Open311 key' },
  access: screenAccess.providers,
  body: Open311ClientInput,
  answers: { 200: IssuedOpen311KeyResponse },
  needs: ['directory', 'now', 'providers'],
  answer: async (request, member, services) => {
    const outcome = await registerOpen311Client(
      request.body,
      member,
      toChangeOpen311ClientDeps(services),
    );
    return outcome.kind === 'issued'
      ? toIssuedKeyReply(outcome, services)
      : buildProblemReply('invalid', request.lang, { errors: outcome.errors });
  },
});

const onOneClient = {
  method: 'POST',
  access: screenAccess.providers,
  body: StatedReason,
  problems: ['no-such-provider', 'provider-withdrawn'],
  needs: ['providers', 'directory', 'now'],
} as const;

/** Replaces the API key. Only this response contains the new API key; the old one stops working. */
const postKey = staffEndpoint({
  ...onOneClient,
  path: '/api/staff/providers/{id}/key',
  summary: { vi: 'Thay khóa Open311', en: 'Replace an Open311 key' },
  answers: { 200: IssuedOpen311KeyResponse },
  answer: async ({ params: { id = '' }, body, lang }, member, services) => {
    const ports = toChangeOpen311ClientDeps(services);
    const outcome = await renewOpen311ClientKey({ id, ...body }, member, ports);
    return outcome.kind === 'issued'
      ? toIssuedKeyReply(outcome, services)
      : buildProblemReply(outcome.kind, lang);
  },
});

/** Revokes the client's API key immediately. */
const postWithdrawal = staffEndpoint({
  ...onOneClient,
  path: '/api/staff/providers/{id}/withdraw',
  summary: { vi: 'Thu hồi khóa Open311', en: 'Revoke an Open311 key' },
  answers: { 200: Open311ClientResponse },
  answer: async ({ params: { id = '' }, body, lang }, member, services) => {
    const ports = toChangeOpen311ClientDeps(services);
    const outcome = await revokeOpen311ClientKey({ id, ...body }, member, ports);
    return outcome.kind === 'changed'
      ? buildJsonReply(200, await loadOpen311ClientResponse(outcome.provider, services))
      : buildProblemReply(outcome.kind, lang);
  },
});

export const open311ClientRoutes: StaffEndpoint<StaffApiDeps>[] = [
  listOpen311Clients,
  postOpen311Client,
  postKey,
  postWithdrawal,
];
