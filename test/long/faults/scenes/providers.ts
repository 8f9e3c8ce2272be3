import { ticketStore } from '../../../../adapters/dynamodb/ticket-store.ts';
import type { OutboxItem } from '../../../support/hotline-driver.ts';
import { until } from '../../patience.ts';
import { report, sendReport } from '../../steps/citizen.ts';
import { expectNoted } from '../../steps/provider.ts';
import { refusing } from '../../steps/refusing.ts';
import { type LongHarness, messagesOf, ticketNamed } from '../../world.ts';
import type { Life, Step } from '../life.ts';

const handler = '-UBND_XA.29254-handler-';

const toHandler = async (world: LongHarness, wanted: OutboxItem['kind']): Promise<OutboxItem> => {
  const found = (await messagesOf(world)).find(
    ({ kind, alert }) => kind === wanted && alert?.includes(handler),
  );
  if (!found) throw new Error(`No ${wanted} was sent to the unit`);
  return found;
};

/** Step: the provider reports a delivery before the hotline has recorded the sent message. */
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
    const sms = await toHandler(world, 'sms');
    refusing(await world.run.post(`/local/outbox/${sms.id}/fail`, {}), 200);
    expectNoted(world, sms, 'fail');
  },
};

const twiceAtOnce: Step = {
  name: 'a carrier reports the same twice at once',
  lead: async (world) => {
    const sms = await toHandler(world, 'sms');
    const say = () => world.run.post(`/local/outbox/${sms.id}/fail`, {});
    for (const answer of await Promise.all([say(), say(), say()])) refusing(answer, 200);
    expectNoted(world, sms, 'fail');
  },
};

const deliveredAndBounced: Step = {
  name: 'a mail counts as delivered and bounced at once',
  lead: async (world) => {
    const mail = await toHandler(world, 'email');
    const says = (what: string) => world.run.post(`/local/outbox/${mail.id}/${what}`, {});
    for (const answer of await Promise.all(['deliver', 'bounce', 'deliver', 'bounce'].map(says))) {
      refusing(answer, 200);
    }
    expectNoted(world, mail, 'bounce');
  },
};

export const early: Life = {
  name: 'a report too early',
  notifiesAtOnce: true,
  steps: [tooEarly],
};
export const twice: Life = {
  name: 'reports twice',
  notifiesAtOnce: true,
  steps: [report('it'), twiceAtOnce, deliveredAndBounced],
};
