import type { Directory } from '../directory/directory.ts';
import { findTopic } from '../directory/topic.ts';
import { findUnitInForce } from '../directory/unit.ts';
import type { FieldError } from '../messages/field-error.ts';
import { updateUnlessWithdrawn } from '../staff/change-if-active.ts';
import type { StaffMember } from '../staff/member.ts';
import {
  type ProviderChange,
  ProviderId,
  type ProviderInput,
  type ProviderStore,
  type StoredProvider,
} from './stored-provider.ts';

export type ChangeProviderDeps = {
  providers: ProviderStore;
  directory(): Promise<Directory>;
  /** Returns an unguessable random string for a provider id or an API key. */
  randomName(): string;
  hashOf(key: string): string;
  now(): Date;
};

type ProviderEditor = Pick<StaffMember, 'sub' | 'role'>;
type IssuedKeyResult = { kind: 'issued'; provider: StoredProvider; key: string };
type ProviderNotFoundResult = { kind: 'no-such-provider' } | { kind: 'provider-withdrawn' };

/**
 * Number of leading characters of an API key that the console displays. It is too small to help an attacker guess the key.
 */
const visibleKeyCharacters = 10;

const createKey = ({ randomName, hashOf }: Pick<ChangeProviderDeps, 'randomName' | 'hashOf'>) => {
  const key = `o311_${randomName()}${randomName()}`;
  return { key, keyHash: hashOf(key), keyStart: key.slice(0, visibleKeyCharacters) };
};

const validateProvider = (
  { unit, services = [], expiresAt, mayCreate, mayUpdate }: ProviderInput,
  directory: Directory,
  now: Date,
): FieldError[] => [
  ...(unit && !findUnitInForce(directory, unit, now)
    ? [{ field: 'unit', problem: 'unit-unknown' as const }]
    : []),
  ...(services.every((code) => findTopic(directory, code, now))
    ? []
    : [{ field: 'services', problem: 'topics-unknown' as const }]),
  ...(expiresAt && expiresAt <= now
    ? [{ field: 'expiresAt', problem: 'until-past' as const }]
    : []),
  ...(mayCreate || mayUpdate ? [] : [{ field: 'mayCreate', problem: 'right-required' as const }]),
];

/**
 * Registers an Open311 provider and issues its API key. Only this response contains the key, because the hotline stores only
 * its hash.
 */
export async function registerProvider(
  request: ProviderInput,
  { sub, role }: ProviderEditor,
  ports: ChangeProviderDeps,
): Promise<IssuedKeyResult | { kind: 'refused'; errors: FieldError[] }> {
  const at = ports.now();
  const errors = validateProvider(request, await ports.directory(), at);
  if (errors.length > 0) return { kind: 'refused', errors };
  const { key, ...known } = createKey(ports);
  const id = ProviderId.parse(
    ports
      .hashOf(ports.randomName())
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 16),
  );
  const provider = { ...request, ...known, id, version: 1, issuedAt: at };
  const isNew = await ports.providers.put({
    kind: 'issued',
    after: provider,
    at,
    by: { sub, role },
  });
  if (!isNew)
    throw new Error(
      `Cannot issue the API key: provider id ${id} already exists; send the request again`,
    );
  return { kind: 'issued', provider, key };
}

const changeProvider = async (
  id: string,
  by: ProviderEditor,
  change: (before: StoredProvider, at: Date) => Pick<ProviderChange, 'kind' | 'after' | 'reason'>,
  { providers, now }: ChangeProviderDeps,
): Promise<{ kind: 'changed'; provider: StoredProvider } | ProviderNotFoundResult> => {
  const outcome = await updateUnlessWithdrawn<StoredProvider>(id, {
    kind: 'provider',
    // Malformed ids are not looked up.
    find: async (name) => (ProviderId.safeParse(name).success ? providers.find(name) : undefined),
    async change(before) {
      const at = now();
      const made = change(before, at);
      const after = { ...made.after, version: before.version + 1, changedAt: at };
      const isPut = await providers.put({ ...made, after, at, by: { sub: by.sub, role: by.role } });
      return isPut ? after : undefined;
    },
  });
  if (outcome.kind === 'changed') return { kind: 'changed', provider: outcome.after };
  return { kind: outcome.kind === 'unknown' ? 'no-such-provider' : 'provider-withdrawn' };
};

/** Replaces the API key of an Open311 provider. The old key stops working immediately. */
export async function renewProviderKey(
  { id, reason }: { id: string; reason: string },
  by: ProviderEditor,
  ports: ChangeProviderDeps,
): Promise<IssuedKeyResult | ProviderNotFoundResult> {
  const { key, ...known } = createKey(ports);
  const outcome = await changeProvider(
    id,
    by,
    (before) => ({ kind: 'key-renewed', after: { ...before, ...known }, reason }),
    ports,
  );
  return outcome.kind === 'changed' ? { kind: 'issued', provider: outcome.provider, key } : outcome;
}

/** Revokes the API key of an Open311 provider with immediate effect. The provider stays in the list. */
export function revokeProviderKey(
  { id, reason }: { id: string; reason: string },
  by: ProviderEditor,
  ports: ChangeProviderDeps,
): Promise<{ kind: 'changed'; provider: StoredProvider } | ProviderNotFoundResult> {
  return changeProvider(
    id,
    by,
    (before, at) => ({ kind: 'withdrawn', after: { ...before, withdrawnAt: at }, reason }),
    ports,
  );
}
