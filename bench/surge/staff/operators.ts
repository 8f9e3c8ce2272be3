import type {
  AgentPool,
  WaitingCall,
} from '../../../flow-tools/simulator/environment/call-environment.ts';
import {
  assignNextWork,
  createLanguageFilter,
  createSimulatedOperatorDesk,
  findFreeOperator,
  finishOperatorWork,
  isOperatorFree,
  offerCall,
  type SimulatedOperatorDesk,
  type SimulatedOperatorDeskOptions,
} from './simulated-operator-desk.ts';
import type { CallerLanguage, SimulatedOperatorTask } from './simulated-operator-task.ts';

export type SimulatedOperators = AgentPool & {
  /** Sets the number of simulated operators on duty. Operators who go off duty finish their current call first. */
  staff(count: number): void;
  /** Returns how many operators for a language are online, and how many of them are free. */
  seenBy(lang: CallerLanguage): { online: number; available: number };
  /** Returns the time at which the caller who waits longest entered the queue. */
  waitingSince(queue: string): number | undefined;
  /** Returns the longest current wait in seconds among all waiting callers. */
  longestWait(): number;
  takeOn(work: SimulatedOperatorTask): void;
  countPending(kind: SimulatedOperatorTask['kind']): number;
  worked: SimulatedOperatorDesk['worked'];
};

/** Creates the simulated operators. They serve one queue per service and language, named `<service>-<lang>`. */
export function createSimulatedOperators(
  options: SimulatedOperatorDeskOptions,
): SimulatedOperators {
  const serviceDesk = createSimulatedOperatorDesk(options);
  return {
    ...poolOf(serviceDesk),
    ...viewOf(serviceDesk),
    staff: (count) => {
      for (const operator of serviceDesk.operators) operator.isOnDuty = operator.number < count;
      for (const operator of serviceDesk.operators) assignNextWork(serviceDesk, operator);
    },
    takeOn: (work) => {
      serviceDesk.tasks.push(work);
      serviceDesk.timeline.at(work.dueAt, () => {
        const operator = findFreeOperator(serviceDesk, work.lang);
        if (operator !== undefined) assignNextWork(serviceDesk, operator);
      });
    },
  };
}

const langOf = ({ name }: WaitingCall['queue']): CallerLanguage => {
  const lang = name.slice(name.lastIndexOf('-') + 1);
  return lang === 'km' || lang === 'en' ? lang : 'vi';
};

const poolOf = (serviceDesk: SimulatedOperatorDesk): AgentPool => {
  const { timeline, waiters, talks, wrapUpSeconds } = serviceDesk;
  return {
    enter: (waiting) => {
      const lang = langOf(waiting.queue);
      const waiter = { waiting, lang, since: timeline.now(), isAsked: false };
      waiters.set(waiting, waiter);
      const operator = findFreeOperator(serviceDesk, lang);
      if (operator !== undefined) offerCall(serviceDesk, waiter, operator);
    },
    leave: (waiting, isJoined) => {
      waiters.delete(waiting);
      const occupied = talks.get(waiting);
      if (isJoined || occupied === undefined) return;
      talks.delete(waiting);
      finishOperatorWork(serviceDesk, occupied);
    },
    release: (waiting) => {
      const occupied = talks.get(waiting);
      talks.delete(waiting);
      if (occupied !== undefined)
        timeline.at(timeline.now() + wrapUpSeconds, () =>
          finishOperatorWork(serviceDesk, occupied),
        );
    },
  };
};

const viewOf = ({ timeline, operators, waiters, tasks, worked }: SimulatedOperatorDesk) => {
  const since = (isMatch: (waiting: WaitingCall) => boolean) =>
    [...waiters.values()].find(({ waiting }) => isMatch(waiting))?.since;
  return {
    seenBy: (lang: CallerLanguage) => {
      const there = operators.filter(({ isOnDuty }) => isOnDuty).filter(createLanguageFilter(lang));
      return { online: there.length, available: there.filter(isOperatorFree).length };
    },
    waitingSince: (queue: string) => since(({ queue: { name } }) => name === queue),
    longestWait: () => timeline.now() - (since(() => true) ?? timeline.now()),
    countPending: (kind: SimulatedOperatorTask['kind']) =>
      tasks.filter((work) => work.kind === kind).length,
    worked,
  };
};
