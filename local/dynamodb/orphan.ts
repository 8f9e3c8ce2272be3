import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { refuse } from '../refuse.ts';
import { runningProcess } from './running-process.ts';

/** Records the engine's process and the run that owns it. */
export function noteProcess(pidFile: string, child: ChildProcess): void {
  writeFileSync(pidFile, `${child.pid} ${process.pid}`);
}

/** Ends the engine that a killed run left behind; refuses when that run is still alive. */
export async function endOrphan(pidFile: string, dataFile: string): Promise<void> {
  const [pid, owner] = read(pidFile).split(' ').map(Number);
  const engine = pid === undefined ? undefined : engineOn(dataFile, pid);
  if (pid === undefined || engine === undefined) {
    return;
  }
  if (engine.parent === owner) {
    refuse(`The hotline already runs on these data (process ${owner}). Stop it first.`);
  }
  process.kill(pid, 'SIGTERM');
  while (engineOn(dataFile, pid)) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The process, if its command line names the file: another program may have got the id of one that has ended. */
function engineOn(dataFile: string, pid: number) {
  const found = runningProcess(pid);
  return found?.command.includes(dataFile) ? found : undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
