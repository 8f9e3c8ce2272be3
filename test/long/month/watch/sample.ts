import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Month } from '../month.ts';

const childrenOf = (pid: number): number[] => {
  const text = readIfThere(`/proc/${pid}/task/${pid}/children`);
  const own = text.split(' ').filter(Boolean).map(Number);
  return [...own, ...own.flatMap(childrenOf)];
};

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process has ended meanwhile
  }
};

const memoryKb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0);

const handlesOf = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0; // the process has ended meanwhile
  }
};

const megabytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Measures the hotline’s own process and the table; processes of functions come and go with the load. */
export const takeSample = async ({ hotline, log }: Month): Promise<void> => {
  await hotline.settle();
  const pid = hotline.processId();
  const table = megabytesOf(join(hotline.dataDirectory, 'dynamodb.sqlite')) / 1e6;
  log.add({
    ...{ kind: 'sample', at: await hotline.now() },
    memoryMb: Math.round(memoryKb(pid) / 1024),
    handles: handlesOf(pid),
    tableMb: Math.round(table * 100) / 100,
    processes: childrenOf(pid).length,
  });
};
