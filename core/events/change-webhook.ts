import type { Directory } from '../directory/model/directory.ts';
import { findUnitInForce } from '../directory/model/organization/unit.ts';
import type { FieldError } from '../messages/field-error.ts';
import { isOpen311ClientActive } from '../open311/clients/open311-client.ts';
import type { Open311ClientStore } from '../open311/clients/stored-open311-client.ts';
import type { StaffMember } from '../staff/members/member.ts';
import { updateUnlessWithdrawn } from '../staff/members/update-unless-withdrawn.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import {
  deriveEncryptionKeyForWebhookApiKey,
  deriveWebhookSigningSecret,
  type Webhook,
  WebhookId,
  type WebhookRequest,
  type WebhookStore,
} from './webhook.ts';
import { isAllowedWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

export type ChangeWebhookDeps = {
  webhooks: WebhookStore;
  providers: Pick<Open311ClientStore, 'find'>;
  urlRules: WebhookUrlRules;
  directory(): Promise<Directory>;
  secret(): Promise<Hmac>;
  /** Encrypts a text symmetrically: decryption needs the same key. */
  lock(lock: Uint8Array, text: string): string;
  randomId(): string;
  now(): Date;
};

type WebhookAuthor = Pick<StaffMember, 'sub' | 'role'>;

/** Maximum number of active webhooks. Each of them costs an HTTP request for every event. */
const maxInForce = 50;

type Deps = ChangeWebhookDeps;

const findWebhookRequestErrors = async (
  request: WebhookRequest,
  { directory, providers }: Deps,
  at: Date,
): Promise<FieldError[]> => {
  if (request.dialect === 'open311') {
    const provider = await providers.find(request.provider);
    const isGood = provider && isOpen311ClientActive(provider, at) && !provider.isTest;
    return isGood ? [] : [{ field: 'provider', problem: 'provider-unknown' }];
  }
  const known = await directory();
  return (request.units ?? []).every((unit) => findUnitInForce(known, unit, at))
    ? []
    : [{ field: 'units', problem: 'unit-unknown' }];
};

/**
 * Returns whether the webhook's URL is acceptable. The URL of an Open311 endpoint must have no query string because paths are
 * appended to it.
 */
const isUrlFor = ({ url, dialect }: WebhookRequest, { urlRules }: Deps): boolean =>
  isAllowedWebhookUrl(url, urlRules) && (dialect !== 'open311' || !url.includes('?'));

const toStoredWebhook = (
  request: WebhookRequest,
  made: Pick<Webhook, 'id' | 'version' | 'keyVersion' | 'madeAt'>,
  hmac: Hmac,
  { lock }: Deps,
): Webhook => {
  if (request.dialect !== 'open311') return { ...request, ...made };
  const { apiKey, ...rest } = request;
  return {
    ...rest,
    ...made,
    lockedKey: lock(deriveEncryptionKeyForWebhookApiKey(made, hmac), apiKey),
  };
};

type WebhookResult = { kind: 'made'; webhook: Webhook; secret?: string };

/**
 * Registers a webhook. For a webhook that receives domain events, the result contains its signing secret, which cannot be
 * read later.
 */
export async function createWebhook(
  request: WebhookRequest,
  { sub, role }: WebhookAuthor,
  ports: Deps,
): Promise<WebhookResult | { kind: 'refused'; errors: FieldError[] }> {
  const { webhooks, secret, randomId, now } = ports;
  const at = now();
  const [flaws, hmac, all] = await Promise.all([
    findWebhookRequestErrors(request, ports, at),
    secret(),
    webhooks.list(),
  ]);
  const errors: FieldError[] = [
    ...(isUrlFor(request, ports) ? [] : [{ field: 'url', problem: 'webhook-url' as const }]),
    ...flaws,
    ...(all.filter(({ withdrawnAt }) => !withdrawnAt).length < maxInForce
      ? []
      : [{ field: 'url', problem: 'too-many-webhooks' as const }]),
  ];
  if (errors.length > 0) return { kind: 'refused', errors };
  const id = WebhookId.parse(randomId());
  const made = { id, version: 1, keyVersion: hmac.version, madeAt: at };
  const webhook = toStoredWebhook(request, made, hmac, ports);
  const isNew = await webhooks.put({ kind: 'made', after: webhook, at, by: { sub, role } });
  if (!isNew)
    throw new Error(`Cannot create the webhook: id ${id} already exists; send the request again`);
  return request.dialect === 'open311'
    ? { kind: 'made', webhook }
    : { kind: 'made', webhook, secret: deriveWebhookSigningSecret(webhook, hmac) };
}

/**
 * Withdraws a webhook, so that nothing is delivered to it any more, not even queued deliveries. The webhook stays in the
 * list.
 */
export async function withdrawWebhook(
  { id, reason }: { id: string; reason: string },
  { sub, role }: WebhookAuthor,
  { webhooks, now }: Pick<ChangeWebhookDeps, 'webhooks' | 'now'>,
): Promise<
  { kind: 'changed'; webhook: Webhook } | { kind: 'no-such-webhook' | 'webhook-withdrawn' }
> {
  const outcome = await updateUnlessWithdrawn<Webhook>(id, {
    kind: 'webhook',
    // an invalid id is not looked up
    find: async (name) => (WebhookId.safeParse(name).success ? webhooks.find(name) : undefined),
    async change(before) {
      const at = now();
      const after = { ...before, version: before.version + 1, withdrawnAt: at };
      const isPut = await webhooks.put({
        ...{ kind: 'withdrawn', after, at, reason },
        by: { sub, role },
      });
      return isPut ? after : undefined;
    },
  });
  if (outcome.kind === 'changed') return { kind: 'changed', webhook: outcome.after };
  return { kind: outcome.kind === 'unknown' ? 'no-such-webhook' : 'webhook-withdrawn' };
}
