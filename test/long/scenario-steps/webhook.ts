import { once } from 'node:events';
import { createServer } from 'node:http';
import { text as wholeText } from 'node:stream/consumers';
import * as z from 'zod';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import { findTicketByName, type LongHarness } from '../long-harness.ts';
import { requireStatus } from './require-status.ts';
import { sendStaffRequest } from './staff.ts';

type WebhookRequest = { path: string; body: string };

/** Requests received by the webhook receiver; the whole check shares one, with a path per scenario. */
const receivedWebhooks: WebhookRequest[] = [];

let port: Promise<number> | undefined;

const listen = async (): Promise<number> => {
  const server = createServer(async (request, reply) => {
    receivedWebhooks.push({ path: request.url ?? '', body: await wholeText(request) });
    reply.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref(); // doesn't keep the process alive
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
};

const pathOf = ({ number }: LongHarness): string => `/world-${number}`;

const Listed = z.object({
  webhooks: z.array(
    z.object({ id: z.string(), url: z.string(), withdrawnAt: z.string().optional() }),
  ),
});

/** Step: an administrator registers a webhook for opened tickets at the test's receiver. */
export const registerWebhookStep: ScenarioStep = {
  name: 'another system is named that is to be told',
  lead: async (harness) => {
    port ??= listen();
    const url = `http://localhost:${await port}${pathOf(harness)}`;
    const body = { name: `Một cửa ${harness.number}`, contact: 'mot-cua@tinh.example', url };
    const answer = await sendStaffRequest(harness, 'administrator', 'POST', 'webhooks', {
      ...body,
      kinds: ['opened'],
    });
    requireStatus(answer, 200);
  },
};

const ReceivedEvent = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ code: z.string() }),
});

/** Returns the step with a check that the webhook received the ticket's events, always with the same event id. */
export function expectWebhookEvents(name: string, step: ScenarioStep): ScenarioStep {
  return {
    ...step,
    lead: async (longHarness) => {
      await step.lead(longHarness);
      const { code } = findTicketByName(longHarness, name);
      longHarness.checks.push(async () => {
        const events = receivedWebhooks
          .filter(({ path }) => path === pathOf(longHarness))
          .map(({ body }) => ReceivedEvent.parse(JSON.parse(body)))
          .filter(({ data }) => data.code === code);
        const ids = new Set(events.map(({ id }) => id));
        return ids.size === 1 ? [] : [`the other system has heard ${ids.size} events of ${name}`];
      });
    },
  };
}

/** Step: the scenario's webhooks are withdrawn, so that nothing more is delivered, including pending events. */
export const withdrawWebhooksStep: ScenarioStep = {
  name: 'the other system is told no more',
  tidiesUp: true,
  cutsShort: true,
  lead: async (harness) => {
    const listed = requireStatus(
      await sendStaffRequest(harness, 'administrator', 'GET', 'webhooks'),
      200,
    );
    const { webhooks } = Listed.parse(JSON.parse(listed.text));
    const own = webhooks.filter(
      ({ url, withdrawnAt }) => !withdrawnAt && url.endsWith(pathOf(harness)),
    );
    for (const { id } of own) {
      const path = `webhooks/${id}/withdraw`;
      const answer = await sendStaffRequest(harness, 'administrator', 'POST', path, {
        reason: 'Đã thôi dùng',
      });
      if (answer.status !== 409) requireStatus(answer, 200);
    }
  },
};
