import { sendReport } from '../../scenario-steps/citizen.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

type Down = { service: string; operation: string };

const sms = { service: 'sns', operation: 'Publish' };
const mail = { service: 'sesv2', operation: 'SendEmail' };
const workflowStarts = { service: 'stepfunctions', operation: 'StartExecution' };
const bus = { service: 'events', operation: 'PutEvents' };
const keys = { service: 'kms', operation: 'Decrypt' };

/**
 * Returns the scenario of a service outage during a report and some time after. The outage of each service in `first` must
 * take effect.
 */
const whileDown = (what: string, down: Down[], span: string, first = down): FaultScenario => ({
  name: `${what} down for ${span}`,
  // within the hour only officers get e-mail, and with digests nobody does
  ...(first.includes(mail) && { notifiesAtOnce: true }),
  steps: [
    {
      name: `a report while ${what} is down`,
      lead: async (harness) => {
        await harness.run.plan(down.map((one) => ({ ...one, function: '', kind: 'error-before' })));
        await sendReport(harness, 'it', {});
        await harness.run.advance(span);
        const struck = await harness.run.struck();
        await harness.run.plan([]);
        const idle = down.filter((one, at) => first.includes(one) && !struck[at]);
        if (idle.length > 0) throw new Error(`No request used ${JSON.stringify(idle)}`);
      },
    } satisfies ScenarioStep,
  ],
});

export const outageScenarios: readonly FaultScenario[] = [
  whileDown('SMS', [sms], 'PT1H'),
  whileDown('mail', [mail], 'PT1H'),
  whileDown('Step Functions', [workflowStarts], 'PT1H'),
  whileDown('the bus', [bus], 'PT1H'),
  whileDown('KMS', [keys], 'PT1H'),
  whileDown('everything beside the table', [sms, mail, workflowStarts, bus, keys], 'PT3H', [
    workflowStarts,
    keys,
  ]),
];
