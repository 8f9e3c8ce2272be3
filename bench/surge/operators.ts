import type { AgentPool, WaitingCall } from '../../local/connect/world.ts';
import type { DeskWork, DeskWorkText } from './desk-work.ts';
import {
  findWork,
  finish,
  freeFor,
  isFree,
  newRoom,
  type RoomOptions,
  ring,
  type ServiceDesk,
  speaks,
} from './room.ts';

export type Operators = AgentPool & {
  /** Sets how many simulated operators are on duty. An operator who must leave finishes the current call first. */
  staff(count: number): void;
  /** Returns how many operators for a language are online, and how many are free. */
  seenBy(lang: DeskWorkText): { online: number; available: number };
  /** Returns the time since which the first caller of a queue has been waiting. */
  waitingSince(queue: string): number | undefined;
  /** Returns the longest current waiting time of all callers in seconds. */
  longestWait(): number;
  takeOn(work: DeskWork): void;
  owed(kind: DeskWork['kind']): number;
  worked: ServiceDesk['worked'];
};

/** Opens the operators who serve the queues of all languages, named `<service>-<lang>`. */
export const openOperators = (setting: RoomOptions): Operators => {
  const room = newRoom(setting);
  return {
    ...poolOf(room),
    ...viewOf(room),
    staff: (count) => {
      for (const operator of room.operators) operator.isOnDuty = operator.number < count;
      for (const operator of room.operators) findWork(room, operator);
    },
    takeOn: (work) => {
      room.desk.push(work);
      room.timeline.at(work.dueAt, () => {
        const operator = freeFor(room, work.lang);
        if (operator !== undefined) findWork(room, operator);
      });
    },
  };
};

const langOf = ({ name }: WaitingCall['queue']): DeskWorkText => {
  const lang = name.slice(name.lastIndexOf('-') + 1);
  return lang === 'km' || lang === 'en' ? lang : 'vi';
};

const poolOf = (room: ServiceDesk): AgentPool => {
  const { timeline, waiters, talks, wrapUpSeconds } = room;
  return {
    enter: (waiting) => {
      const lang = langOf(waiting.queue);
      const waiter = { waiting, lang, since: timeline.now(), isAsked: false };
      waiters.set(waiting, waiter);
      const operator = freeFor(room, lang);
      if (operator !== undefined) ring(room, waiter, operator);
    },
    leave: (waiting, isJoined) => {
      waiters.delete(waiting);
      const talk = talks.get(waiting);
      if (isJoined || talk === undefined) return;
      talks.delete(waiting);
      finish(room, talk);
    },
    release: (waiting) => {
      const talk = talks.get(waiting);
      talks.delete(waiting);
      if (talk !== undefined) timeline.at(timeline.now() + wrapUpSeconds, () => finish(room, talk));
    },
  };
};

const viewOf = ({ timeline, operators, waiters, desk, worked }: ServiceDesk) => {
  const since = (isMeant: (waiting: WaitingCall) => boolean) =>
    [...waiters.values()].find(({ waiting }) => isMeant(waiting))?.since;
  return {
    seenBy: (lang: DeskWorkText) => {
      const there = operators.filter(({ isOnDuty }) => isOnDuty).filter(speaks(lang));
      return { online: there.length, available: there.filter(isFree).length };
    },
    waitingSince: (queue: string) => since(({ queue: { name } }) => name === queue),
    longestWait: () => timeline.now() - (since(() => true) ?? timeline.now()),
    owed: (kind: DeskWork['kind']) => desk.filter((work) => work.kind === kind).length,
    worked,
  };
};
