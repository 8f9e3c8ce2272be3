import type { Directory } from '../../directory/model/directory.ts';
import { findUnitInForce } from '../../directory/model/organization/unit.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import type { FieldError } from '../../messages/field-error.ts';
import type { StaffMember } from '../../staff/members/member.ts';
import { updateUnlessWithdrawn } from '../../staff/members/update-unless-withdrawn.ts';
import {
  type Open311ClientChange,
  Open311ClientId,
  type Open311ClientInput,
  type Open311ClientStore,
  type StoredOpen311Client,
} from './stored-open311-client.ts';

export type ChangeOpen311ClientDeps = {
  providers: Open311ClientStore;
  directory(): Promise<Directory>;
  /** Returns an unguessable random string for a provider id or an API key. */
  randomName(): string;
  hashOf(key: string): string;
  now(): Date;
};

type Open311ClientEditor = Pick<StaffMember, 'sub' | 'role'>;
type IssuedKeyResult = { kind: 'issued'; provider: StoredOpen311Client; key: string };
type Open311ClientNotFoundResult = { kind: 'no-such-provider' } | { kind: 'provider-withdrawn' };

/**
 * Number of leading characters of an API key that the console displays. It is too small to help an attacker guess the key.
 */
const visibleKeyCharacters = 10;

const createKey = ({
  randomName,
  hashOf,
}: Pick<ChangeOpen311ClientDeps, 'randomName' | 'hashOf'>) => {
  const key = `o311_${randomName()}${randomName()}`;
  return { key, keyHash: hashOf(key), keyStart: key.slice(0, visibleKeyCharacters) };
};

const validateOpen311Client = (
  { unit, services = [], expiresAt, mayCreate, mayUpdate }: Open311ClientInput,
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
export async function registerOpen311Client(
  request: Open311ClientInput,
  { sub, role }: Open311ClientEditor,
  ports: ChangeOpen311ClientDeps,
): Promise<IssuedKeyResult | { kind: 'refused'; errors: FieldError[] }> {
  const at = ports.now();
  const errors = validateOpen311Client(request, await ports.directory(), at);
  if (errors.length > 0) return { kind: 'refused', errors };
  const { key, ...known } = createKey(ports);
  const id = Open311ClientId.parse(
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

const changeOpen311Client = async (
  id: string,
  by: Open311ClientEditor,
  change: (
    before: StoredOpen311Client,
    at: Date,
  ) => Pick<Open311ClientChange, 'kind' | 'after' | 'reason'>,
  { providers, now }: ChangeOpen311ClientDeps,
): Promise<{ kind: 'changed'; provider: StoredOpen311Client } | Open311ClientNotFoundResult> => {
  const outcome = await updateUnlessWithdrawn<StoredOpen311Client>(id, {
    kind: 'provider',
    // Malformed ids are not looked up.
    find: async (name) =>
      Open311ClientId.safeParse(name).success ? providers.find(name) : undefined,
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
export async function renewOpen311ClientKey(
  { id, reason }: { id: string; reason: string },
  by: Open311ClientEditor,
  ports: ChangeOpen311ClientDeps,
): Promise<IssuedKeyResult | Open311ClientNotFoundResult> {
  const { key, ...known } = createKey(ports);
  const outcome = await changeOpen311Client(
    id,
    by,
    (before) => ({ kind: 'key-renewed', after: { ...before, ...known }, reason }),
    ports,
  );
  return outcome.kind === 'changed' ? { kind: 'issued', provider: outcome.provider, key } : outcome;
}

/** Revokes the API key of an Open311 provider with immediate effect. The provider stays in the list. */
export function revokeOpen311ClientKey(
  { id, reason }: { id: string; reason: string },
  by: Open311ClientEditor,
  ports: ChangeOpen311ClientDeps,
): Promise<{ kind: 'changed'; provider: StoredOpen311Client } | Open311ClientNotFoundResult> {
  return changeOpen311Client(
    id,
    by,
    (before, at) => ({ kind: 'withdrawn', after: { ...before, withdrawnAt: at }, reason }),
    ports,
  );
}
