import { encryptWebhookApiKey } from '../../../adapters/webhooks/webhook-api-key.ts';
import {
  CreatedWebhookResponse,
  WebhookResponse,
  WebhooksResponse,
} from '../../../core/contract/staff/administration/webhook-responses.ts';
import {
  type ChangeWebhookDeps,
  createWebhook,
  withdrawWebhook,
} from '../../../core/events/change-webhook.ts';
import type { WebhookDeliveryStatus } from '../../../core/events/delivery.ts';
import { type Webhook, WebhookRequest } from '../../../core/events/webhook.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { StatedReason } from '../../../core/staff/members/stated-reason.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { createRandomId } from '../../runtime/random.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

type WebhookLookups = {
  states: ReadonlyMap<string, WebhookDeliveryStatus>;
  names: ReadonlyMap<string, string>;
};

const formatOptionalTime = (at: Date | undefined) => at && toHotlineTime(at);

const toDeliveryResponse = (state: WebhookDeliveryStatus | undefined) =>
  state && {
    takenAt: formatOptionalTime(state.takenAt),
    failedAt: formatOptionalTime(state.failedAt),
    why: state.why,
    failingSince: formatOptionalTime(state.failingSince),
    failures: state.failures,
  };

const toWebhookResponse = (webhook: Webhook, { states, names }: WebhookLookups) => {
  const { id, name, contact, url, madeAt, withdrawnAt } = webhook;
  const common = {
    ...{ id, name, contact, url },
    madeAt: toHotlineTime(madeAt),
    withdrawnAt: formatOptionalTime(withdrawnAt),
    delivery: toDeliveryResponse(states.get(id)),
  };
  if (webhook.dialect !== 'open311') {
    const { kinds, units } = webhook;
    return { ...common, dialect: 'events', kinds, units };
  }
  const { dialect, provider, jurisdictionId, format } = webhook;
  const providerName = names.get(provider);
  return { ...common, dialect, provider, providerName, jurisdictionId, format };
};

const loadLookups = async ({
  deliveries,
  providers,
}: Pick<StaffApiDeps, 'providers' | 'deliveries'>): Promise<WebhookLookups> => {
  const [states, all] = await Promise.all([deliveries.states(), providers.list()]);
  return { states, names: new Map(all.map(({ id, name }) => [id, name])) };
};

const toChangeWebhookDeps = (
  services: Pick<
    StaffApiDeps,
    'secret' | 'webhookUrls' | 'directory' | 'now' | 'providers' | 'webhooks'
  >,
): ChangeWebhookDeps => {
  const { webhooks, providers, webhookUrls: urlRules, directory, secret, now } = services;
  return {
    webhooks,
    providers,
    urlRules,
    directory,
    secret,
    now,
    randomId: createRandomId,
    lock: encryptWebhookApiKey,
  };
};

/** Returns the registered webhooks with their delivery status, sorted by name. */
const listWebhooks = staffEndpoint({
  method: 'GET',
  path: '/api/staff/webhooks',
  summary: { vi: 'Danh sách webhook', en: 'List webhooks' },
  access: accessRules.administrators,
  answers: { 200: WebhooksResponse },
  needs: ['providers', 'webhooks', 'deliveries'],
  answer: async (_, __, services) => {
    const [all, them] = await Promise.all([services.webhooks.list(), loadLookups(services)]);
    return buildJsonReply(200, { webhooks: all.map((one) => toWebhookResponse(one, them)) });
  },
});

/** Registers a webhook. Only this response contains the webhook's secret, if it has one. */
const postWebhook = staffEndpoint({
  method: 'POST',
  path: '/api/staff/webhooks',
  summary: { vi: 'Thêm webhook', en: 'Create a webhook' },
  access: accessRules.administrators,
  body: WebhookRequest,
  answers: { 200: CreatedWebhookResponse },
  needs: ['secret', 'webhookUrls', 'directory', 'now', 'providers', 'webhooks', 'deliveries'],
  answer: async (request, member, services) => {
    const outcome = await createWebhook(request.body, member, toChangeWebhookDeps(services));
    if (outcome.kind === 'refused') {
      return buildProblemReply('invalid', request.lang, { errors: outcome.errors });
    }
    const { webhook, secret } = outcome;
    return buildJsonReply(200, {
      webhook: toWebhookResponse(webhook, await loadLookups(services)),
      secret,
    });
  },
});

/** Stops all deliveries to the webhook. */
const postWithdrawal = staffEndpoint({
  method: 'POST',
  path: '/api/staff/webhooks/{id}/withdraw',
  summary: { vi: 'Thu hồi webhook', en: 'Revoke a webhook' },
  access: accessRules.administrators,
  body: StatedReason,
  answers: { 200: WebhookResponse },
  problems: ['no-such-webhook', 'webhook-withdrawn'],
  needs: ['webhooks', 'providers', 'deliveries', 'now'],
  answer: async ({ params: { id = '' }, body, lang }, member, services) => {
    const outcome = await withdrawWebhook({ id, ...body }, member, services);
    return outcome.kind === 'changed'
      ? buildJsonReply(200, toWebhookResponse(outcome.webhook, await loadLookups(services)))
      : buildProblemReply(outcome.kind, lang);
  },
});

export const webhookRoutes: StaffEndpoint<StaffApiDeps>[] = [
  listWebhooks,
  postWebhook,
  postWithdrawal,
];
