import type { WaitingCall } from '../../local/connect/world.ts';
import type { DeskWork, DeskWorkText } from './desk-work.ts';
import type { Timeline } from './timeline.ts';

type Operator = {
  number: number;
  languages: readonly DeskWorkText[];
  isOnDuty: boolean;
  isBusy: boolean;
  idleSince: number;
};

export type Waiter = { waiting: WaitingCall; lang: DeskWorkText; since: number; isAsked: boolean };

/** Somebody has to do with something from then on. */
type Occupied = { operator: Operator; from: number };

export type RoomOptions = {
  timeline: Timeline;
  /** The languages of each, Vietnamese among them. */
  people: readonly (readonly DeskWorkText[])[];
  ringSeconds: number;
  wrapUpSeconds: number;
  /** Nobody is rung up at night. */
  mayCallBack(): boolean;
};

/** The operators of all queues, whom they talk to, and what waits for them. */
export type ServiceDesk = RoomOptions & {
  operators: readonly Operator[];
  waiters: Map<WaitingCall, Waiter>;
  talks: Map<WaitingCall, Occupied>;
  desk: DeskWork[];
  /** Each time that somebody had to do with something: who, from when until when. */
  worked: { operator: number; from: number; to: number }[];
};

export const newRoom = (setting: RoomOptions): ServiceDesk => ({
  ...setting,
  operators: setting.people.map((languages, number) => ({
    number,
    languages,
    isOnDuty: false,
    isBusy: false,
    idleSince: 0,
  })),
  waiters: new Map(),
  talks: new Map(),
  desk: [],
  worked: [],
});

export const isFree = ({ isOnDuty, isBusy }: Operator): boolean => isOnDuty && !isBusy;
export const speaks =
  (lang: DeskWorkText) =>
  ({ languages }: Operator): boolean =>
    languages.includes(lang);

/** Who speaks the fewest languages: the others are kept for whom nobody else understands. Of those the longest idle. */
const firstToAsk = (left: Operator, right: Operator): number =>
  left.languages.length - right.languages.length || left.idleSince - right.idleSince;

const firstToHelp = (left: Waiter, right: Waiter): number =>
  left.waiting.priority - right.waiting.priority || left.since - right.since;

export const freeFor = ({ operators }: ServiceDesk, lang: DeskWorkText): Operator | undefined =>
  operators.filter(isFree).filter(speaks(lang)).toSorted(firstToAsk)[0];

const begin = ({ timeline }: ServiceDesk, operator: Operator): Occupied => {
  if (operator.isBusy) throw new Error('Nobody has to do with two at once');
  operator.isBusy = true;
  return { operator, from: timeline.now() };
};

export const finish = (room: ServiceDesk, { operator, from }: Occupied): void => {
  const to = room.timeline.now();
  operator.isBusy = false;
  operator.idleSince = to;
  room.worked.push({ operator: operator.number, from, to });
  findWork(room, operator);
};

/** The operator is asked, and takes the call unless the caller has left by then. */
export const ring = (room: ServiceDesk, waiter: Waiter, operator: Operator): void => {
  const { timeline, ringSeconds, waiters, talks } = room;
  const occupied = begin(room, operator);
  waiter.isAsked = true;
  timeline.at(timeline.now() + ringSeconds, () => {
    if (!waiters.has(waiter.waiting)) {
      finish(room, occupied);
      return;
    }
    talks.set(waiter.waiting, occupied);
    waiter.waiting.join();
  });
};

const workAtDesk = (room: ServiceDesk, operator: Operator, work: DeskWork): void => {
  const { timeline, desk, wrapUpSeconds } = room;
  desk.splice(desk.indexOf(work), 1);
  const occupied = begin(room, operator);
  timeline.at(timeline.now() + work.seconds + wrapUpSeconds, () => {
    work.done();
    finish(room, occupied);
  });
};

/** Callers before callbacks, callbacks before all else. */
export const findWork = (room: ServiceDesk, operator: Operator): void => {
  if (!isFree(operator)) return;
  const [next] = [...room.waiters.values()]
    .filter(({ lang, isAsked }) => !isAsked && operator.languages.includes(lang))
    .toSorted(firstToHelp);
  if (next === undefined) findDeskWork(room, operator);
  else ring(room, next, operator);
};

const findDeskWork = (room: ServiceDesk, operator: Operator): void => {
  const { desk, timeline, mayCallBack } = room;
  const first = (kind: DeskWork['kind']) =>
    desk.find(
      (work) =>
        work.kind === kind &&
        work.dueAt <= timeline.now() &&
        operator.languages.includes(work.lang),
    );
  const work = (mayCallBack() ? first('callback') : undefined) ?? first('classify');
  if (work !== undefined) workAtDesk(room, operator, work);
};
