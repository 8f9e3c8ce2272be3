import * as z from 'zod';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import {
  createIdempotencyKey,
  findTicketByName,
  type LongHarness,
  phoneOf,
  recordAcceptedAction,
  retryUntilAnswered,
} from '../long-harness.ts';
import { waitUntilRouted } from './citizen.ts';
import { requireStatus } from './require-status.ts';

const Key = z.object({ api_key: z.string() });

const nameOf = ({ number }: LongHarness): string => `Cầu nối ${number}`;

/** Step: an administrator creates an Open311 API key. */
export const createApiKeyStep: ScenarioStep = {
  name: 'another system is given a key',
  lead: async (harness) => {
    const keyRequest = { isTest: false, name: nameOf(harness) };
    const send = () => harness.run.post('/local/open311-key', keyRequest);
    const { text } = requireStatus(await retryUntilAnswered(harness, send), 200);
    harness.notes.set('api_key', Key.parse(JSON.parse(text)).api_key);
  },
};

const keyOf = ({ notes }: LongHarness): string => notes.get('api_key') ?? '';

const Filed = z.array(z.object({ service_request_id: z.string() })).length(1);

/** Step: an Open311 provider files a report, repeated with the same request id until it gets a ticket code. */
export function fileByOpen311(name: string): ScenarioStep {
  return {
    name: 'a report by Open311',
    lead: async (longHarness) => {
      const key = createIdempotencyKey(longHarness);
      const fields = {
        ...{ api_key: keyOf(longHarness), service_code: 'GY01', address_id: '29254' },
        ...{
          client_request_id: key,
          phone: phoneOf(longHarness),
          first_name: 'Vane',
          last_name: 'Thạch',
        },
        ...{ email: 'ba.vane@example.vn', description: 'Xin trồng thêm cây xanh trên vỉa hè này' },
      };
      const send = () =>
        longHarness.run.submit('/open311/v2/requests.json', fields, '', longHarness.from);
      const [filed] = Filed.parse(
        JSON.parse(requireStatus(await retryUntilAnswered(longHarness, send), 200).text),
      );
      const code = TicketCode.parse(filed?.service_request_id);
      longHarness.accepted.set(name, { code, pin: '', key });
      longHarness.status.set(name, 'assigned');
      await waitUntilRouted(longHarness, name);
    },
  };
}

/** Step: an Open311 provider adds an update from the citizen. */
export function updateByOpen311(name: string): ScenarioStep {
  return {
    name: 'an update by Open311',
    lead: async (harness) => {
      const description = 'Người dân hỏi thêm về loại cây sẽ trồng';
      const fields = {
        ...{ api_key: keyOf(harness), service_request_id: findTicketByName(harness, name).code },
        ...{ update_id: createIdempotencyKey(harness), status: 'UNCHANGED', description },
        updated_datetime: toHotlineTime(await harness.run.now()),
      };
      const send = () =>
        harness.run.submit('/open311/v2/servicerequestupdates.json', fields, '', harness.from);
      requireStatus(await retryUntilAnswered(harness, send), 200);
      // the provider writes for the citizen, and the text names the provider
      recordAcceptedAction(harness, name, 'write', {
        text: `${nameOf(harness)} (UNCHANGED): ${description}`,
      });
    },
  };
}

/** Step: a system reads public data, without side effects. */
export function publicReadStep(
  what: string,
  path: string | ((harness: LongHarness) => string),
): ScenarioStep {
  return {
    name: `somebody reads ${what}`,
    lead: async (harness) => {
      const requestPath = typeof path === 'string' ? path : path(harness);
      requireStatus(
        await retryUntilAnswered(harness, () => harness.run.get(requestPath, {}, harness.from)),
        200,
      );
    },
  };
}

export function withKey(path: string) {
  return (harness: LongHarness): string => `${path}?api_key=${keyOf(harness)}`;
}
