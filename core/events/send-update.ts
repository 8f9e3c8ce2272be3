import type { KeptProvider } from '../open311/kept-provider.ts';
import { isInForce } from '../open311/provider.ts';
import { type Dated, type OwnUpdatesPorts, updatesOfOwn } from '../open311/read-updates.ts';
import { updateForm } from '../open311/update-form.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { isTaken, type Posted, type Sent, type UpdateDelivery, whyNot } from './delivery.ts';
import { siteKeyLock, type UpdatesWebhook, type WebhookStore } from './webhook.ts';
import { isWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

/**
 * Store of the update versions that a receiver has accepted, by ticket. For a merged ticket, updates of the common ticket are
 * recorded separately.
 */
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

/** Error texts by which a receiver reports a duplicate update; such a response counts as success. */
const alreadyThere =
  /already (exists|been (added|created|posted|processed|received|recorded|submitted|taken))|(cập nhật|update_id).{0,60}đã (có|tồn tại|nhận)/i;

const hasIt = (posted: Posted): boolean =>
  isTaken(posted) ||
  (posted.kind === 'answered' && posted.status === 400 && alreadyThere.test(posted.said ?? ''));

/** Returns whether the receiver rejected this update permanently, so that other updates may still succeed. */
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

/** Returns the key under which accepted versions are stored: ticket code, and the common ticket's code if it is merged. */
const lineOf = ({ code, of }: { code: TicketCode; of?: TicketCode | undefined }): string =>
  of === undefined ? code : `${code}.${of}`;

type Due = Dated & {
  line: string;
  /** Whether the update is newer than the queue message's; it has a queue message of its own. */
  isLater: boolean;
};

/**
 * Returns the updates that the receiver still lacks, in order, from the registration of the webhook on. Returns none if
 * everything up to the given change was accepted.
 */
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

/**
 * Time limit for one queue message, below the function's timeout. Remaining updates are retried without counting as a
 * failure.
 */
const mostMs = 45_000;

/**
 * Sends an Open311 update in order: earlier updates that the receiver lacks go first, and later ones follow because their
 * queue messages may have expired. The text is built at sending time and contains only what may be known then.
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
    // an earlier update that was rejected has its own queue message and does not block this one
    else if ((update.version === version && update.of === of) || !isRefusal(posted)) {
      return { kind: 'not-taken', why: whyNot(posted) };
    }
  }
  return { kind: 'taken' };
};
