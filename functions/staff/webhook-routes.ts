import { encryptWebhookApiKey } from '../../adapters/webhooks/webhook-api-key.ts';
import {
  CreatedWebhookResponse,
  WebhookResponse,
  WebhooksResponse,
} from '../../core/contract/webhook-responses.ts';
import {
  type ChangeWebhookDeps,
  createWebhook,
  withdrawWebhook,
} from '../../core/events/change-webhook.ts';
import type { WebhookDeliveryStatus } from '../../core/events/delivery.ts';
import { type Webhook, WebhookRequest } from '../../core/events/webhook.ts';
import { StatedReason } from '../../core/staff/stated-reason.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { createRandomId } from '../runtime/random.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { StaffApiDeps } from './deps.ts';
import { requireStatedReason } from './require-stated-reason.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

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

const loadLookups = async ({ deliveries, providers }: StaffApiDeps): Promise<WebhookLookups> => {
  const [states, all] = await Promise.all([deliveries.states(), providers.list()]);
  return { states, names: new Map(all.map(({ id, name }) => [id, name])) };
};

const toChangeWebhookDeps = (services: StaffApiDeps): ChangeWebhookDeps => {
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

/** Handles `GET /api/staff/webhooks`: returns the registered webhooks with their delivery status, sorted by name. */
const listWebhooks: StaffRoute['answer'] = async (_, __, services) => {
  const [all, them] = await Promise.all([services.webhooks.list(), loadLookups(services)]);
  return buildJsonReply(200, { webhooks: all.map((one) => toWebhookResponse(one, them)) });
};

/**
 * Handles `POST /api/staff/webhooks`: registers a webhook. Only this response contains the webhook's secret, if it has one.
 */
const postWebhook: StaffRoute['answer'] = async (request, member, services) => {
  const body = validateBody(request, WebhookRequest);
  if (body.kind === 'refused') return body.reply;
  const outcome = await createWebhook(body.value, member, toChangeWebhookDeps(services));
  if (outcome.kind === 'refused') {
    return buildProblemReply(400, 'invalid', request.lang, { errors: outcome.errors });
  }
  const { webhook, secret } = outcome;
  return buildJsonReply(200, {
    webhook: toWebhookResponse(webhook, await loadLookups(services)),
    secret,
  });
};

/** Handles `POST /api/staff/webhooks/{id}/withdraw`: stops all deliveries to the webhook. */
const postWithdrawal = requireStatedReason(async (reasonedRequest, member, services, request) => {
  const outcome = await withdrawWebhook(reasonedRequest, member, services);
  if (outcome.kind === 'changed')
    return buildJsonReply(200, toWebhookResponse(outcome.webhook, await loadLookups(services)));
  return buildProblemReply(
    outcome.kind === 'no-such-webhook' ? 404 : 409,
    outcome.kind,
    request.lang,
  );
});

export const webhookRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/webhooks',
    contract: { answers: { 200: WebhooksResponse } },
    answer: listWebhooks,
  },
  {
    method: 'POST',
    path: '/api/staff/webhooks',
    contract: { body: WebhookRequest, answers: { 200: CreatedWebhookResponse } },
    answer: postWebhook,
  },
  {
    method: 'POST',
    path: '/api/staff/webhooks/{id}/withdraw',
    contract: {
      body: StatedReason,
      answers: { 200: WebhookResponse },
      problems: { 404: ['no-such-webhook'], 409: ['webhook-withdrawn'] },
    },
    answer: postWithdrawal,
  },
];
