import type { FailedExecution } from '../../alarms/failed-executions.ts';
import type { Clock, ComponentWithTimers, FunctionInvoker } from '../../component-types.ts';
import { advanceExecution, startMachineExecution } from './advance.ts';
import type { TransitionSignal } from './advance-thread.ts';
import type { Flow } from './definition.ts';
import { type Execution, listRunningTasks, type RunningTask } from './execution/execution.ts';
import { runTask } from './execution/run-task.ts';
import type { SimulatedTimers } from './execution/timers.ts';
import type { ExecutionStore } from './execution-store.ts';
import type { Json } from './json.ts';
import type { MachineStore, RegisteredMachine } from './machine-store.ts';

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
  timers: SimulatedTimers;
  /** Callback for each Step Functions execution that fails. */
  onFailure?(failed: FailedExecution): void;
};

const timeSignal: TransitionSignal = { kind: 'time' };

const reportEnd = (
  { onFailure }: RunnerDeps,
  before: Execution,
  { end, machineArn }: Execution,
): void => {
  if (end?.status === 'FAILED' && !before.end) onFailure?.({ machineArn });
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
  const { machines, executions, clock, timers } = deps;
  const inFlight = new Set<string>();
  let isStopped = false;

  const context = () => ({ now: clock.now(), endOf: timers.endOf });

  const exhaust = (machine: Flow, from: Execution, signal: TransitionSignal) => {
    let execution = from;
    const next = () => advanceExecution(machine, execution, signal, context());
    for (let after = next(); after; after = next()) {
      executions.save(after);
      execution = after;
    }
    return execution;
  };

  const goOn = (arn: string, signal: TransitionSignal = timeSignal): void => {
    const found = executions.find(arn);
    if (!found) return;
    const machine = machines.machineOf(found);
    const signals = [timeSignal, signal, timeSignal];
    const execution = signals.reduce((at, each) => exhaust(machine, at, each), found);
    // A restart sets the due time of an execution with running tasks to the past, so that the tasks run again.
    executions.save(execution);
    reportEnd(deps, found, execution);
    for (const task of listRunningTasks(execution)) void run(arn, task);
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
      const execution = startMachineExecution(machines.machineOf(named), named, context());
      executions.save(execution);
      goOn(given.arn);
      return execution;
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
