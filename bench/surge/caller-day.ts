import type { CallResult } from '../../local/connect/summary.ts';
import type { Person } from './people.ts';

/** Result of a simulated call that counts as help: what the person called for or the next best. */
export type CallHelp = 'registered' | 'informed' | 'talked' | 'emergency';

/** Everything that happens to one person on the simulated day. */
export type CallerDay = {
  person: Person;
  calls: number;
  busyTones: number;
  /** Time at which the person's last call was answered, in seconds since midnight. */
  answeredAt: number;
  /** The best help that the simulated caller has got so far. */
  help: CallHelp | undefined;
  isServedAtOnce: boolean;
  /** The ticket code that the person knows, from today or an earlier day. */
  ticket: string | undefined;
  hasRegistered: boolean;
  /** True if the caller's ticket has neither topic, place nor voice message. */
  isBare: boolean;
  /** Seconds of each queue wait that ended with an operator. */
  answeredAfter: number[];
  abandonedAfter: number[];
};

export function createCallerDay(person: Person): CallerDay {
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

const worth: readonly CallHelp[] = ['informed', 'registered', 'talked', 'emergency'];

/** Returns the most valuable result of several calls; talking to an operator counts more than a ticket. */
export function pickBetterHelp(...helps: (CallHelp | undefined)[]): CallHelp | undefined {
  return worth.findLast((help) => helps.includes(help));
}

/** Returns true if the caller heard the complete prompt with the ticket's status. */
const heardStatus = ({ prompts }: CallResult): boolean =>
  prompts.some(
    ({ key = '', seconds, heard }) => key.startsWith('status-') && heard >= seconds - 0.1,
  );

/** Returns the help that a simulated call brought; undefined if none. */
export function helpOf(
  call: CallResult,
  { wish }: Person,
  hasRegistered: boolean,
): CallHelp | undefined {
  const { end } = call;
  // reaching 115 by a wrong key doesn't count as help
  if (end.kind === 'emergency') return wish === 'red-flag' ? 'emergency' : undefined;
  if (end.reason === 'Queued' && end.outcome === 'AgentJoined') return 'talked';
  if (!hasRegistered && heardStatus(call)) return 'informed';
  return hasRegistered ? 'registered' : undefined;
}

/** Returns true for a phoned report without topic, place and voice message, so that an operator must find out everything. */
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
