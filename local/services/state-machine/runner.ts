import type { UnsuccessfulExecution } from '../../alarms/unsuccessful-executions.ts';
import type { Clock, ComponentWithTimers, FunctionInvoker } from '../../component-types.ts';
import { advanceExecution, startMachineExecution } from './advance.ts';
import type { Json } from './data/json.ts';
import { type Execution, listRunningTasks, type RunningTask } from './execution.ts';
import type { TransitionSignal } from './execution-step-context.ts';
import type { RandomSource } from './intrinsics/random-source.ts';
import type { LoadedMachine } from './machine.ts';
import { runTask } from './run-task.ts';
import type { ExecutionStore } from './storage/execution-store.ts';
import type { MachineStore, RegisteredMachine } from './storage/machine-store.ts';
import type { SimulatedTimers } from './timers.ts';

export type ExecutionRunner = ComponentWithTimers & {
  start(machine: RegisteredMachine, given: { arn: string; name: string; input: Json }): Execution;
  /**
   * Stops the runner of Step Functions executions. Later results of running tasks are ignored, and the next start runs these
   * tasks again.
   */
  stop(): void;
};

type RunnerDeps = {
  machines: MachineStore;
  executions: ExecutionStore;
  clock: Clock;
  invoke: FunctionInvoker;
  randomSource: RandomSource;
  timers: SimulatedTimers;
  /** Callback for each Step Functions execution that ends with a status other than SUCCEEDED. */
  endedBadly?(end: UnsuccessfulExecution): void;
};

const timeSignal: TransitionSignal = { kind: 'time' };

const reportEnd = (
  { endedBadly }: RunnerDeps,
  before: Execution,
  { end, machineArn }: Execution,
): void => {
  if (end && !before.end && end.status !== 'SUCCEEDED') {
    endedBadly?.({ machineArn, status: end.status });
  }
};

/**
 * Runs a task of an execution. If the timer fault plan duplicates the task, invokes the function twice concurrently and uses
 * the result of one invocation.
 */
const runOnceOrTwice = async ({ invoke, timers }: RunnerDeps, arn: string, task: RunningTask) => {
  const again = timers.isTwice(arn, task.id) ? runTask(invoke, task) : undefined;
  const end = await runTask(invoke, task);
  await again;
  return end;
};

/**
 * Runs Step Functions executions and stores each step before the next one. Executions on disk list their unfinished tasks.
 * After a restart, no such task is running in this process, so all of them run again.
 */
export function createExecutionRunner(deps: RunnerDeps): ExecutionRunner {
  const { machines, executions, clock, randomSource, timers } = deps;
  const inFlight = new Set<string>();
  let isStopped = false;

  const world = () => ({ now: clock.now(), randomSource: randomSource, endOf: timers.endOf });

  const exhaust = (machine: LoadedMachine, from: Execution, signal: TransitionSignal) => {
    let execution = from;
    const next = () => advanceExecution(machine, execution, signal, world());
    for (let step = next(); step; step = next()) {
      executions.save(step);
      execution = step.execution;
    }
    return execution;
  };

  const goOn = (arn: string, signal: TransitionSignal = timeSignal): void => {
    const found = executions.find(arn);
    if (!found) return;
    const machine = machines.machineOf(found);
    // Timers that were due before the task ended run first, above all the task's timeout.
    const signals = [timeSignal, signal, timeSignal];
    const execution = signals.reduce((at, each) => exhaust(machine, at, each), found);
    executions.settle(execution);
    reportEnd(deps, found, execution);
    if (execution.end) return;
    for (const task of listRunningTasks(execution.thread)) void run(arn, task);
  };

  const run = async (arn: string, task: RunningTask): Promise<void> => {
    const key = `${arn}#${task.id}`;
    if (inFlight.has(key)) return;
    inFlight.add(key);
    const end = await runOnceOrTwice(deps, arn, task);
    inFlight.delete(key);
    if (!isStopped) goOn(arn, { kind: 'task-ended', task: task.id, ...end });
  };

  return {
    name: 'Step Functions',
    start: (machine, given) => {
      const { arn: machineArn, name: machineName, revision } = machine;
      const named = { ...given, machineArn, machineName, revision };
      const step = startMachineExecution(machines.machineOf(named), named, world());
      executions.save(step);
      goOn(given.arn);
      return step.execution;
    },
    nextDueAt: () => executions.nextDueAt(),
    runDue: async () => {
      for (const arn of executions.dueAt(clock.now())) goOn(arn);
    },
    isQuiet: () => inFlight.size === 0 && executions.dueAt(clock.now()).length === 0,
    stop: () => {
      isStopped = true;
    },
  };
}
