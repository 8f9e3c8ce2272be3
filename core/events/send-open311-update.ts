import { isOpen311ClientActive } from '../open311/clients/open311-client.ts';
import type { StoredOpen311Client } from '../open311/clients/stored-open311-client.ts';
import {
  type PublicOpen311UpdateResponse,
  type ReadOpen311UpdatesDeps,
  readUpdatesForOpen311Client,
} from '../open311/updates/read-updates.ts';
import { encodeOpen311UpdateForm } from '../open311/updates/update-form.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import {
  getWebhookDeliveryFailureCause,
  isWebhookDeliverySuccessful,
  type Open311UpdateDelivery,
  type WebhookDeliveryResult,
  type WebhookPostResult,
} from './delivery.ts';
import {
  deriveEncryptionKeyForWebhookApiKey,
  type Open311UpdateWebhook,
  type WebhookStore,
} from './webhook.ts';
import { isAllowedWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

/**
 * Store for the version numbers of Open311 updates that a receiver has accepted. `line` is the ticket code; updates that
 * come from the common ticket into which the ticket was merged have a line of their own.
 */
export type Open311UpdateDeliveryStore = {
  of(webhook: string, line: string): Promise<ReadonlySet<number>>;
  add(webhook: string, line: string, version: number): Promise<void>;
};

export type SendOpen311UpdateDeps = ReadOpen311UpdatesDeps & {
  webhooks: Pick<WebhookStore, 'find'>;
  providers: { find(id: string): Promise<StoredOpen311Client | undefined> };
  acceptedUpdates: Open311UpdateDeliveryStore;
  urlRules: WebhookUrlRules;
  secret(): Promise<Hmac>;
  unlock(lock: Uint8Array, locked: string): string;
  postForm(url: string, form: string): Promise<WebhookPostResult>;
  now(): Date;
};

const buildUpdateUrl = ({ url, format }: Pick<Open311UpdateWebhook, 'url' | 'format'>): string =>
  `${url.replace(/\/+$/, '')}/servicerequestupdates.${format}`;

/** Pattern for error texts with which receivers report a duplicate update. Such a response counts as success. */
const duplicateErrorPattern =
  /already (exists|been (added|created|posted|processed|received|recorded|submitted|taken))|(cập nhật|update_id).{0,60}đã (có|tồn tại|nhận)/i;

const hasReceiverUpdate = (posted: WebhookPostResult): boolean =>
  isWebhookDeliverySuccessful(posted) ||
  (posted.kind === 'answered' &&
    posted.status === 400 &&
    duplicateErrorPattern.test(posted.responseText ?? ''));

/** Returns whether the receiver rejected the Open311 update permanently. Other updates may still succeed. */
const isRefusal = (posted: WebhookPostResult): boolean =>
  posted.kind === 'answered' && [400, 404, 409, 410, 422].includes(posted.status);

const findActiveReceiver = async (
  id: string,
  { webhooks, providers, urlRules, now }: SendOpen311UpdateDeps,
): Promise<{ webhook: Open311UpdateWebhook; provider: StoredOpen311Client } | undefined> => {
  const webhook = await webhooks.find(id);
  if (webhook?.dialect !== 'open311' || webhook.withdrawnAt) return undefined;
  if (!isAllowedWebhookUrl(webhook.url, urlRules)) return undefined;
  const provider = await providers.find(webhook.provider);
  return provider && isOpen311ClientActive(provider, now()) ? { webhook, provider } : undefined;
};

/**
 * Returns the key under which the store keeps accepted update versions: the ticket code, followed by the code of the common
 * ticket if the update comes from the common ticket into which the ticket was merged.
 */
const getAcceptedUpdatesKey = ({
  code,
  of,
}: {
  code: TicketCode;
  of?: TicketCode | undefined;
}): string => (of === undefined ? code : `${code}.${of}`);

type DueUpdate = PublicOpen311UpdateResponse & {
  line: string;
  /**
   * True if the update is newer than the update in the current queue message. A newer update has a queue message of its own.
   */
  isLater: boolean;
};

/**
 * Returns the Open311 updates that were made since the webhook's registration and that the receiver has not accepted, oldest
 * first. Returns an empty array if the receiver has accepted everything up to the version in the queue message.
 */
const listDueUpdates = async (
  { webhook, code, version, of }: Open311UpdateDelivery,
  all: readonly PublicOpen311UpdateResponse[],
  {
    madeAt,
    acceptedUpdates: deliveries,
  }: { madeAt: Date; acceptedUpdates: Open311UpdateDeliveryStore },
): Promise<DueUpdate[]> => {
  const upTo = all.findLastIndex(({ update }) => update.of === of && update.version <= version);
  const candidates = all.map((one, at) => ({
    ...one,
    line: getAcceptedUpdatesKey({ code, of: one.update.of }),
    isLater: at > upTo,
  }));
  const lines = [...new Set(candidates.map(({ line }) => line))];
  const known = new Map(
    await Promise.all(
      lines.map(async (line) => [line, await deliveries.of(webhook, line)] as const),
    ),
  );
  const missing = candidates
    .filter(({ line, update }) => !known.get(line)?.has(update.version))
    .filter(({ update }) => madeAt.getTime() < update.at.getTime() + 1000);
  return missing.some(({ isLater }) => !isLater) ? missing : [];
};

/**
 * Time limit in milliseconds for processing one queue message, below the Lambda timeout. Updates that are not sent by then
 * are retried, which does not count as a failure.
 */
const maxMs = 45_000;

/**
 * Sends Open311 updates to one receiver in order: the earlier updates that the receiver lacks, the requested update, then
 * later updates, because their queue messages may have expired. Each text is built at the time of sending and contains only
 * content that may be published then.
 */
export async function sendOpen311Update(
  delivery: Open311UpdateDelivery,
  ports: SendOpen311UpdateDeps,
): Promise<WebhookDeliveryResult> {
  const { webhook: id, code, version, of } = delivery;
  const wanted = await findActiveReceiver(id, ports);
  if (!wanted) return { kind: 'not-wanted' };
  const { webhook, provider } = wanted;
  const all = await readUpdatesForOpen311Client(code, provider, ports);
  const updates = await listDueUpdates(delivery, all, {
    madeAt: webhook.madeAt,
    acceptedUpdates: ports.acceptedUpdates,
  });
  if (updates.length === 0) return { kind: 'not-wanted' };
  const apiKey = ports.unlock(
    deriveEncryptionKeyForWebhookApiKey(webhook, await ports.secret()),
    webhook.lockedKey,
  );
  const until = ports.now().getTime() + maxMs;
  for (const { update, response: candidates, line, isLater } of updates) {
    const isOver = ports.now().getTime() > until;
    if (isOver && isLater) break;
    if (isOver) return { kind: 'not-taken', why: 'not-reached' };
    const form = encodeOpen311UpdateForm(candidates, {
      jurisdictionId: webhook.jurisdictionId,
      apiKey,
    });
    const posted = await ports.postForm(buildUpdateUrl(webhook), form);
    if (hasReceiverUpdate(posted)) await ports.acceptedUpdates.add(id, line, update.version);
    else if (isLater) break;
    // an earlier update that was rejected has its own queue message and does not block this one
    else if ((update.version === version && update.of === of) || !isRefusal(posted)) {
      return { kind: 'not-taken', why: getWebhookDeliveryFailureCause(posted) };
    }
  }
  return { kind: 'taken' };
}
