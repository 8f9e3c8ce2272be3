import { ticketStore } from '../../../adapters/dynamodb/ticket-store.ts';
import type { Life, Step } from '../life.ts';
import { until } from '../patience.ts';
import { report, sendReport } from '../steps/citizen.ts';
import { refusing } from '../steps/refusing.ts';
import { messagesOf, ticketNamed, type World } from '../world.ts';

const handler = '-UBND_XA.29254-handler-';

const smsToHandler = async (world: World): Promise<string | undefined> =>
  (await messagesOf(world)).find(({ kind, alert }) => kind === 'sms' && alert?.includes(handler))
    ?.id;

/** The carrier's report overtakes the writing down of what it is about. */
const tooEarly: Step = {
  name: 'a carrier reports what is not written down yet',
  lead: async (world) => {
    const settles = {
      function: 'DeliverAlerts',
      service: 'dynamodb',
      operation: 'UpdateItem',
      item: 'T/L',
    };
    await world.run.plan([2, 3].map((turn) => ({ ...settles, turn, kind: 'error-before' })));
    await sendReport(world, 'it', {});
    await until(world, async () => {
      const ticket = await ticketStore(world.run.table).find(ticketNamed(world, 'it').code);
      return ticket?.status === 'new' ? ['It was not routed'] : [];
    });
    const id = await smsToHandler(world);
    if (id) refusing(await world.run.post(`/local/outbox/${id}/fail`, {}), 200);
  },
};

const twiceAtOnce: Step = {
  name: 'a carrier reports the same twice at once',
  lead: async (world) => {
    const id = await smsToHandler(world);
    const say = () => world.run.post(`/local/outbox/${id}/fail`, {});
    for (const answer of await Promise.all([say(), say(), say()])) refusing(answer, 200);
  },
};

const deliveredAndBounced: Step = {
  name: 'a mail counts as delivered and bounced at once',
  lead: async (world) => {
    const mail = (await messagesOf(world)).find(
      ({ kind, alert }) => kind === 'email' && alert?.includes(handler),
    );
    const says = (what: string) => world.run.post(`/local/outbox/${mail?.id}/${what}`, {});
    for (const answer of await Promise.all(['deliver', 'bounce', 'deliver', 'bounce'].map(says))) {
      refusing(answer, 200);
    }
  },
};

export const early: Life = { name: 'a report too early', steps: [tooEarly] };
export const twice: Life = {
  name: 'reports twice',
  steps: [report('it'), twiceAtOnce, deliveredAndBounced],
};
