import { type LongHarness, listScenarioMessages, retryUntilAnswered } from '../../long-harness.ts';
import { waitUntilCorrect } from '../../recovery-steps.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import { expectTicketStatuses, type FaultScenario, type ScenarioStep } from '../fault-scenario.ts';

const cookie = 'device=AAAAAAAAAAAAAAAAAAAAAA';

const codesSent = async (harness: LongHarness): Promise<string[]> =>
  (await listScenarioMessages(harness)).flatMap(({ alert, body }) =>
    alert?.startsWith('device') ? (/\d{6}/.exec(body)?.[0] ?? []) : [],
  );

const linkOf = async (longHarness: LongHarness): Promise<string> => {
  const links = (await listScenarioMessages(longHarness)).flatMap(({ alert, links: all }) =>
    alert?.includes('-handler-') && !alert.startsWith('informed.') ? all : [],
  );
  return new URL(links.find((link) => link.includes('/a/')) ?? '').pathname;
};

/** Requests a confirmation code for the officer's second device, repeatedly until one arrives. */
const requestDeviceCode: ScenarioStep = {
  name: 'another device asks for a code',
  lead: async (harness) => {
    const path = `${await linkOf(harness)}/device`;
    const send = () => harness.run.submit(path, { action: 'send' }, cookie);
    requireStatus(await retryUntilAnswered(harness, send), 200);
    await waitUntilCorrect(harness, async () =>
      (await codesSent(harness)).length > 0 ? [] : ['No code came'],
    );
  },
};

const confirm: ScenarioStep = {
  name: 'another device takes the link over',
  lead: async (harness) => {
    const [code = ''] = await codesSent(harness);
    const path = `${await linkOf(harness)}/device`;
    const send = () => harness.run.submit(path, { action: 'confirm', code }, cookie);
    requireStatus(await retryUntilAnswered(harness, send), 200);
  },
};

/** Scenario of an officer link bound to its first device; another device needs a code. */
export const device: FaultScenario = {
  name: 'device',
  notifiesAtOnce: true,
  steps: [
    apiReportStep('it'),
    expectTicketStatuses(officerActionStep('it', 'acknowledge'), { it: 'in-progress' }),
    requestDeviceCode,
    confirm,
  ],
};
