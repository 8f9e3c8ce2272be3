import type { CallResult } from '../../local/connect/summary.ts';
import type { SimulatedPerson } from './people.ts';

/** Help that a simulated caller received in a call: either the service that the person called for or the next best. */
export type SimulatedCallHelp = 'registered' | 'informed' | 'talked' | 'emergency';

/** Calls and results of one simulated person during the simulated day. */
export type CallerDay = {
  person: SimulatedPerson;
  calls: number;
  busyTones: number;
  /** Time at which the simulated caller's last call was answered, in seconds since midnight. */
  answeredAt: number;
  /** Best help that the simulated caller has received so far. */
  help: SimulatedCallHelp | undefined;
  isServedAtOnce: boolean;
  /** Ticket code that the simulated caller knows, from today or an earlier day. */
  ticket: string | undefined;
  hasRegistered: boolean;
  /** Whether the caller's ticket has no topic, no place and no voice message. */
  isBare: boolean;
  /** Seconds of each wait in a queue that ended with an operator. */
  answeredAfter: number[];
  abandonedAfter: number[];
};

export function createCallerDay(person: SimulatedPerson): CallerDay {
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

const worth: readonly SimulatedCallHelp[] = ['informed', 'registered', 'talked', 'emergency'];

/** Returns the best help among several calls. Talking to an operator counts more than a ticket. */
export function pickBetterHelp(
  ...helps: (SimulatedCallHelp | undefined)[]
): SimulatedCallHelp | undefined {
  return worth.findLast((help) => helps.includes(help));
}

/** Returns true if the simulated caller heard the complete prompt with the ticket's status. */
const hasPlayedStatus = ({ prompts }: CallResult): boolean =>
  prompts.some(
    ({ key = '', seconds, heard }) => key.startsWith('status-') && heard >= seconds - 0.1,
  );

/** Returns the help that a simulated caller received in a call, or undefined if there was none. */
export function toCallHelp(
  call: CallResult,
  { wish }: SimulatedPerson,
  hasRegistered: boolean,
): SimulatedCallHelp | undefined {
  const { end } = call;
  // reaching 115 by a wrong key doesn't count as help
  if (end.kind === 'emergency') return wish === 'red-flag' ? 'emergency' : undefined;
  if (end.reason === 'Queued' && end.outcome === 'AgentJoined') return 'talked';
  if (!hasRegistered && hasPlayedStatus(call)) return 'informed';
  return hasRegistered ? 'registered' : undefined;
}

/** Returns true if a call recorded neither topic, place nor voice message, so that an operator must find out everything. */
export function hasNoDetails({ attributes, recordings }: CallResult): boolean {
  return (
    !attributes['topic'] &&
    !attributes['area'] &&
    !recordings.some(({ said }) => said !== undefined)
  );
}

export function recordQueueWait(
  { answeredAfter, abandonedAfter }: CallerDay,
  { end }: CallResult,
): void {
  if (end.reason !== 'Queued') return;
  const list = end.outcome === 'AgentJoined' ? answeredAfter : abandonedAfter;
  list.push(end.waited);
}
