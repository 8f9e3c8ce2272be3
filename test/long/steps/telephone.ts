import * as z from 'zod';
import { TicketCode } from '../../../core/ticket/code.ts';
import type { Step } from '../faults/life.ts';
import { accept, type LongHarness, newKey, phoneOf, ticketNamed } from '../world.ts';
import { untilRouted } from './citizen.ts';
import { refusing } from './refusing.ts';

const Call = z.object({
  prompts: z.array(z.looseObject({ key: z.string().optional() })),
  end: z.looseObject({ kind: z.string() }),
  ticket: z.string().optional(),
});

const callUp = async (world: LongHarness, wish: object): Promise<z.infer<typeof Call>> => {
  const from = `+84${phoneOf(world).slice(1)}`;
  const { text } = refusing(await world.run.post('/local/calls', { from, ...wish }), 200);
  return Call.parse(JSON.parse(text));
};

/** From the emergency notice to the tone, a message, and no number withheld: a gathering in the first commune of 2-4. */
const keys = ['1', '-', '1', '1', '1', '24', '1', '1', '1', '-', '1'];
const words = 'Quán Hoa Sen hát karaoke tới khuya, hơn hai mươi người';

/** Whose keys led on to people, because something failed, may have asked to be called: they were told until when. */
const expectCallback = (
  world: LongHarness,
  name: string,
  prompts: z.infer<typeof Call>['prompts'],
): void => {
  if (prompts.some(({ key }) => key === 'callback-by')) accept(world, name, 'callback');
};

/** Who is told no code calls once more, as often as a patient person does. */
const mostCalls = 3;

/** A report by keypad and voice; no operator is there. */
export const reportByPhone = (name: string): Step => ({
  name: 'a report by telephone',
  lead: async (world) => {
    for (let call = 0; call < mostCalls; call += 1) {
      const wish = { keys, speech: [words], world: { agents: 0 } };
      const { ticket, prompts } = await callUp(world, wish);
      if (ticket === undefined) continue;
      world.accepted.set(name, {
        code: TicketCode.parse(ticket),
        pin: '',
        key: newKey(world),
      });
      world.status.set(name, 'assigned');
      expectCallback(world, name, prompts);
      await untilRouted(world, name);
      return;
    }
    throw new Error(`No code was told in ${mostCalls} calls`);
  },
});

/** Keys the code in and hears where it stands; where nothing can be looked up, the call leads on to people. */
export const hearStatus = (name: string): Step => ({
  name: 'the caller hears how it stands',
  lead: async (world) => {
    const { code } = ticketNamed(world, name);
    const wish = { keys: ['1', '-', '5', code, '-'], world: { agents: 0 } };
    const { end, ticket, prompts } = await callUp(world, wish);
    if (end.kind === 'error') throw new Error('The call broke off');
    if (ticket === undefined || ticket === code) {
      expectCallback(world, name, prompts);
      return;
    }
    // who could be told nothing was led on to people, and leaves what the call was about with them
    const another = TicketCode.parse(ticket);
    world.accepted.set(`${name}, another call`, { code: another, pin: '', key: newKey(world) });
    expectCallback(world, `${name}, another call`, prompts);
  },
});

/** Asks for a person, and somebody is there. */
export const speakWithOperator: Step = {
  name: 'an operator takes a call',
  lead: async (world) => {
    const { end } = await callUp(world, {
      keys: ['1', '-', '0'],
      world: { agents: 1, open: true },
    });
    if (end.kind === 'error') throw new Error('The call broke off');
  },
};
