import { type LongHarness, listScenarioMessages, retryUntilAnswered } from '../../long-harness.ts';
import { waitUntilCorrect } from '../../patience.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { officerActionStep } from '../../scenario-steps/officer.ts';
import { requireStatus } from '../../scenario-steps/refusing.ts';
import { expectTicketStatuses, type FaultScenario, type ScenarioStep } from '../fault-scenario.ts';

const cookie = 'device=AAAAAAAAAAAAAAAAAAAAAA';

const codesSent = async (world: LongHarness): Promise<string[]> =>
  (await listScenarioMessages(world)).flatMap(({ alert, body }) =>
    alert?.startsWith('device') ? (/\d{6}/.exec(body)?.[0] ?? []) : [],
  );

const linkOf = async (world: LongHarness): Promise<string> => {
  const links = (await listScenarioMessages(world)).flatMap(({ alert, links: all }) =>
    alert?.includes('-handler-') && !alert.startsWith('informed.') ? all : [],
  );
  return new URL(links.find((link) => link.includes('/a/')) ?? '').pathname;
};

/** Requests a confirmation code for the officer's second device, repeatedly until one arrives. */
const requestDeviceCode: ScenarioStep = {
  name: 'another device asks for a code',
  lead: async (world) => {
    const path = `${await linkOf(world)}/device`;
    const send = () => world.run.submit(path, { action: 'send' }, cookie);
    requireStatus(await retryUntilAnswered(world, send), 200);
    await waitUntilCorrect(world, async () =>
      (await codesSent(world)).length > 0 ? [] : ['No code came'],
    );
  },
};

const confirm: ScenarioStep = {
  name: 'another device takes the link over',
  lead: async (world) => {
    const [code = ''] = await codesSent(world);
    const path = `${await linkOf(world)}/device`;
    const send = () => world.run.submit(path, { action: 'confirm', code }, cookie);
    requireStatus(await retryUntilAnswered(world, send), 200);
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
