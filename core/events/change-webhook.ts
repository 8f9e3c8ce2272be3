import type { Directory } from '../directory/directory.ts';
import { unitInForce } from '../directory/unit.ts';
import type { FieldError } from '../messages/field-error.ts';
import type { StaffMember } from '../staff/member.ts';
import type { Keyed } from '../ticket/keyed.ts';
import {
  type Webhook,
  WebhookId,
  type WebhookRequest,
  type WebhookStore,
  webhookSecret,
} from './webhook.ts';
import { isWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

export type ChangeWebhookPorts = {
  webhooks: WebhookStore;
  urlRules: WebhookUrlRules;
  directory(): Promise<Directory>;
  secret(): Promise<Keyed>;
  /** What nobody else is called. */
  randomId(): string;
  now(): Date;
};

type By = Pick<StaffMember, 'sub' | 'role'>;

/** Each is one more request for every event. */
const mostInForce = 50;

/** Makes a webhook; its secret is told once. */
export const makeWebhook = async (
  request: WebhookRequest,
  { sub, role }: By,
  { webhooks, urlRules, directory, secret, randomId, now }: ChangeWebhookPorts,
): Promise<
  { kind: 'made'; webhook: Webhook; secret: string } | { kind: 'refused'; errors: FieldError[] }
> => {
  const [known, keyed, all] = await Promise.all([directory(), secret(), webhooks.list()]);
  const at = now();
  const errors: FieldError[] = [
    ...(isWebhookUrl(request.url, urlRules)
      ? []
      : [{ field: 'url', problem: 'webhook-url' as const }]),
    ...((request.units ?? []).every((unit) => unitInForce(known, unit, at))
      ? []
      : [{ field: 'units', problem: 'unit-unknown' as const }]),
    ...(all.filter(({ withdrawnAt }) => !withdrawnAt).length < mostInForce
      ? []
      : [{ field: 'url', problem: 'too-many-webhooks' as const }]),
  ];
  if (errors.length > 0) return { kind: 'refused', errors };
  const id = WebhookId.parse(randomId());
  const webhook = { ...request, id, version: 1, keyVersion: keyed.version, madeAt: at };
  const isNew = await webhooks.put({ kind: 'made', after: webhook, at, by: { sub, role } });
  if (!isNew) throw new Error('A webhook’s random name was taken');
  return { kind: 'made', webhook, secret: webhookSecret(webhook, keyed) };
};

const mostRaces = 5;

/** It is told nothing from this moment on, also not what waits for it; it stays in the list. */
export const withdrawWebhook = async (
  { id, reason }: { id: string; reason: string },
  { sub, role }: By,
  { webhooks, now }: Pick<ChangeWebhookPorts, 'webhooks' | 'now'>,
): Promise<
  { kind: 'changed'; webhook: Webhook } | { kind: 'no-such-webhook' | 'webhook-withdrawn' }
> => {
  const isName = WebhookId.safeParse(id).success; // what can be no name of ours is not looked for
  for (let race = 0; race < mostRaces; race += 1) {
    const before = isName ? await webhooks.find(id) : undefined;
    if (!before) return { kind: 'no-such-webhook' };
    if (before.withdrawnAt) return { kind: 'webhook-withdrawn' };
    const at = now();
    const after = { ...before, version: before.version + 1, withdrawnAt: at };
    const change = { kind: 'withdrawn' as const, after, at, by: { sub, role }, reason };
    if (await webhooks.put(change)) return { kind: 'changed', webhook: after };
  }
  throw new Error('The webhook kept changing');
};
