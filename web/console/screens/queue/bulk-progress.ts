import type { Problem } from '../../api/problem.ts';

/** What came of one of several; no problem where it was done. */
export type BulkResult = { code: string; problem: Problem | undefined };

/** The results with one that is newer, where the ticket's earlier one stood. */
export const inPlace = (had: readonly BulkResult[], result: BulkResult): BulkResult[] =>
  had.some(({ code }) => code === result.code)
    ? had.map((one) => (one.code === result.code ? result : one))
    : [...had, result];

/** Which of them are still to be done. */
export const unfinished = <Of extends { code: string }>(
  meant: readonly Of[],
  results: readonly BulkResult[],
): Of[] => {
  const done = new Set(results.flatMap(({ code, problem }) => (problem ? [] : [code])));
  return meant.filter(({ code }) => !done.has(code));
};

type Template = { code: string; title: string; text: string };
export type TicketTemplates = { code: string; templates: readonly Template[] };

/** The templates that every one of the tickets can be answered with. */
export const commonTemplates = (all: readonly TicketTemplates[]): Template[] => {
  const [first, ...others] = all;
  return (first?.templates ?? []).filter(({ code }) =>
    others.every(({ templates }) => templates.some((one) => one.code === code)),
  );
};

/** What that template says to each. */
export const textsBy = (
  template: string,
  all: readonly TicketTemplates[],
): { code: string; text: string }[] =>
  all.flatMap(({ code, templates }) =>
    templates.filter((one) => one.code === template).map(({ text }) => ({ code, text })),
  );
