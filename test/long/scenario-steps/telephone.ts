import * as z from 'zod';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import {
  createIdempotencyKey,
  findTicketByName,
  type LongHarness,
  phoneOf,
  recordAcceptedAction,
} from '../long-harness.ts';
import { waitUntilRouted } from './citizen.ts';
import { requireStatus } from './require-status.ts';

const Call = z.object({
  prompts: z.array(z.looseObject({ key: z.string().optional() })),
  end: z.looseObject({ kind: z.string() }),
  ticket: z.string().optional(),
});

const callUp = async (harness: LongHarness, callRequest: object): Promise<z.infer<typeof Call>> => {
  const from = `+84${phoneOf(harness).slice(1)}`;
  const { text } = requireStatus(
    await harness.run.post('/local/calls', { from, ...callRequest }),
    200,
  );
  return Call.parse(JSON.parse(text));
};

/**
 * Keys from the greeting to the recording tone: a gathering in the first commune of keys 2-4, with a voice message
 * and the caller's number.
 */
const keys = ['1', '1', '-', '1', '1', '24', '1', '-', '1', '#'];
const spokenText = 'Quán Hoa Sen hát karaoke tới khuya, hơn hai mươi người';

/** Expects a callback if the caller was transferred to operators after a failure and may have requested one. */
const expectCallback = (
  longHarness: LongHarness,
  name: string,
  prompts: z.infer<typeof Call>['prompts'],
): void => {
  if (prompts.some(({ key }) => key === 'callback-by'))
    recordAcceptedAction(longHarness, name, 'callback');
};

/** Maximum number of calls by a caller who receives no code. */
const maxCalls = 3;

/** Step: a report by keypad and voice without an operator. */
export function reportByPhone(name: string): ScenarioStep {
  return {
    name: 'a report by telephone',
    lead: async (harness) => {
      for (let call = 0; call < maxCalls; call += 1) {
        const callRequest = { keys, speech: [spokenText], world: { agents: 0 } };
        const { ticket, prompts } = await callUp(harness, callRequest);
        if (ticket === undefined) continue;
        harness.accepted.set(name, {
          code: TicketCode.parse(ticket),
          pin: '',
          key: createIdempotencyKey(harness),
        });
        harness.status.set(name, 'assigned');
        expectCallback(harness, name, prompts);
        await waitUntilRouted(harness, name);
        return;
      }
      throw new Error(`No code was told in ${maxCalls} calls`);
    },
  };
}

/** Step: a caller enters the code and listens to the status. If the look-up fails, the call is transferred to operators. */
export function statusCallStep(name: string): ScenarioStep {
  return {
    name: 'the caller hears how it stands',
    lead: async (harness) => {
      const { code } = findTicketByName(harness, name);
      const callRequest = { keys: ['1', '-', '5', code, '-'], world: { agents: 0 } };
      const { end, ticket, prompts } = await callUp(harness, callRequest);
      if (end.kind === 'error') throw new Error('The call broke off');
      if (ticket === undefined || ticket === code) {
        expectCallback(harness, name, prompts);
        return;
      }
      // without a status the call was transferred and opened another ticket
      const another = TicketCode.parse(ticket);
      harness.accepted.set(`${name}, another call`, {
        code: another,
        pin: '',
        key: createIdempotencyKey(harness),
      });
      expectCallback(harness, `${name}, another call`, prompts);
    },
  };
}

/** Step: a caller requests an operator, who answers. */
export const speakWithOperator: ScenarioStep = {
  name: 'an operator takes a call',
  lead: async (harness) => {
    const { end } = await callUp(harness, {
      keys: ['1', '-', '0'],
      world: { agents: 1, open: true },
    });
    if (end.kind === 'error') throw new Error('The call broke off');
  },
};
