import { until } from '../../patience.ts';
import { report } from '../../steps/citizen.ts';
import { press } from '../../steps/officer.ts';
import { refusing } from '../../steps/refusing.ts';
import { insist, type LongHarness, messagesOf } from '../../world.ts';
import { type Life, leadsTo, type Step } from '../life.ts';

const cookie = 'device=AAAAAAAAAAAAAAAAAAAAAA';

const codesSent = async (world: LongHarness): Promise<string[]> =>
  (await messagesOf(world)).flatMap(({ alert, body }) =>
    alert?.startsWith('device') ? (/\d{6}/.exec(body)?.[0] ?? []) : [],
  );

const linkOf = async (world: LongHarness): Promise<string> => {
  const links = (await messagesOf(world)).flatMap(({ alert, links: all }) =>
    alert?.includes('-handler-') && !alert.startsWith('informed.') ? all : [],
  );
  return new URL(links.find((link) => link.includes('/a/')) ?? '').pathname;
};

/** Requests a confirmation code for the officer's second device, repeatedly until one arrives. */
const requestDeviceCode: Step = {
  name: 'another device asks for a code',
  lead: async (world) => {
    const path = `${await linkOf(world)}/device`;
    const send = () => world.run.submit(path, { action: 'send' }, cookie);
    refusing(await insist(world, send), 200);
    await until(world, async () => ((await codesSent(world)).length > 0 ? [] : ['No code came']));
  },
};

const confirm: Step = {
  name: 'another device takes the link over',
  lead: async (world) => {
    const [code = ''] = await codesSent(world);
    const path = `${await linkOf(world)}/device`;
    const send = () => world.run.submit(path, { action: 'confirm', code }, cookie);
    refusing(await insist(world, send), 200);
  },
};

/** Scenario of an officer link bound to its first device; another device needs a code. */
export const device: Life = {
  name: 'device',
  notifiesAtOnce: true,
  steps: [
    report('it'),
    leadsTo(press('it', 'acknowledge'), { it: 'in-progress' }),
    requestDeviceCode,
    confirm,
  ],
};
