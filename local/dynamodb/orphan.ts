import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { refuse } from '../refuse.ts';

/** Writes down which process works on the data, and for whom. */
export function noteProcess(pidFile: string, child: ChildProcess): void {
  writeFileSync(pidFile, `${child.pid} ${process.pid}`);
}

/** Ends the engine that a killed run has left behind; refuses when its run still lives. */
export async function endOrphan(pidFile: string, dataFile: string): Promise<void> {
  const [pid, owner] = read(pidFile).split(' ').map(Number);
  if (
    pid === undefined ||
    owner === undefined ||
    !read(`/proc/${pid}/cmdline`).includes(dataFile)
  ) {
    return;
  }
  if (parentOf(pid) === owner) {
    refuse(`The hotline already runs on these data (process ${owner}). Stop it first.`);
  }
  process.kill(pid, 'SIGTERM');
  while (read(`/proc/${pid}/cmdline`).includes(dataFile)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The fields after the name in parentheses, which may hold spaces: state, parent, … */
function parentOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
