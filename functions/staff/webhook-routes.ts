import {
  MadeWebhookAnswer,
  WebhookAnswer,
  WebhooksAnswer,
} from '../../core/contract/webhook-answers.ts';
import {
  type ChangeWebhookPorts,
  makeWebhook,
  withdrawWebhook,
} from '../../core/events/change-webhook.ts';
import { type Webhook, WebhookReason, WebhookRequest } from '../../core/events/webhook.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { randomId } from '../runtime/chance.ts';
import { json, problem } from '../runtime/reply.ts';
import { readBody } from './read-request.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-door.ts';

const told = ({ id, name, contact, url, kinds, units, madeAt, withdrawnAt }: Webhook) => ({
  ...{ id, name, contact, url, kinds, units },
  madeAt: toHotlineTime(madeAt),
  withdrawnAt: withdrawnAt && toHotlineTime(withdrawnAt),
});

const portsOf = (services: StaffServices): ChangeWebhookPorts => {
  const { webhooks, webhookUrls: urlRules, directory, secret, now } = services;
  return { webhooks, urlRules, directory, secret, now, randomId };
};

/** `GET /api/staff/webhooks`: which systems are told of tickets, by name. */
const listWebhooks: StaffRoute['answer'] = async (_, __, { webhooks }) =>
  json(200, { webhooks: (await webhooks.list()).map(told) });

/** `POST /api/staff/webhooks`: one more is told from now on; its secret is told this once. */
const postWebhook: StaffRoute['answer'] = async (request, member, services) => {
  const body = readBody(request, WebhookRequest);
  if (body.kind === 'refused') return body.reply;
  const outcome = await makeWebhook(body.value, member, portsOf(services));
  return outcome.kind === 'made'
    ? json(200, { webhook: told(outcome.webhook), secret: outcome.secret })
    : problem(400, 'invalid', request.lang, { errors: outcome.errors });
};

/** `POST /api/staff/webhooks/{id}/withdraw`: it is told nothing from now on. */
const postWithdrawal: StaffRoute['answer'] = async (request, member, services) => {
  const body = readBody(request, WebhookReason);
  if (body.kind === 'refused') return body.reply;
  const asked = { id: request.params['id'] ?? '', ...body.value };
  const outcome = await withdrawWebhook(asked, member, services);
  if (outcome.kind === 'changed') return json(200, told(outcome.webhook));
  return problem(outcome.kind === 'no-such-webhook' ? 404 : 409, outcome.kind, request.lang);
};

export const webhookRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/webhooks',
    contract: { answers: { 200: WebhooksAnswer } },
    answer: listWebhooks,
  },
  {
    method: 'POST',
    path: '/api/staff/webhooks',
    contract: { body: WebhookRequest, answers: { 200: MadeWebhookAnswer } },
    answer: postWebhook,
  },
  {
    method: 'POST',
    path: '/api/staff/webhooks/{id}/withdraw',
    contract: {
      body: WebhookReason,
      answers: { 200: WebhookAnswer },
      problems: { 404: ['no-such-webhook'], 409: ['webhook-withdrawn'] },
    },
    answer: postWithdrawal,
  },
];
