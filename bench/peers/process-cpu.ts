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

/** Returns the CPU milliseconds that the given processes and their descendants have used. */
export function measureProcessTreeCpuMs(roots: number[]): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const family = new Set(roots);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  const ticks = all.reduce((sum, one) => sum + (family.has(one.pid) ? one.ticks : 0), 0);
  return (ticks * 1000) / ticksPerSecond;
}
