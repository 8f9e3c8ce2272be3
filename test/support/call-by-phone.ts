import * as z from 'zod';
import type { RunningHotline } from './running-hotline.ts';

const Call = z.object({
  prompts: z.array(z.looseObject({ key: z.string().optional(), text: z.string().optional() })),
  end: z.looseObject({ kind: z.string() }),
  ticket: z.string().optional(),
});
export type Call = z.infer<typeof Call>;

/** Ours answer in time on AWS; the test machine may be too busy for Connect's two seconds. */
const inTime = { functionSeconds: 0.5 };

const Wish = z.looseObject({ world: z.looseObject({}).default({}) });

/** Somebody calls 1022 and does as they wish; gives the call as it went. */
export const callByPhone = async (hotline: RunningHotline, wish: object): Promise<Call> => {
  const { world, ...rest } = Wish.parse(wish);
  const asked = { ...rest, world: { ...inTime, ...world } };
  return Call.parse(JSON.parse((await hotline.post('/local/calls', asked)).text));
};

/** What the caller of a call with a ticket wrote down. */
export const codeFrom = ({ ticket }: Call): string => {
  if (ticket === undefined) throw new Error('No ticket was opened');
  return ticket;
};
