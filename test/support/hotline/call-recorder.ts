import type { CitizenCall, CitizenDialer } from '../../../core/staff/tickets/call-citizen.ts';

/** Returns a dial function that records calls instead of making them. */
export function createCallRecorder() {
  const calls: CitizenCall[] = [];
  const dial: CitizenDialer = async (call) => {
    calls.push(call);
    return { kind: 'dialled', contactId: `contact-${call.token}` };
  };
  return { calls, dial };
}
