import { createTicketStore } from '../../../../adapters/dynamodb/tickets/ticket-store.ts';
import type { OutboxItem } from '../../../support/hotline/hotline-driver.ts';
import { findTicketByName, type LongHarness, listScenarioMessages } from '../../long-harness.ts';
import { waitUntilCorrect } from '../../recovery-steps.ts';
import { apiReportStep, sendReport } from '../../scenario-steps/citizen.ts';
import { expectDeliveryRecorded } from '../../scenario-steps/delivery-reports.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const handler = '-UBND_XA.29254-handler-';

const toHandler = async (harness: LongHarness, wanted: OutboxItem['kind']): Promise<OutboxItem> => {
  const found = (await listScenarioMessages(harness)).find(
    ({ kind, alert }) => kind === wanted && alert?.includes(handler),
  );
  if (!found) throw new Error(`No ${wanted} was sent to the unit`);
  return found;
};

/** Step: the provider reports a delivery before the hotline has recorded the sent message. */
const tooEarly: ScenarioStep = {
  name: 'a carrier reports what is not written down yet',
  lead: async (longHarness) => {
    const settles = {
      function: 'SendNotifications',
      service: 'dynamodb',
      operation: 'UpdateItem',
      item: 'T/L',
    };
    await longHarness.run.plan([2, 3].map((turn) => ({ ...settles, turn, kind: 'error-before' })));
    await sendReport(longHarness, 'it', {});
    await waitUntilCorrect(longHarness, async () => {
      const ticket = await createTicketStore(longHarness.run.table).find(
        findTicketByName(longHarness, 'it').code,
      );
      return ticket?.status === 'new' ? ['It was not routed'] : [];
    });
    const sms = await toHandler(longHarness, 'sms');
    requireStatus(await longHarness.run.post(`/local/outbox/${sms.id}/fail`, {}), 200);
    expectDeliveryRecorded(longHarness, sms, 'fail');
  },
};

const twiceAtOnce: ScenarioStep = {
  name: 'a carrier reports the same twice at once',
  lead: async (harness) => {
    const sms = await toHandler(harness, 'sms');
    const say = () => harness.run.post(`/local/outbox/${sms.id}/fail`, {});
    for (const answer of await Promise.all([say(), say(), say()])) requireStatus(answer, 200);
    expectDeliveryRecorded(harness, sms, 'fail');
  },
};

const deliveredAndBounced: ScenarioStep = {
  name: 'a mail counts as delivered and bounced at once',
  lead: async (harness) => {
    const mail = await toHandler(harness, 'email');
    const reportOutcome = (what: string) =>
      harness.run.post(`/local/outbox/${mail.id}/${what}`, {});
    for (const answer of await Promise.all(
      ['deliver', 'bounce', 'deliver', 'bounce'].map(reportOutcome),
    )) {
      requireStatus(answer, 200);
    }
    expectDeliveryRecorded(harness, mail, 'bounce');
  },
};

export const earlyReceiptScenario: FaultScenario = {
  name: 'a report too early',
  notifiesAtOnce: true,
  steps: [tooEarly],
};
export const repeatedReceiptScenario: FaultScenario = {
  name: 'reports twice',
  notifiesAtOnce: true,
  steps: [apiReportStep('it'), twiceAtOnce, deliveredAndBounced],
};
