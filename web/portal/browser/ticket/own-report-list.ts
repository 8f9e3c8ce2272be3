/** Ticket code that a citizen's device remembers, with the time at which the citizen chose this. */
export type OwnReport = { code: string; keptAt: number };

/** Time after which a device forgets a ticket code: half a year. */
const retentionMs = 183 * 24 * 3_600_000;

const maxReports = 20;

/** Parses the stored list. Leaves out entries that are malformed or older than half a year. */
export function parseOwnReports(stored: string, now: number): OwnReport[] {
  return Array.from(new URLSearchParams(stored), ([code, keptAt]) => ({
    code,
    keptAt: Number(keptAt),
  })).filter(
    ({ code, keptAt }) => /^\d{10}$/.test(code) && keptAt <= now && now - keptAt < retentionMs,
  );
}

export function serializeOwnReports(reports: readonly OwnReport[]): string {
  return new URLSearchParams(
    reports.map(({ code, keptAt }): [string, string] => [code, String(keptAt)]),
  ).toString();
}

/** Returns the list with the code first, cut to the 20 newest codes. */
export function addOwnReport(reports: readonly OwnReport[], added: OwnReport): OwnReport[] {
  return [added, ...removeOwnReport(reports, added.code)].slice(0, maxReports);
}

export function removeOwnReport(reports: readonly OwnReport[], code: string): OwnReport[] {
  return reports.filter((report) => report.code !== code);
}

/** Returns a ticket code in groups of digits, such as `407 183 9265`. */
export function formatCode(code: string): string {
  return code.replace(/^(\d{3})(\d{3})/, '$1\u00a0$2\u00a0');
}
