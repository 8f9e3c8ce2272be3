import * as z from 'zod';
import { openTicket } from '../console.ts';
import { phoneOf } from '../report.ts';
import { signIn } from '../staff.ts';
import { type SendReport, toRejectedReport } from './report-outcome.ts';

const Call = z.object({ ticket: z.string().optional(), end: z.looseObject({ kind: z.string() }) });

/** Keypad letters of communes; the simulated caller accepts the first commune that the prompt reads. */
const letters = ['24', '5664', '4', '6', '8', '7'];

/** Returns the keys from the greeting to the recording tone: a gathering, a commune by letters, a voice message. */
const keysTo = (commune: string): string[] => [
  ...['1', '1', '-', '1', '1'],
  commune,
  ...['1', '-', '1', '#'],
];

/** Reports by keypad and voice; an operator then reads which commune the call recognized. */
export const reportByPhone: SendReport = async (month, { number }) => {
  const commune = letters[Number(number) % letters.length] ?? '24';
  const callRequest = {
    from: phoneOf(number),
    keys: keysTo(commune),
    speech: ['Quán Hoa Sen hát karaoke tới khuya, hơn hai mươi người'],
    world: { agents: 0, functionSeconds: 0.5 },
  };
  const answer = await month.hotline.post('/local/calls', callRequest);
  if (answer.status !== 200) return toRejectedReport(answer);
  const { ticket } = Call.parse(JSON.parse(answer.text));
  if (ticket === undefined) return { status: 0, why: 'The call ended without a code' };
  await month.hotline.settle();
  const ticketDetails = await openTicket(month, await signIn(month, 'operator'), ticket);
  return { code: ticket, area: ticketDetails?.areaCode };
};
