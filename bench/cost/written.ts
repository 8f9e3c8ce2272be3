import { messagesIn } from './bill.ts';
import { type Counts, lifeWrites } from './counts.ts';
import { rowsIn } from './markdown.ts';

/** What of a life is written down and may not grow unseen, by the name it has in `docs/cost.md`. */
export const guarded = (opening: Counts, life: Counts): Record<string, number> => ({
  'write units to open': opening.writes.opening,
  'write units of its life, without search, figures and limits': lifeWrites(life),
  '– the opening': life.writes.opening,
  '– ticket, events, used forms': life.writes.ticket,
  '– messages: alerts, links, names of the providers': life.writes.messages,
  '– who has seen it': life.writes.access,
  'write units of search': life.writes.search - life.refused.search,
  'write units of figures': life.writes.figures - life.refused.figures,
  'write units of limits: reports and SMS counted': life.writes.limits,
  'read units, of its own items': life.reads.ticket,
  'state transitions': life.transitions,
  executions: life.executions,
  'events on the bus': life.events,
  'requests by people': life.requests,
  messages: messagesIn(life),
  '– SMS': life.sms,
  '– SMS parts': life.smsParts,
  '– e-mails': life.emails,
  'contacts opened by KMS': life.decryptions,
  'writes to S3': life.photoWrites,
});

/** Every count as `docs/cost.md` has it: of the ordinary life, and of the worst. */
export const writtenCounts = (
  document: string,
): Record<'ordinary' | 'worst', Record<string, number>> => {
  const rows = rowsIn(document, 'counts');
  const column = (at: number) =>
    Object.fromEntries(rows.map((row) => [row[0] ?? '', Number(row[at]?.replaceAll(',', ''))]));
  return { ordinary: column(1), worst: column(2) };
};
