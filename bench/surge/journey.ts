import type { CallResult } from '../../local/connect/summary.ts';
import type { Person } from './people.ts';

/** What somebody came for, or the next best: nothing else counts as help. */
export type Help = 'registered' | 'informed' | 'talked' | 'emergency';

/** All that somebody goes through on that day. */
export type Journey = {
  person: Person;
  calls: number;
  busyTones: number;
  /** Their last call, in seconds since midnight. */
  answeredAt: number;
  /** The first that they got, and the best of it afterwards. */
  help: Help | undefined;
  isServedAtOnce: boolean;
  /** The code that they know, of today or another day. */
  ticket: string | undefined;
  hasRegistered: boolean;
  /** Their ticket says neither what it is about, nor where, nor in their words. */
  isBare: boolean;
  /** Of each wait in a queue, until an operator came. */
  answeredAfter: number[];
  abandonedAfter: number[];
};

export const newJourney = (person: Person): Journey => ({
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
});

const worth: readonly Help[] = ['informed', 'registered', 'talked', 'emergency'];

/** A talk is worth more than a ticket. */
export const better = (...helps: (Help | undefined)[]): Help | undefined =>
  worth.findLast((help) => helps.includes(help));

/** A status counts as heard when its label was heard to the end. */
const heardStatus = ({ prompts }: CallResult): boolean =>
  prompts.some(
    ({ key = '', seconds, heard }) => key.startsWith('status-') && heard >= seconds - 0.1,
  );

/** What a call has brought. */
export const helpOf = (
  call: CallResult,
  { wish }: Person,
  hasRegistered: boolean,
): Help | undefined => {
  const { end } = call;
  // who came to 115 by a wrong key has not been helped
  if (end.kind === 'emergency') return wish === 'red-flag' ? 'emergency' : undefined;
  if (end.reason === 'Queued' && end.outcome === 'AgentJoined') return 'talked';
  if (!hasRegistered && heardStatus(call)) return 'informed';
  return hasRegistered ? 'registered' : undefined;
};

/** A request of which an operator must find out everything. */
export const saysNothing = ({ attributes, recordings }: CallResult): boolean =>
  !attributes['topic'] && !attributes['area'] && !recordings.some(({ said }) => said !== undefined);

export const noteWait = ({ answeredAfter, abandonedAfter }: Journey, { end }: CallResult): void => {
  if (end.reason !== 'Queued') return;
  const list = end.outcome === 'AgentJoined' ? answeredAfter : abandonedAfter;
  list.push(end.waited);
};
