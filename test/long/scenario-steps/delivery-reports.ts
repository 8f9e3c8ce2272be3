import type { OutboxItem } from '../../support/hotline/hotline-driver.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import { readStoredTicket } from '../invariants/stored-ticket.ts';
import { findTicketByName, type LongHarness, listScenarioMessages } from '../long-harness.ts';
import { waitUntilCorrect } from '../recovery-steps.ts';
import { requireStatus } from './require-status.ts';

export type ReportedDelivery = 'fail' | 'bounce' | 'deliver';

const kinds: Record<ReportedDelivery, OutboxItem['kind']> = {
  fail: 'sms',
  bounce: 'email',
  deliver: 'email',
};

/** Waits for the newest message of that kind to that recipient. */
const messageTo = async (
  harness: LongHarness,
  name: string,
  who: string,
  kind: OutboxItem['kind'],
): Promise<OutboxItem> => {
  const { code } = findTicketByName(harness, name);
  let found: OutboxItem | undefined;
  await waitUntilCorrect(harness, async () => {
    found = (await listScenarioMessages(harness)).find(
      (item) => item.ticket === code && item.kind === kind && item.alert?.includes(`-${who}-`),
    );
    return found ? [] : [`No ${kind} to ${who} about ${name}`];
  });
  if (!found) throw new Error('The message was not sent');
  return found;
};

/** Adds a check to the scenario that the notification records the reported delivery result. */
export function expectDeliveryRecorded(
  longHarness: LongHarness,
  { alert, ticket }: OutboxItem,
  report: ReportedDelivery,
): void {
  const due = report === 'deliver' ? 'delivered' : 'bounced';
  longHarness.checks.push(async () => {
    const codes = [...longHarness.accepted.values()].map(({ code }) => code);
    const code = codes.find((one) => one === ticket);
    const storedTicket = code && (await readStoredTicket(longHarness.run.table, code));
    const status = storedTicket?.alerts.find(({ key }) => key === alert)?.status;
    return status === due ? [] : [`${alert} is ${status}, its provider said ${due}`];
  });
}

const tell = async (
  { run }: LongHarness,
  { id }: OutboxItem,
  report: ReportedDelivery,
): Promise<void> => {
  requireStatus(await run.post(`/local/outbox/${id}/${report}`, {}), 200);
};

/** Reports the same result for repeated copies of the message, which go to the same recipient. */
const sayAlsoOfCopies = (
  harness: LongHarness,
  message: OutboxItem,
  report: ReportedDelivery,
): void => {
  const reportedIds = new Set([message.id]);
  harness.checks.push(async () => {
    const copies = (await listScenarioMessages(harness)).filter(
      ({ id, alert, ticket }) =>
        alert === message.alert && ticket === message.ticket && !reportedIds.has(id),
    );
    for (const copy of copies) {
      await tell(harness, copy, report);
      reportedIds.add(copy.id);
    }
    return copies.map(({ alert }) => `Only now its provider has said ${report} of ${alert} again`);
  });
};

/** Step: the provider reports the delivery result of a message. */
export function deliveryReportStep(
  name: string,
  who: string,
  report: ReportedDelivery,
): ScenarioStep {
  return {
    name: `the provider says ${report} of a message to a ${who.replace(/.*-/, '')}`,
    lead: async (harness) => {
      const message = await messageTo(harness, name, who, kinds[report]);
      await tell(harness, message, report);
      sayAlsoOfCopies(harness, message, report);
      expectDeliveryRecorded(harness, message, report);
      await harness.run.settle();
    },
  };
}
