import * as z from 'zod';
import { TicketCode, TypedTicketCode } from '../ticket/code.ts';
import { dateOfDay, dayNumberOf, LocalDate, localDate } from '../time/local-date.ts';
import { Grant, Membership, StaffRole, Sub } from './member.ts';
import { RevealWarning } from './reveal-warning.ts';

/** What members of staff leave traces of: accesses, lists, changes of members, acts on tickets, changes for everybody, searches of all this. */
export const AuditClass = z.enum([
  'access',
  'list',
  'member',
  'act',
  'directory',
  'phone',
  'provider',
  'webhook',
  'audit',
]);
export type AuditClass = z.infer<typeof AuditClass>;

/** A trace as its place in the day's list names it, the instant first. */
export const AuditPlace = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#(access|list|member|act|directory|phone|provider|webhook|audit)#[a-z-]{1,40}#[\w.:-]{1,80}#[\w.-]{1,40}$/,
    'cursor-unknown',
  )
  .brand('AuditPlace');
export type AuditPlace = z.infer<typeof AuditPlace>;

export type AuditLine = {
  at: Date;
  of: AuditClass;
  kind: string;
  /** The member's `sub`. */
  who: string;
  /** The ticket's code, the member's `sub`, or which change it was. */
  about: string;
  /** The event of a ticket, or which change of a provider of Open311 or a webhook. */
  version?: number;
};

export const auditPlace = ({ at, of, kind, who, about, version }: AuditLine): AuditPlace =>
  AuditPlace.parse(
    [at.toISOString(), of, kind, who, version ? `${about}.${version}` : about].join('#'),
  );

const auditLine = (place: AuditPlace): AuditLine => {
  const [at = '', of, kind = '', who = '', where = ''] = place.split('#');
  const [about = '', version] = where.split('.');
  const line = { at: new Date(at), of: AuditClass.parse(of), kind, who, about };
  return version === undefined ? line : { ...line, version: Number(version) };
};

const mostDays = 31;

/** What may be asked; without days, of today and the week before. */
export const auditFields = {
  member: Sub.optional(),
  code: TypedTicketCode.optional(),
  kind: z.string().max(40, 'too-long').optional(),
  from: z.iso.date('date-malformed').optional(),
  to: z.iso.date('date-malformed').optional(),
};
type Fields = z.infer<z.ZodObject<typeof auditFields>>;
export type AuditQuestion = Omit<Fields, 'from' | 'to'> & { from: LocalDate; to: LocalDate };

const usualDays = 7;

/** The days that are asked for, or what is wrong with them. */
export const auditQuestion = (
  { from, to, ...asked }: Fields,
  now: Date,
): AuditQuestion | 'date-order' | 'too-many-days' => {
  const last = LocalDate.parse(to ?? localDate(now));
  const first = LocalDate.parse(from ?? dateOfDay(dayNumberOf(last) - usualDays));
  if (first > last) return 'date-order';
  const isLong = dayNumberOf(last) - dayNumberOf(first) >= mostDays;
  return isLong ? 'too-many-days' : { ...asked, from: first, to: last };
};

type AuditDay = { places: AuditPlace[]; isAll: boolean };

/** Who did it, as far as their trace says; and why, where they had to say. */
export const AuditDetails = z.object({
  by: z.object({ role: StaffRole.optional(), unit: z.string().optional() }),
  reason: z.string().optional(),
  text: z.string().optional(),
  /** The tickets that a list showed. */
  codes: z.array(TicketCode).optional(),
  /** Of a change of a member: who, and their membership before and after. */
  about: Sub.optional(),
  before: Membership.optional(),
  after: Membership.optional(),
  /** Of a reveal that was agreed to: who gave the person who agreed their role, and why the two persons may be one. */
  granted: Grant.optional(),
  warning: RevealWarning.optional(),
  /** The rows that a change of the directory changed, as JSON. */
  rows: z.string().optional(),
});
export type AuditDetails = z.infer<typeof AuditDetails>;

type AuditSearch = { at: Date; by: { sub: string; role: StaffRole }; asked: string };

export type AuditStore = {
  /** Of a day, the newest first, from behind the place on. */
  on(day: LocalDate, before: AuditPlace | undefined): Promise<AuditDay>;
  details(line: AuditLine): Promise<AuditDetails | undefined>;
  /** Keeps who searched the traces, and for what. */
  noteSearch(search: AuditSearch): Promise<void>;
};

/** On one page; and what is looked at for it, so that a question that nothing answers costs no more than another. */
const [pageSize, mostLookedAt] = [25, 1000];

/** Whether it is about the ticket; which tickets a list showed, its details say. */
const isAbout = async (
  line: AuditLine,
  code: TicketCode,
  { details }: Pick<AuditStore, 'details'>,
): Promise<boolean> => {
  if (line.of !== 'list') return line.about === code;
  return (await details(line))?.codes?.includes(code) ?? false;
};

const isAsked = async (
  line: AuditLine,
  { member, code, kind }: AuditQuestion,
  store: Pick<AuditStore, 'details'>,
): Promise<boolean> =>
  (member === undefined || line.who === member) &&
  (kind === undefined || line.kind === kind || line.of === kind) &&
  (code === undefined || isAbout(line, code, store));

type Walk = { day: LocalDate; before: AuditPlace | undefined; found: AuditPlace[]; looked: number };
type AuditPage = { lines: AuditLine[]; next?: AuditPlace };

const ended = ({ found }: Walk, next?: AuditPlace): AuditPage => ({
  lines: found.map(auditLine),
  ...(next && { next }),
});

const walk = async (
  step: Walk,
  question: AuditQuestion,
  store: Pick<AuditStore, 'on' | 'details'>,
): Promise<AuditPage> => {
  if (step.day < question.from) return ended(step);
  const { places, isAll } = await store.on(step.day, step.before);
  const asked = await Promise.all(
    places.map((place) => isAsked(auditLine(place), question, store)),
  );
  const matching = places.filter((_, at) => asked[at]);
  const room = pageSize - step.found.length;
  const found = [...step.found, ...matching.slice(0, room)];
  if (matching.length > room) return ended({ ...step, found }, found.at(-1));
  const looked = step.looked + places.length;
  const last = places.at(-1);
  if (!isAll && last) {
    return looked >= mostLookedAt
      ? ended({ ...step, found }, last)
      : walk({ ...step, before: last, found, looked }, question, store);
  }
  const day = dateOfDay(dayNumberOf(step.day) - 1);
  return walk({ day, before: undefined, found, looked }, question, store);
};

/** Traces, the newest first, day by day; a page may be short, or empty, and not the last. */
export const searchAudit = (
  question: AuditQuestion,
  after: AuditPlace | undefined,
  store: Pick<AuditStore, 'on' | 'details'>,
): Promise<AuditPage> => {
  const reached = after && localDate(auditLine(after).at);
  const isWithin = reached !== undefined && reached <= question.to;
  const day = isWithin ? reached : question.to;
  return walk({ day, before: isWithin ? after : undefined, found: [], looked: 0 }, question, store);
};
