import type { CitizenCall, DialCitizen } from '../../core/staff/call-citizen.ts';

/** A contact centre that dials nobody, and remembers what it was asked to. */
export const recordedCalls = () => {
  const calls: CitizenCall[] = [];
  const dial: DialCitizen = async (call) => {
    calls.push(call);
    return { kind: 'dialled', contactId: `contact-${call.token}` };
  };
  return { calls, dial };
};
