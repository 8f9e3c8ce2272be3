import type { OutboxItem } from '../../support/hotline-driver.ts';
import type { Step } from '../faults/life.ts';
import { keptOf } from '../invariants/ticket-items.ts';
import { until } from '../patience.ts';
import { type LongHarness, messagesOf, ticketNamed } from '../world.ts';
import { refusing } from './refusing.ts';

export type Report = 'fail' | 'bounce' | 'deliver';

const kinds: Record<Report, OutboxItem['kind']> = {
  fail: 'sms',
  bounce: 'email',
  deliver: 'email',
};

/** Waits for the newest message of that kind to that recipient. */
const messageTo = async (
  world: LongHarness,
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

/** Adds a check to the scenario that the notification records the reported delivery result. */
export const expectNoted = (
  world: LongHarness,
  { alert, ticket }: OutboxItem,
  report: Report,
): void => {
  const due = report === 'deliver' ? 'delivered' : 'bounced';
  world.checks.push(async () => {
    const codes = [...world.accepted.values()].map(({ code }) => code);
    const code = codes.find((one) => one === ticket);
    const kept = code && (await keptOf(world.run.table, code));
    const status = kept?.alerts.find(({ key }) => key === alert)?.status;
    return status === due ? [] : [`${alert} is ${status}, its provider said ${due}`];
  });
};

const tell = async ({ run }: LongHarness, { id }: OutboxItem, report: Report): Promise<void> => {
  refusing(await run.post(`/local/outbox/${id}/${report}`, {}), 200);
};

/** Reports the same result for repeated copies of the message, which go to the same recipient. */
const sayAlsoOfCopies = (world: LongHarness, message: OutboxItem, report: Report): void => {
  const said = new Set([message.id]);
  world.checks.push(async () => {
    const copies = (await messagesOf(world)).filter(
      ({ id, alert, ticket }) =>
        alert === message.alert && ticket === message.ticket && !said.has(id),
    );
    for (const copy of copies) {
      await tell(world, copy, report);
      said.add(copy.id);
    }
    return copies.map(({ alert }) => `Only now its provider has said ${report} of ${alert} again`);
  });
};

/** Step: the provider reports the delivery result of a message. */
export const providerSays = (name: string, who: string, report: Report): Step => ({
  name: `the provider says ${report} of a message to a ${who.replace(/.*-/, '')}`,
  lead: async (world) => {
    const message = await messageTo(world, name, who, kinds[report]);
    await tell(world, message, report);
    sayAlsoOfCopies(world, message, report);
    expectNoted(world, message, report);
    await world.run.settle();
  },
});
