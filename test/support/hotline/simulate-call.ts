import * as z from 'zod';
import type { RunningHotline } from './running-hotline.ts';

const CallRecord = z.object({
  prompts: z.array(z.looseObject({ key: z.string().optional(), text: z.string().optional() })),
  end: z.looseObject({ kind: z.string() }),
  ticket: z.string().optional(),
});
export type CallRecord = z.infer<typeof CallRecord>;

/**
 * Fixed response time of the hotline's functions in seconds: a busy test machine could exceed Connect's limit of two seconds.
 */
const inTime = { functionSeconds: 0.5 };

const ScriptedCallRequest = z.looseObject({ world: z.looseObject({}).default({}) });

/** Simulates a call to 1022 with the given caller script and returns the simulator's record of the call. */
export async function simulateCall(hotline: RunningHotline, input: object): Promise<CallRecord> {
  const { world, ...rest } = ScriptedCallRequest.parse(input);
  const request = { ...rest, world: { ...inTime, ...world } };
  return CallRecord.parse(JSON.parse((await hotline.post('/local/calls', request)).text));
}

/** Returns the code of the ticket that the call opened. Throws if none was opened. */
export function readCallTicketCode({ ticket }: CallRecord): string {
  if (ticket === undefined) throw new Error('No ticket was opened');
  return ticket;
}
