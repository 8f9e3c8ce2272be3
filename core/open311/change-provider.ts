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

type By = Pick<StaffMember, 'sub' | 'role'>;
type Issued = { kind: 'issued'; provider: StoredProvider; key: string };
type NotThere = { kind: 'no-such-provider' } | { kind: 'provider-withdrawn' };

/**
 * Number of leading characters of an API key that the console displays. It is too small to help an attacker guess the key.
 */
const shownSigns = 10;

const newKey = ({ randomName, hashOf }: Pick<ChangeProviderDeps, 'randomName' | 'hashOf'>) => {
  const key = `o311_${randomName()}${randomName()}`;
  return { key, keyHash: hashOf(key), keyStart: key.slice(0, shownSigns) };
};

const flawsOf = (
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
  { sub, role }: By,
  ports: ChangeProviderDeps,
): Promise<Issued | { kind: 'refused'; errors: FieldError[] }> {
  const at = ports.now();
  const errors = flawsOf(request, await ports.directory(), at);
  if (errors.length > 0) return { kind: 'refused', errors };
  const { key, ...known } = newKey(ports);
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

const changed = async (
  id: string,
  by: By,
  change: (before: StoredProvider, at: Date) => Pick<ProviderChange, 'kind' | 'after' | 'reason'>,
  { providers, now }: ChangeProviderDeps,
): Promise<{ kind: 'changed'; provider: StoredProvider } | NotThere> => {
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
  by: By,
  ports: ChangeProviderDeps,
): Promise<Issued | NotThere> {
  const { key, ...known } = newKey(ports);
  const outcome = await changed(
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
  by: By,
  ports: ChangeProviderDeps,
): Promise<{ kind: 'changed'; provider: StoredProvider } | NotThere> {
  return changed(
    id,
    by,
    (before, at) => ({ kind: 'withdrawn', after: { ...before, withdrawnAt: at }, reason }),
    ports,
  );
}
