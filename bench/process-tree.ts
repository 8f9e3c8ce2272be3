import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; ticks: number };

const ticksPerSecond = 100; // unit of CPU times in /proc, independent of the kernel's tick rate

const statOf = (pid: string): Process[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent = 0] = fields.slice(1, 2).map(Number);
    // CPU time of the process and of its children that have ended
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(pid), parent, ticks }];
  } catch {
    return [];
  }
};

/** Lists the given processes and their descendants. */
const listProcessTree = (roots: readonly number[]): Process[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const family = new Set(roots);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
};

/** Returns the CPU milliseconds that the given processes and their descendants have used. */
export function measureProcessTreeCpuMs(roots: readonly number[]): number {
  const ticks = listProcessTree(roots).reduce((sum, one) => sum + one.ticks, 0);
  return (ticks * 1000) / ticksPerSecond;
}

/** Reads a number about a process from /proc; 0 for a process that has just ended. */
const readOf = (pid: number, read: (folder: string) => number): number => {
  try {
    return read(`/proc/${pid}`);
  } catch {
    return 0;
  }
};

/** Proportional set size in kilobytes: memory that several processes share counts once in total. */
const readKilobytes = (folder: string): number =>
  Number(/^Pss: +(\d+)/m.exec(readFileSync(`${folder}/smaps_rollup`, 'utf8'))?.[1]);

export type ProcessTreeUse = { processes: number; megabytes: number; handles: number };

/** Returns the memory and open file handles of the given process and its descendants (Linux only). */
export function measureProcessTreeUse(root: number): ProcessTreeUse {
  const family = listProcessTree([root]);
  const sum = (read: (folder: string) => number) =>
    family.reduce((total, { pid }) => total + readOf(pid, read), 0);
  return {
    processes: family.length,
    megabytes: Math.round(sum(readKilobytes) / 1024),
    handles: sum((folder) => readdirSync(`${folder}/fd`).length),
  };
}
