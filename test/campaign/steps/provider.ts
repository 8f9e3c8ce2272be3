import type { OutboxItem } from '../../support/hotline-driver.ts';
import type { Step } from '../life.ts';
import { until } from '../patience.ts';
import { messagesOf, ticketNamed, type World } from '../world.ts';
import { refusing } from './refusing.ts';

export type Report = 'fail' | 'bounce' | 'deliver';

const kinds: Record<Report, OutboxItem['kind']> = {
  fail: 'sms',
  bounce: 'email',
  deliver: 'email',
};

/** The last message of that kind about it to them, as soon as it was sent. */
const messageTo = async (
  world: World,
  name: string,
  who: string,
  kind: OutboxItem['kind'],
): Promise<OutboxItem> => {
  const { code } = ticketNamed(world, name);
  let found: OutboxItem | undefined;
  await until(world, async () => {
    found = (await messagesOf(world)).find(
      (item) => item.ticket === code && item.kind === kind && item.alert?.includes(`-${who}-`),
    );
    return found ? [] : [`No ${kind} to ${who} about ${name}`];
  });
  if (!found) throw new Error('The message was not sent');
  return found;
};

/** The provider of a message reports what became of it. */
export const providerSays = (name: string, who: string, report: Report): Step => ({
  name: `the provider says ${report} of a message to a ${who.replace(/.*-/, '')}`,
  lead: async (world) => {
    const { id } = await messageTo(world, name, who, kinds[report]);
    refusing(await world.run.post(`/local/outbox/${id}/${report}`, {}), 200);
    await world.run.settle();
  },
});
