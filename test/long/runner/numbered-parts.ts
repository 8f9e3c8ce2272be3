/** Returns part names that differ by a number: `pairs 1`, `pairs 2` … */
export function numberedParts(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);
}

/** Returns the number at the end of a part's name; 1 if there is none. */
export function numberOf(part: string): number {
  return Number(/ (\d+)$/.exec(part)?.[1] ?? 1);
}
