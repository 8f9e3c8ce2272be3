import type { CitizenCall, Dial } from '../../core/staff/call-citizen.ts';

/** A contact centre that dials nobody, and remembers what it was asked to. */
export const recordedCalls = () => {
  const calls: CitizenCall[] = [];
  const dial: Dial = async (call) => {
    calls.push(call);
    return { kind: 'dialled', contactId: `contact-${call.token}` };
  };
  return { calls, dial };
};
