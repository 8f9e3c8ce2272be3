import * as z from 'zod';
import { openTicket } from '../console.ts';
import { phoneOf } from '../report.ts';
import { signIn } from '../staff.ts';
import { type ReportBy, refusalOf } from './outcome.ts';

const Call = z.object({ ticket: z.string().optional(), end: z.looseObject({ kind: z.string() }) });

/** Letters of communes on the keypad, of which the caller takes the first that is read out. */
const letters = ['24', '5664', '4', '6', '8', '7'];

/** Keys from the emergency notice to the tone: a gathering, a commune by its letters, a message. */
const keysTo = (commune: string): string[] => [
  ...['1', '-', '1', '1', '1'],
  commune,
  ...['1', '1', '1', '-', '1'],
];

/** A report by keypad and voice; an operator reads afterwards which commune the call understood. */
export const reportByPhone: ReportBy = async (month, { number }) => {
  const commune = letters[Number(number) % letters.length] ?? '24';
  const wish = {
    from: phoneOf(number),
    keys: keysTo(commune),
    speech: ['Quán Hoa Sen hát karaoke tới khuya, hơn hai mươi người'],
    world: { agents: 0, functionSeconds: 0.5 },
  };
  const answer = await month.hotline.post('/local/calls', wish);
  if (answer.status !== 200) return refusalOf(answer);
  const { ticket } = Call.parse(JSON.parse(answer.text));
  if (ticket === undefined) return { status: 0, why: 'The call ended without a code' };
  await month.hotline.settle();
  const whole = await openTicket(month, await signIn(month, 'operator'), ticket);
  return { code: ticket, area: whole?.areaCode };
};
