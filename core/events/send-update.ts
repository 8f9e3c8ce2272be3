import type { KeptProvider } from '../open311/kept-provider.ts';
import { isInForce } from '../open311/provider.ts';
import { type Dated, type OwnUpdatesPorts, updatesOfOwn } from '../open311/read-updates.ts';
import { updateForm } from '../open311/update-form.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { isTaken, type Posted, type Sent, type UpdateDelivery, whyNot } from './delivery.ts';
import { siteKeyLock, type UpdatesWebhook, type WebhookStore } from './webhook.ts';
import { isWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

/** Which updates of a ticket a site has taken. */
export type TakenUpdates = {
  of(webhook: string, code: TicketCode): Promise<ReadonlySet<number>>;
  add(webhook: string, code: TicketCode, version: number): Promise<void>;
};

export type SendUpdatePorts = OwnUpdatesPorts & {
  webhooks: Pick<WebhookStore, 'find'>;
  providers: { find(id: string): Promise<KeptProvider | undefined> };
  taken: TakenUpdates;
  urlRules: WebhookUrlRules;
  secret(): Promise<Keyed>;
  unlock(lock: Uint8Array, locked: string): string;
  postForm(url: string, form: string): Promise<Posted>;
  now(): Date;
};

const addressOf = ({ url, format }: Pick<UpdatesWebhook, 'url' | 'format'>): string =>
  `${url.replace(/\/+$/, '')}/servicerequestupdates.${format}`;

/** Sent twice, a site says so by a refusal: it has what it was told. */
const alreadyThere = /already (exists|been)|đã (có|tồn tại)/i;

const hasIt = (posted: Posted): boolean =>
  isTaken(posted) ||
  (posted.kind === 'answered' && posted.status === 400 && alreadyThere.test(posted.said ?? ''));

/** It says no to this one: another may well be taken. */
const isRefusal = (posted: Posted): boolean =>
  posted.kind === 'answered' && [400, 404, 409, 410, 422].includes(posted.status);

const wantedBy = async (
  id: string,
  { webhooks, providers, urlRules, now }: SendUpdatePorts,
): Promise<{ webhook: UpdatesWebhook; provider: KeptProvider } | undefined> => {
  const webhook = await webhooks.find(id);
  if (webhook?.dialect !== 'open311' || webhook.withdrawnAt) return undefined;
  if (!isWebhookUrl(webhook.url, urlRules)) return undefined;
  const provider = await providers.find(webhook.provider);
  return provider && isInForce(provider, now()) ? { webhook, provider } : undefined;
};

/** What the site is still to be told up to that change, in order: since it wants to be, and once each. */
const due = (
  all: readonly Dated[],
  taken: ReadonlySet<number>,
  { version, madeAt }: { version: number; madeAt: Date },
): Dated[] =>
  all
    .filter(({ update }) => update.version <= version && !taken.has(update.version))
    .filter(({ update }) => madeAt.getTime() < update.at.getTime() + 1000)
    .toSorted((a, b) => a.update.version - b.update.version);

/**
 * Posts an update, and before it those of its ticket that the site has not taken: none is overtaken. What it says is what may
 * be known now, and the same at each attempt unless its words were taken back meanwhile.
 */
export const sendUpdate = async (
  { webhook: id, code, version }: UpdateDelivery,
  ports: SendUpdatePorts,
): Promise<Sent> => {
  const wanted = await wantedBy(id, ports);
  if (!wanted) return { kind: 'not-wanted' };
  const { webhook, provider } = wanted;
  const [all, taken] = await Promise.all([
    updatesOfOwn(code, provider, ports),
    ports.taken.of(id, code),
  ]);
  const updates = due(all, taken, { version, madeAt: webhook.madeAt });
  if (updates.length === 0) return { kind: 'not-wanted' };
  const apiKey = ports.unlock(siteKeyLock(webhook, await ports.secret()), webhook.lockedKey);
  for (const { update, told } of updates) {
    const form = updateForm(told, { jurisdictionId: webhook.jurisdictionId, apiKey });
    const posted = await ports.postForm(addressOf(webhook), form);
    if (hasIt(posted)) await ports.taken.add(id, code, update.version);
    // an earlier one that it refuses has a message of its own, and holds up nothing else
    else if (update.version === version || !isRefusal(posted)) {
      return { kind: 'not-taken', why: whyNot(posted) };
    }
  }
  return { kind: 'taken' };
};
