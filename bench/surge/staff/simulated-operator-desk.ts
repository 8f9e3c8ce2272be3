import type { WaitingCall } from '../../../flow-tools/simulator/environment/call-environment.ts';
import type { VirtualTimeline } from '../timeline.ts';
import type { CallerLanguage, SimulatedOperatorTask } from './simulated-operator-task.ts';

type Operator = {
  number: number;
  languages: readonly CallerLanguage[];
  isOnDuty: boolean;
  isBusy: boolean;
  idleSince: number;
};

export type WaitingCaller = {
  waiting: WaitingCall;
  lang: CallerLanguage;
  since: number;
  isAsked: boolean;
};

/** Simulated operator who is busy, and the time since which the operator has been busy. */
type Occupied = { operator: Operator; from: number };

export type SimulatedOperatorDeskOptions = {
  timeline: VirtualTimeline;
  /** Languages of each operator, one list per operator. All operators speak Vietnamese. */
  people: readonly (readonly CallerLanguage[])[];
  ringSeconds: number;
  wrapUpSeconds: number;
  /** Returns true if operators may call citizens back at the current time, and false at night. */
  mayCallBack(): boolean;
};

/** State of all simulated operators: their calls, the waiting callers, and other work such as callbacks. */
export type SimulatedOperatorDesk = SimulatedOperatorDeskOptions & {
  operators: readonly Operator[];
  waiters: Map<WaitingCall, WaitingCaller>;
  talks: Map<WaitingCall, Occupied>;
  tasks: SimulatedOperatorTask[];
  /** Periods in which simulated operators were busy, for the statistics. */
  worked: { operator: number; from: number; to: number }[];
};

export function createSimulatedOperatorDesk(
  options: SimulatedOperatorDeskOptions,
): SimulatedOperatorDesk {
  return {
    ...options,
    operators: options.people.map((languages, number) => ({
      number,
      languages,
      isOnDuty: false,
      isBusy: false,
      idleSince: 0,
    })),
    waiters: new Map(),
    talks: new Map(),
    tasks: [],
    worked: [],
  };
}

export function isOperatorFree({ isOnDuty, isBusy }: Operator): boolean {
  return isOnDuty && !isBusy;
}
export function createLanguageFilter(lang: CallerLanguage) {
  return ({ languages }: Operator): boolean => languages.includes(lang);
}

/**
 * Compares simulated operators for the order in which they get calls. Operators with fewer languages come first, so that
 * those with more languages stay free, then operators who have been idle longer.
 */
const firstToAsk = (left: Operator, right: Operator): number =>
  left.languages.length - right.languages.length || left.idleSince - right.idleSince;

const firstToHelp = (left: WaitingCaller, right: WaitingCaller): number =>
  left.waiting.priority - right.waiting.priority || left.since - right.since;

export function findFreeOperator(
  { operators }: SimulatedOperatorDesk,
  lang: CallerLanguage,
): Operator | undefined {
  return operators
    .filter(isOperatorFree)
    .filter(createLanguageFilter(lang))
    .toSorted(firstToAsk)[0];
}

const begin = ({ timeline }: SimulatedOperatorDesk, operator: Operator): Occupied => {
  if (operator.isBusy) throw new Error('The operator is already busy');
  operator.isBusy = true;
  return { operator, from: timeline.now() };
};

export function finishOperatorWork(
  serviceDesk: SimulatedOperatorDesk,
  { operator, from }: Occupied,
): void {
  const to = serviceDesk.timeline.now();
  operator.isBusy = false;
  operator.idleSince = to;
  serviceDesk.worked.push({ operator: operator.number, from, to });
  assignNextWork(serviceDesk, operator);
}

/**
 * Offers a call to a simulated operator. The operator answers after the ring time, unless the caller has hung up by then.
 */
export function offerCall(
  serviceDesk: SimulatedOperatorDesk,
  waiter: WaitingCaller,
  operator: Operator,
): void {
  const { timeline, ringSeconds, waiters, talks } = serviceDesk;
  const occupied = begin(serviceDesk, operator);
  waiter.isAsked = true;
  timeline.at(timeline.now() + ringSeconds, () => {
    if (!waiters.has(waiter.waiting)) {
      finishOperatorWork(serviceDesk, occupied);
      return;
    }
    talks.set(waiter.waiting, occupied);
    waiter.waiting.join();
  });
}

const workAtDesk = (
  serviceDesk: SimulatedOperatorDesk,
  operator: Operator,
  work: SimulatedOperatorTask,
): void => {
  const { timeline, tasks, wrapUpSeconds } = serviceDesk;
  tasks.splice(tasks.indexOf(work), 1);
  const occupied = begin(serviceDesk, operator);
  timeline.at(timeline.now() + work.seconds + wrapUpSeconds, () => {
    work.done();
    finishOperatorWork(serviceDesk, occupied);
  });
};

/**
 * Assigns the next work to a free simulated operator: a waiting caller first, then a callback, then the classification of a
 * ticket.
 */
export function assignNextWork(serviceDesk: SimulatedOperatorDesk, operator: Operator): void {
  if (!isOperatorFree(operator)) return;
  const [next] = [...serviceDesk.waiters.values()]
    .filter(({ lang, isAsked: isOffered }) => !isOffered && operator.languages.includes(lang))
    .toSorted(firstToHelp);
  if (next === undefined) findDeskWork(serviceDesk, operator);
  else offerCall(serviceDesk, next, operator);
}

const findDeskWork = (serviceDesk: SimulatedOperatorDesk, operator: Operator): void => {
  const { tasks, timeline, mayCallBack } = serviceDesk;
  const first = (kind: SimulatedOperatorTask['kind']) =>
    tasks.find(
      (work) =>
        work.kind === kind &&
        work.dueAt <= timeline.now() &&
        operator.languages.includes(work.lang),
    );
  const work = (mayCallBack() ? first('callback') : undefined) ?? first('classify');
  if (work !== undefined) workAtDesk(serviceDesk, operator, work);
};
