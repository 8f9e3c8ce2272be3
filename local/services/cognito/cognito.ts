import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsReply, AwsRequest, AwsServiceEmulator, Clock } from '../../component-types.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import { throwUserError } from '../../user-error.ts';
import {
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
} from '../aws-json.ts';
import { createCognitoKeyStore } from './cognito-keys.ts';
import { signCognitoTokens, type TokenClaims } from './cognito-tokens.ts';
import { type CognitoUserStore, createCognitoUserStore } from './cognito-users.ts';

type UserPool = {
  id: string;
  issuer: string;
  /**
   * Whether the user pool requires MFA (`MfaConfiguration: ON`): every sign-in then needs a code from an authenticator app.
   */
  needsPhone: boolean;
};

export type UserPoolClient = {
  id: string;
  poolId: string;
  accessMinutes: number;
  refreshMinutes: number;
  callbackUrls: string[];
  logoutUrls: string[];
  flows: string[];
  scopes: string[];
};

type Tokens = { accessToken: string; idToken: string; expiresAt: Date };

/** Token claims about a signed-in user, except the claims that depend on the app client and its user pool. */
type SignedInClaims = Omit<TokenClaims, 'issuer' | 'clientId' | 'issuedAt' | 'expiresAt'>;

export type CognitoEmulator = AwsServiceEmulator & {
  registerPool(pool: UserPool): void;
  registerClient(client: UserPoolClient): void;
  registerGroup(name: string): void;
  pool(id: string): UserPool | undefined;
  client(id: string): UserPoolClient | undefined;
  groups(): string[];
  /** Returns the `sub` of the account with this username; creates the account if there is none. */
  subOf(username: string): string;
  /** Issues tokens for a user who signs in through the first app client in the cloud assembly. */
  tokensFor(account: { sub: string; groups: string[] }): Tokens;
  /** Returns the tokens for an app client in the format of the OAuth token endpoint, without a refresh token. */
  tokensOf(client: UserPoolClient, signedInMatter: SignedInClaims): object;
};

/**
 * Emulates Amazon Cognito with accounts, signing keys and tokens. Any username is accepted without a password, but the
 * tokens have real signatures.
 */
export function createCognitoEmulator(store: SqliteStore, clock: Clock): CognitoEmulator {
  const keys = createCognitoKeyStore(store);
  const users = createCognitoUserStore(store);
  const pools = new Map<string, UserPool>();
  const clients: UserPoolClient[] = [];
  const groups = new Set<string>();
  const first = () => clients[0] ?? throwUserError('The cloud assembly has no user pool client.');
  const made = (client: UserPoolClient, signedInMatter: SignedInClaims): Tokens => {
    const { id: clientId, poolId, accessMinutes } = client;
    const issuer = pools.get(poolId)?.issuer ?? '';
    const issuedAt = clock.now();
    const expiresAt = new Date(issuedAt.getTime() + accessMinutes * 60_000);
    const claims = { ...signedInMatter, issuer, clientId, issuedAt, expiresAt };
    return { expiresAt, ...signCognitoTokens(claims, keys.keyOf(poolId)) };
  };
  const userPools = createUserPoolsService(pools, users);
  return {
    endpointName: 'COGNITO_IDENTITY_PROVIDER',
    answers: (request) =>
      userPools.answers(request) ||
      (request.method === 'GET' && pools.has(wellKnown(request.path).poolId)),
    answer: async (request) => {
      if (userPools.answers(request)) return userPools.answer(request);
      const { poolId, document } = wellKnown(request.path);
      return document === 'jwks.json'
        ? reply({ keys: [keys.jwkOf(poolId)] })
        : reply(configuration(pools.get(poolId)?.issuer ?? '', request));
    },
    registerPool: (pool) => void pools.set(pool.id, pool),
    registerClient: (registered) => void clients.push(registered),
    registerGroup: (name) => void groups.add(name),
    pool: (id) => pools.get(id),
    client: (id) => clients.find((client) => client.id === id),
    groups: () => [...groups],
    subOf: (username) => users.subOf(first().poolId, username),
    tokensFor: (account) => {
      const now = { authTime: clock.now(), origin: randomUUID(), scopes: ['openid'] };
      return made(first(), { ...account, ...now });
    },
    tokensOf: (client, signedInMatter) => {
      const { accessToken, idToken } = made(client, signedInMatter);
      return {
        access_token: accessToken,
        id_token: idToken,
        token_type: 'Bearer',
        expires_in: client.accessMinutes * 60,
      };
    },
  };
}

const AdminGetUser = z.strictObject({ UserPoolId: z.string(), Username: z.string().min(1) });

const describeUser = (sub: string, email: string) => ({
  Username: sub,
  Enabled: true,
  UserStatus: 'CONFIRMED',
  UserAttributes: [
    { Name: 'sub', Value: sub },
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ],
});

/** Emulates the operations that find accounts of a user pool. Every username has an account in the local run. */
const createUserPoolsService = (
  pools: ReadonlyMap<string, UserPool>,
  users: CognitoUserStore,
): AwsServiceEmulator =>
  createAwsJsonService({
    endpointName: 'COGNITO_IDENTITY_PROVIDER',
    target: 'AWSCognitoIdentityProviderService',
    version: '1.1',
    operations: {
      AdminGetUser: defineOperation(AdminGetUser, ({ UserPoolId, Username }) =>
        pools.has(UserPoolId)
          ? succeedOperation(describeUser(users.subOf(UserPoolId, Username), Username))
          : failOperation('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`),
      ),
    },
  });

/**
 * Splits the path of a user pool's public document (JWKS or OpenID configuration) into pool ID and document name. Other
 * paths yield empty texts.
 */
const wellKnown = (path: string): { poolId: string; document: string } => {
  const [, poolId = '', document = ''] =
    /^\/([\w-]+)\/\.well-known\/(jwks\.json|openid-configuration)$/.exec(path) ?? [];
  return { poolId, document };
};

/**
 * Returns the OpenID configuration of a user pool. The URL of the key set is local; the issuer is the same as in the pool's
 * tokens.
 */
const configuration = (issuer: string, { headers, path }: AwsRequest) => ({
  issuer,
  jwks_uri: `http://${headers['host']}${path.replace('openid-configuration', 'jwks.json')}`,
  id_token_signing_alg_values_supported: ['RS256'],
  subject_types_supported: ['public'],
});

const reply = (body: unknown): AwsReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
