import * as z from 'zod';
import { UndeliveredResponse } from '../../../../core/contract/undelivered-answers.ts';
import { report } from '../../steps/citizen.ts';
import { providerSays } from '../../steps/provider.ts';
import { refusing } from '../../steps/refusing.ts';
import { askStaff } from '../../steps/staff.ts';
import { ticketNamed } from '../../world.ts';
import type { Life, Step } from '../life.ts';

const Listed = UndeliveredResponse;
const Seen = z.object({ seenAt: z.string() });

/** Removes the ticket's entries from the operators' list of undelivered notifications. */
const tickOff: Step = {
  name: 'operator ticks off what did not arrive',
  lead: async (world) => {
    const { code } = ticketNamed(world, 'it');
    const answer = refusing(await askStaff(world, 'operator', 'GET', 'undelivered'), 200);
    const { undelivered } = Listed.parse(JSON.parse(answer.text));
    const own = undelivered.filter((one) => one.code === code);
    if (own.length === 0) throw new Error('Nothing of it is on the list');
    for (const { id } of own) {
      const ticked = await askStaff(world, 'operator', 'POST', `undelivered/${id}/seen`, {});
      Seen.parse(JSON.parse(refusing(ticked, 200).text));
    }
  },
};

const handler = 'UBND_XA.29254-handler';
const duty = 'UBND_XA.29254-duty';

/** Scenario of undelivered notifications: the other channel, then the unit's duty role, then the operators. */
export const undelivered: Life = {
  name: 'undelivered',
  notifiesAtOnce: true,
  staff: ['operator'],
  steps: [
    report('it', { email: 'ba@example.vn' }),
    providerSays('it', 'citizen', 'fail'),
    providerSays('it', handler, 'fail'),
    providerSays('it', handler, 'bounce'),
    providerSays('it', duty, 'fail'),
    providerSays('it', duty, 'bounce'),
    providerSays('it', 'TONG_DAI-duty', 'deliver'),
    tickOff,
  ],
};
