import { chooseReportUnits } from '../../routing/choose-unit.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { Directory } from '../model/directory.ts';
import { getOperatorUnit } from '../model/organization/unit.ts';
import { findTopic, type Topic } from '../model/services/topic.ts';
import type { TopicQuestionAnswers } from '../model/services/topic-question.ts';
import { findVacantAccountableRoles, type VacantAccountableRole } from '../read/vacant-roles.ts';
import type { ChangedDirectoryRow, DirectoryStore } from './change.ts';
import type { DirectoryEdit } from './edit.ts';
import {
  type InvalidEditsResult,
  planDirectoryChange,
  planDirectoryChangeRequest,
} from './make-change.ts';
import { findPriorityWarnings, type PriorityWarning } from './priority-warnings.ts';
import { loadUndoPlan, type UndoRefusal } from './undo-change.ts';
import { findUnitHandovers, type UnitHandover, type UnitHoldings } from './unit-handovers.ts';

/** Fields of an open ticket that a preview of a directory change needs. */
export type PreviewedTicket = Pick<
  Ticket,
  'code' | 'service' | 'topic' | 'areaCode' | 'place' | 'accused' | 'openedAt' | 'clocks' | 'unit'
>;

type MovedDeadline = { clock: string; from: Date; to: Date };

export type PreviewDirectoryChangeDeps = {
  store: Pick<DirectoryStore, 'current' | 'changes' | 'files'>;
  /** Returns the open tickets of all units, in no particular order. */
  openTickets(directory: Directory): AsyncIterable<PreviewedTicket>;
  /** Returns the deadlines of a ticket that would move if the given reference data applied. */
  moved(ticket: PreviewedTicket, directory: Directory): MovedDeadline[];
  members(): Promise<UnitHoldings['members']>;
  /** Returns the codes of the tickets with a due callback. */
  dueCallbacks(): Promise<UnitHoldings['callbacks']>;
  now(): Date;
};

type Code = Ticket['code'];

/** Tickets that a directory change affects: their number, and the first 20 by ticket code. */
type AffectedTickets<One> = { count: number; first: ({ code: Code } & One)[] };

type DirectoryChangeEffects = {
  tickets: {
    counted: number;
    /** Whether the preview examined all open tickets; false if there are more than 2,000. */
    isComplete: boolean;
    moved: AffectedTickets<{ deadlines: MovedDeadline[] }>;
    rerouted: AffectedTickets<{ from: string; to: string }>;
  };
  /** Accountable roles that nobody would hold because of the directory change. */
  gaps: VacantAccountableRole[];
  /** Units that end because of the directory change. */
  handovers: UnitHandover[];
};

export type DirectoryPreviewResult = {
  kind: 'preview';
  version: string;
  rows: ChangedDirectoryRow[];
  priorities: PriorityWarning[];
} & DirectoryChangeEffects;

/** Maximum number of open tickets that a preview examines, which takes a few seconds. */
const maxTickets = 2000;
const maxListedTickets = 20;

const readTickets = async (tickets: AsyncIterable<PreviewedTicket>) => {
  const some: PreviewedTicket[] = [];
  for await (const ticket of tickets) {
    if (some.length === maxTickets) return { some, isComplete: false };
    some.push(ticket);
  }
  return { some, isComplete: true };
};

const toAffectedTickets = <One extends { code: Code }>(all: readonly One[]) => ({
  count: all.length,
  first: all.toSorted((a, b) => (a.code < b.code ? -1 : 1)).slice(0, maxListedTickets),
});

/** Returns the lead unit to which a ticket would be routed with the given reference data and answers. */
const routeToLeadUnit = (
  ticket: PreviewedTicket,
  answers: TopicQuestionAnswers,
  { directory, now }: { directory: Directory; now: Date },
): string => {
  const { service, topic, areaCode, place, accused, openedAt: on } = ticket;
  const request = { service, topic, areaCode, place, accused, answers, on };
  const route = chooseReportUnits(request, directory);
  if (route.kind === 'routed') return route.lead;
  return (route.kind === 'operator' && route.unit) || getOperatorUnit(directory, now).ref;
};

/** Returns each answer to a topic's questions that determines a lead unit. */
const listAnswersWithLead = (topic: Topic | undefined): TopicQuestionAnswers[] =>
  (topic?.questions ?? []).flatMap((question) =>
    question.kind === 'choice'
      ? question.options.flatMap(({ code, lead }) => (lead ? [{ [question.id]: code }] : []))
      : [],
  );

/**
 * Returns the lead units of a ticket before and after the change if they differ. Lists of tickets contain no form answers. For
 * a ticket that isn't at the topic's own lead unit, any answer that leads to its present unit is considered possible.
 */
const findReroutedTicket = (
  ticket: PreviewedTicket,
  { before, after }: { before: Directory; after: Directory },
  now: Date,
): { code: Code; from: string; to: string }[] => {
  const route = (answers: TopicQuestionAnswers) => ({
    from: routeToLeadUnit(ticket, answers, { directory: before, now }),
    to: routeToLeadUnit(ticket, answers, { directory: after, now }),
  });
  const usual = route({});
  const isUsual = usual.from === ticket.unit;
  const topic = isUsual ? undefined : findTopic(before, ticket.topic, ticket.openedAt);
  const answered = listAnswersWithLead(topic)
    .map(route)
    .filter(({ from }) => from === ticket.unit);
  const candidates = answered.length > 0 ? answered : [usual];
  const changed = candidates.find(({ from, to }) => from !== to);
  return changed ? [{ code: ticket.code, ...changed }] : [];
};

const findNewRosterGaps = (
  before: Directory,
  after: Directory,
  on: Date,
): VacantAccountableRole[] => {
  const known = new Set(
    findVacantAccountableRoles(before, on).map(({ unit, role }) => `${unit} ${role}`),
  );
  return findVacantAccountableRoles(after, on).filter(
    ({ unit, role }) => !known.has(`${unit} ${role}`),
  );
};

/**
 * Returns the effects of a directory change: moved deadlines and new lead units of open tickets, accountable roles without a
 * person, and units that end.
 */
const computeEffects = async (
  rows: readonly ChangedDirectoryRow[],
  { before, after }: { before: Directory; after: Directory },
  ports: Omit<PreviewDirectoryChangeDeps, 'store'>,
): Promise<DirectoryChangeEffects> => {
  const { openTickets, moved, now } = ports;
  const at = now();
  const { some, isComplete } = await readTickets(openTickets(before));
  const late = some.flatMap((ticket) => {
    const deadlines = moved(ticket, after);
    return deadlines.length > 0 ? [{ code: ticket.code, deadlines }] : [];
  });
  const rerouted = some.flatMap((ticket) => findReroutedTicket(ticket, { before, after }, at));
  return {
    tickets: {
      counted: some.length,
      isComplete,
      moved: toAffectedTickets(late),
      rerouted: toAffectedTickets(rerouted),
    },
    gaps: findNewRosterGaps(before, after, at),
    handovers: findUnitHandovers(
      rows,
      { before, after },
      { tickets: some, callbacks: await ports.dueCallbacks(), members: await ports.members() },
    ),
  };
};

/** Request for a preview of new edits to the reference data, or of undoing an earlier change. */
export type DirectoryPreviewRequest = { edits: DirectoryEdit[] } | { undoes: number };

/** Returns the effects that a directory change, or undoing one, would have. Stores nothing. */
export async function previewDirectoryChange(
  request: DirectoryPreviewRequest,
  ports: PreviewDirectoryChangeDeps,
): Promise<DirectoryPreviewResult | InvalidEditsResult | UndoRefusal> {
  const { directory: before } = await ports.store.current();
  const undo = 'undoes' in request ? await loadUndoPlan(request.undoes, ports.store) : undefined;
  if (undo && undo.kind !== 'undo') return undo;
  const now = ports.now();
  const plan =
    'edits' in request
      ? planDirectoryChangeRequest(before, request.edits, now)
      : planDirectoryChange(before, undo?.edits ?? [], now);
  if (plan.kind === 'invalid') return plan;
  const { directory: after, rows } = plan;
  const consequences = await computeEffects(rows, { before, after }, ports);
  const priorities = findPriorityWarnings(rows, { before, after });
  return { kind: 'preview', version: before.version, rows, priorities, ...consequences };
}
