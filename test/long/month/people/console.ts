import * as z from 'zod';
import type { Month } from '../month.ts';
import type { Member } from './staff.ts';

const TicketDetails = z.looseObject({
  version: z.number(),
  status: z.string(),
  unit: z.string().optional(),
  topic: z.string().optional(),
  areaCode: z.string().optional(),
  priority: z.string(),
  complaintHold: z.looseObject({}).optional(),
});
type TicketDetails = z.infer<typeof TicketDetails>;

const Queue = z.looseObject({ tickets: z.array(z.looseObject({ code: z.string() })) });

export async function openTicket(
  { hotline, log }: Month,
  member: Member,
  code: string,
): Promise<TicketDetails | undefined> {
  const answer = await member.get(`tickets/${code}`);
  if (answer.status !== 200) return undefined;
  log.add({ kind: 'saw', at: await hotline.now(), code, how: 'ticket', who: member.sub });
  return TicketDetails.parse(JSON.parse(answer.text));
}

/** Reads a console list and logs which tickets it showed. */
export async function readList(
  { hotline, log }: Month,
  member: Member,
  path: string,
): Promise<string[]> {
  const answer = await member.get(path);
  if (answer.status !== 200) return [];
  const at = await hotline.now();
  const codes = Queue.parse(JSON.parse(answer.text)).tickets.map(({ code }) => code);
  for (const code of codes) log.add({ kind: 'saw', at, code, how: 'list', who: member.sub });
  return codes;
}
