import type { CallResult } from '../../../local/connect/call-result.ts';
import type { SimulatedPerson } from '../staff/simulated-person.ts';

/**
 * Help that a simulated caller received: report registered, status read out, conversation with an operator, or in an emergency
 * the advice to dial 115, or a connection to 115.
 */
export type CallHelpOutcome = 'registered' | 'informed' | 'talked' | 'emergency';

/** All calls of one simulated person on the simulated day, with their results. */
export type CallerDayRecord = {
  person: SimulatedPerson;
  calls: number;
  busyTones: number;
  /** Time at which the hotline answered the simulated caller's last call, in seconds since midnight. */
  answeredAt: number;
  /** Best help that the simulated caller has received so far. */
  help: CallHelpOutcome | undefined;
  isServedAtOnce: boolean;
  /** Ticket code that the simulated caller knows, from today or an earlier day. */
  ticket: string | undefined;
  hasRegistered: boolean;
  /** Whether the simulated caller's ticket has no topic, no place and no voice message. */
  isBare: boolean;
  /** Seconds of each wait of the simulated caller in a queue that ended because an operator answered. */
  answeredAfter: number[];
  abandonedAfter: number[];
};

export function createCallerDayRecord(person: SimulatedPerson): CallerDayRecord {
  return {
    person,
    calls: 0,
    busyTones: 0,
    answeredAt: 0,
    help: undefined,
    isServedAtOnce: false,
    ticket: undefined,
    hasRegistered: false,
    isBare: false,
    answeredAfter: [],
    abandonedAfter: [],
  };
}

const worth: readonly CallHelpOutcome[] = ['informed', 'registered', 'talked', 'emergency'];

/**
 * Returns the best of the kinds of help that a simulated caller received in several calls. Talking to an operator counts
 * more than registering a report.
 */
export function pickBestHelpOutcome(
  ...helps: (CallHelpOutcome | undefined)[]
): CallHelpOutcome | undefined {
  return worth.findLast((help) => helps.includes(help));
}

/** Returns true if the simulated caller heard a complete prompt whose name starts with the given text. */
const hasHeard = ({ prompts }: CallResult, start: string): boolean =>
  prompts.some(({ key = '', seconds, heard }) => key.startsWith(start) && heard >= seconds - 0.1);

/** Returns the kind of help that a simulated caller received in one call, or undefined if the call did not help. */
export function determineHelpOutcome(
  call: CallResult,
  { purpose }: SimulatedPerson,
  hasRegistered: boolean,
): CallHelpOutcome | undefined {
  const { end } = call;
  const isSentTo115 = end.kind === 'emergency' || hasHeard(call, 'dial-115');
  if (purpose === 'red-flag' && isSentTo115) return 'emergency';
  // reaching 115 by a wrong key doesn't count as help
  if (end.kind === 'emergency') return undefined;
  if (end.reason === 'Queued' && end.outcome === 'AgentJoined') return 'talked';
  if (!hasRegistered && hasHeard(call, 'status-')) return 'informed';
  return hasRegistered ? 'registered' : undefined;
}

/**
 * Returns true if a call recorded no topic, no place and no voice message, so that an operator must ask the citizen for
 * everything.
 */
export function hasNoReportDetails({ attributes, recordings }: CallResult): boolean {
  return (
    !attributes['topic'] &&
    !attributes['area'] &&
    !recordings.some(({ said: speech }) => speech !== undefined)
  );
}

export function recordQueueWait(
  { answeredAfter, abandonedAfter }: CallerDayRecord,
  { end }: CallResult,
): void {
  if (end.reason !== 'Queued') return;
  const list = end.outcome === 'AgentJoined' ? answeredAfter : abandonedAfter;
  list.push(end.waited);
}
