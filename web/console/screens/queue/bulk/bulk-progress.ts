import type { ApiProblem } from '../../../api/problem.ts';

/** Result of a bulk action for one ticket; `problem` is undefined on success. */
export type BulkActionResult = { code: string; problem: ApiProblem | undefined };

/** Replaces a ticket's earlier result in a list of bulk action results, or appends the result if the ticket has none. */
export function replaceBulkActionResult(
  had: readonly BulkActionResult[],
  result: BulkActionResult,
): BulkActionResult[] {
  return had.some(({ code }) => code === result.code)
    ? had.map((one) => (one.code === result.code ? result : one))
    : [...had, result];
}

/** Returns the tickets for which the bulk action has failed or hasn't run yet. */
export function filterFailedOrPending<Of extends { code: string }>(
  tickets: readonly Of[],
  results: readonly BulkActionResult[],
): Of[] {
  const done = new Set(results.flatMap(({ code, problem }) => (problem ? [] : [code])));
  return tickets.filter(({ code }) => !done.has(code));
}

type Template = { code: string; title: string; text: string };
export type TicketAnswerTemplates = { code: string; templates: readonly Template[] };

/** Returns the answer templates that apply to every selected ticket. */
export function findCommonAnswerTemplates(all: readonly TicketAnswerTemplates[]): Template[] {
  const [first, ...others] = all;
  return (first?.templates ?? []).filter(({ code }) =>
    others.every(({ templates }) => templates.some((one) => one.code === code)),
  );
}

/** Returns the filled-in text of an answer template for each ticket. */
export function listAnswerTemplateTexts(
  template: string,
  all: readonly TicketAnswerTemplates[],
): { code: string; text: string }[] {
  return all.flatMap(({ code, templates }) =>
    templates.filter((one) => one.code === template).map(({ text }) => ({ code, text })),
  );
}
