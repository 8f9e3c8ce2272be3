import * as z from 'zod';
import { TicketCode } from '../../../core/ticket/code.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import type { Step } from '../faults/life.ts';
import { accept, insist, type LongHarness, newKey, phoneOf, ticketNamed } from '../world.ts';
import { untilRouted } from './citizen.ts';
import { refusing } from './refusing.ts';

const Key = z.object({ api_key: z.string() });

const nameOf = ({ number }: LongHarness): string => `Cầu nối ${number}`;

/** Step: an administrator creates an Open311 API key. */
export const giveKey: Step = {
  name: 'another system is given a key',
  lead: async (world) => {
    const wish = { isTest: false, name: nameOf(world) };
    const send = () => world.run.post('/local/open311-key', wish);
    const { text } = refusing(await insist(world, send), 200);
    world.notes.set('api_key', Key.parse(JSON.parse(text)).api_key);
  },
};

const keyOf = ({ notes }: LongHarness): string => notes.get('api_key') ?? '';

const Filed = z.array(z.object({ service_request_id: z.string() })).length(1);

/** Step: an Open311 provider files a report, repeated with the same request id until it gets a ticket code. */
export const fileByOpen311 = (name: string): Step => ({
  name: 'a report by Open311',
  lead: async (world) => {
    const key = newKey(world);
    const fields = {
      ...{ api_key: keyOf(world), service_code: 'GY01', address_id: '29254' },
      ...{ client_request_id: key, phone: phoneOf(world), first_name: 'Vane', last_name: 'Thạch' },
      ...{ email: 'ba.vane@example.vn', description: 'Xin trồng thêm cây xanh trên vỉa hè này' },
    };
    const send = () => world.run.submit('/open311/v2/requests.json', fields, '', world.from);
    const [filed] = Filed.parse(JSON.parse(refusing(await insist(world, send), 200).text));
    const code = TicketCode.parse(filed?.service_request_id);
    world.accepted.set(name, { code, pin: '', key });
    world.status.set(name, 'assigned');
    await untilRouted(world, name);
  },
});

/** Step: an Open311 provider adds an update from the citizen. */
export const updateByOpen311 = (name: string): Step => ({
  name: 'an update by Open311',
  lead: async (world) => {
    const description = 'Người dân hỏi thêm về loại cây sẽ trồng';
    const fields = {
      ...{ api_key: keyOf(world), service_request_id: ticketNamed(world, name).code },
      ...{ update_id: newKey(world), status: 'UNCHANGED', description },
      updated_datetime: toHotlineTime(await world.run.now()),
    };
    const send = () =>
      world.run.submit('/open311/v2/servicerequestupdates.json', fields, '', world.from);
    refusing(await insist(world, send), 200);
    // the provider writes for the citizen, and the text names the provider
    accept(world, name, 'write', { text: `${nameOf(world)} (UNCHANGED): ${description}` });
  },
});

/** Step: a system reads public data, without side effects. */
export const read = (what: string, path: string | ((world: LongHarness) => string)): Step => ({
  name: `somebody reads ${what}`,
  lead: async (world) => {
    const asked = typeof path === 'string' ? path : path(world);
    refusing(await insist(world, () => world.run.get(asked, {}, world.from)), 200);
  },
});

export const withKey =
  (path: string) =>
  (world: LongHarness): string =>
    `${path}?api_key=${keyOf(world)}`;
