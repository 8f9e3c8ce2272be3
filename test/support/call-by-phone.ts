import * as z from 'zod';
import type { RunningHotline } from './running-hotline.ts';

const Call = z.object({
  prompts: z.array(z.looseObject({ key: z.string().optional(), text: z.string().optional() })),
  end: z.looseObject({ kind: z.string() }),
  ticket: z.string().optional(),
});
export type Call = z.infer<typeof Call>;

/** Somebody calls 1022 and does as they wish; gives the call as it went. */
export const callByPhone = async (hotline: RunningHotline, wish: object): Promise<Call> =>
  Call.parse(JSON.parse((await hotline.post('/local/calls', wish)).text));

/** What the caller of a call with a ticket wrote down. */
export const codeFrom = ({ ticket }: Call): string => {
  if (ticket === undefined) throw new Error('No ticket was opened');
  return ticket;
};
