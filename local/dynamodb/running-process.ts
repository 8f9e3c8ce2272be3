import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export type RunningProcess = { parent: number; command: string };

/**
 * Returns the running process with this ID. On Linux, where ps may be missing, the function reads /proc; elsewhere it calls
 * ps.
 */
export function findRunningProcess(pid: number): RunningProcess | undefined {
  return existsSync('/proc/self/stat') ? findProcessInProc(pid) : findProcessWithPs(pid);
}

/** Reads a process from /proc. The parent's process ID follows the program name in parentheses, which may contain spaces. */
export function findProcessInProc(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { parent: Number(parent), command };
  } catch {
    return undefined;
  }
}

export function findProcessWithPs(pid: number): RunningProcess | undefined {
  const options = ['-ww', '-o', 'ppid=', '-o', 'args=', '-p', String(pid)];
  const { stdout } = spawnSync('ps', options, { encoding: 'utf8' });
  const [, parent, command] = /^\s*(\d+)\s(.*)/.exec(stdout ?? '') ?? [];
  return command === undefined ? undefined : { parent: Number(parent), command: command.trim() };
}
