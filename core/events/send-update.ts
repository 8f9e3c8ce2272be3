import type { KeptProvider } from '../open311/kept-provider.ts';
import { isInForce } from '../open311/provider.ts';
import { type Dated, type OwnUpdatesPorts, updatesOfOwn } from '../open311/read-updates.ts';
import { updateForm } from '../open311/update-form.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { isTaken, type Posted, type Sent, type UpdateDelivery, whyNot } from './delivery.ts';
import { siteKeyLock, type UpdatesWebhook, type WebhookStore } from './webhook.ts';
import { isWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

/** Which updates a site has taken of a ticket, and under its code of the one that it is part of. */
export type TakenUpdates = {
  of(webhook: string, line: string): Promise<ReadonlySet<number>>;
  add(webhook: string, line: string, version: number): Promise<void>;
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
const alreadyThere =
  /already (exists|been (added|created|posted|processed|received|recorded|submitted|taken))|(cập nhật|update_id).{0,60}đã (có|tồn tại|nhận)/i;

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

/** Each ticket's versions are counted for themselves. */
const lineOf = ({ code, of }: { code: TicketCode; of?: TicketCode | undefined }): string =>
  of === undefined ? code : `${code}.${of}`;

type Due = Dated & {
  line: string;
  /** Behind the one that the message is about: it has a message of its own. */
  isLater: boolean;
};

/** What the site is still to be told, in order: since it wants to be, and once each. Nothing, if all up to that change is. */
const due = async (
  { webhook, code, version, of }: UpdateDelivery,
  all: readonly Dated[],
  { madeAt, taken }: { madeAt: Date; taken: TakenUpdates },
): Promise<Due[]> => {
  const upTo = all.findLastIndex(({ update }) => update.of === of && update.version <= version);
  const told = all.map((one, at) => ({
    ...one,
    line: lineOf({ code, of: one.update.of }),
    isLater: at > upTo,
  }));
  const lines = [...new Set(told.map(({ line }) => line))];
  const known = new Map(
    await Promise.all(lines.map(async (line) => [line, await taken.of(webhook, line)] as const)),
  );
  const missing = told
    .filter(({ line, update }) => !known.get(line)?.has(update.version))
    .filter(({ update }) => madeAt.getTime() < update.at.getTime() + 1000);
  return missing.some(({ isLater }) => !isLater) ? missing : [];
};

/** Below what its function has: what is left comes again, and is no failure of the hotline's. */
const mostMs = 45_000;

/**
 * Posts an update, before it those of its ticket that the site has not taken, as none is overtaken, and those behind it:
 * their own messages may have been given up while nothing could be taken. What it says is what may be known now, and the
 * same at each attempt unless its words were taken back meanwhile.
 */
export const sendUpdate = async (
  delivery: UpdateDelivery,
  ports: SendUpdatePorts,
): Promise<Sent> => {
  const { webhook: id, code, version, of } = delivery;
  const wanted = await wantedBy(id, ports);
  if (!wanted) return { kind: 'not-wanted' };
  const { webhook, provider } = wanted;
  const all = await updatesOfOwn(code, provider, ports);
  const updates = await due(delivery, all, { madeAt: webhook.madeAt, taken: ports.taken });
  if (updates.length === 0) return { kind: 'not-wanted' };
  const apiKey = ports.unlock(siteKeyLock(webhook, await ports.secret()), webhook.lockedKey);
  const until = ports.now().getTime() + mostMs;
  for (const { update, told, line, isLater } of updates) {
    const isOver = ports.now().getTime() > until;
    if (isOver && isLater) break;
    if (isOver) return { kind: 'not-taken', why: 'not-reached' };
    const form = updateForm(told, { jurisdictionId: webhook.jurisdictionId, apiKey });
    const posted = await ports.postForm(addressOf(webhook), form);
    if (hasIt(posted)) await ports.taken.add(id, line, update.version);
    else if (isLater) break;
    // an earlier one that it refuses has a message of its own, and holds up nothing else
    else if ((update.version === version && update.of === of) || !isRefusal(posted)) {
      return { kind: 'not-taken', why: whyNot(posted) };
    }
  }
  return { kind: 'taken' };
};
