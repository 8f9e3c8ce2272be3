/**
 * Report that a citizen's device remembers: an own one by its ticket code, or a published one of others by the id and title
 * of the publication.
 */
export type RememberedReport = {
  id: string;
  /** Time at which the citizen chose to remember it, in epoch ms. */
  keptAt: number;
  title?: string;
};

/** Time after which a device forgets a report: half a year. */
const retentionMs = 183 * 24 * 3_600_000;

const maxReports = 20;

const codePattern = /^\d{10}$/;
const publicationPattern = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z-[0-9a-f]{16}$/;

export function isOwnReport({ id }: Pick<RememberedReport, 'id'>): boolean {
  return codePattern.test(id);
}

const parseEntry = ([id, value]: [string, string]): RememberedReport => {
  const [, keptAt, title] = /^(\d+)(?: (.+))?$/.exec(value) ?? [];
  return { id, keptAt: Number(keptAt), ...(title !== undefined && { title }) };
};

/** Parses the stored list. Leaves out entries that are malformed or older than half a year. */
export function parseRememberedReports(stored: string, now: number): RememberedReport[] {
  return Array.from(new URLSearchParams(stored), parseEntry).filter(
    ({ id, keptAt }) =>
      (codePattern.test(id) || publicationPattern.test(id)) &&
      keptAt <= now &&
      now - keptAt < retentionMs,
  );
}

export function serializeRememberedReports(reports: readonly RememberedReport[]): string {
  return new URLSearchParams(
    reports.map(({ id, keptAt, title }): [string, string] => [
      id,
      title === undefined ? String(keptAt) : `${keptAt} ${title}`,
    ]),
  ).toString();
}

/** Returns the list with the report first, cut to the 20 newest ones. */
export function addRememberedReport(
  reports: readonly RememberedReport[],
  added: RememberedReport,
): RememberedReport[] {
  return [added, ...removeRememberedReport(reports, added.id)].slice(0, maxReports);
}

export function removeRememberedReport(
  reports: readonly RememberedReport[],
  id: string,
): RememberedReport[] {
  return reports.filter((report) => report.id !== id);
}

/** Returns a ticket code in groups of digits, such as `407 183 9265`. */
export function formatCode(code: string): string {
  return code.replace(/^(\d{3})(\d{3})/, '$1\u00a0$2\u00a0');
}
