import type { Directory } from '../directory/directory.ts';
import { PersonRole } from '../directory/people.ts';
import { operatorUnit, type UnitRef } from '../directory/unit.ts';
import { unitExclusion } from '../routing/unit-exclusion.ts';
import type { ActName, Merge } from './act.ts';
import type { Actor } from './event.ts';
import type { Ticket } from './ticket.ts';

/** Everything that a person can do, to one ticket or to two. */
export type DeedName = ActName | Merge['act'];

/** A person's part in one ticket: a post of the unit that leads it, the hotline's own people, who sent it. */
export type Part = PersonRole | 'operator' | 'supervisor' | 'citizen';

const unit = ['handler', 'duty', 'head'] as const;
const hotline = ['operator', 'supervisor'] as const;

/** Who may do what. Administrators look after the directory and do nothing to tickets. */
export const whoMay: Record<DeedName, readonly Part[]> = {
  acknowledge: unit,
  answer: unit,
  approve: ['head'],
  reject: ['head'],
  ask: unit,
  return: unit,
  extend: unit,
  'grant-extension': ['head', 'supervisor'],
  'refuse-extension': ['head', 'supervisor'],
  assign: hotline,
  classify: hotline,
  'review-complaint': hotline,
  note: hotline,
  close: hotline,
  refuse: hotline,
  refer: hotline,
  callback: [...hotline, 'citizen'],
  'callback-done': hotline,
  merge: hotline,
  unmerge: hotline,
  take: unit,
  release: [...unit, 'supervisor'],
  publish: ['supervisor'],
  unpublish: ['supervisor'],
  'decline-publication': ['supervisor'],
  redact: ['supervisor'],
  'ask-data': [...hotline, 'citizen'],
  'delay-data': ['supervisor'],
  'grant-data': ['supervisor'],
  'refuse-data': ['supervisor'],
  hold: ['supervisor'],
  'lift-hold': ['supervisor'],
  write: ['citizen'],
  'add-photo': ['citizen'],
  rate: ['citizen'],
  reopen: ['citizen'],
};

export type Post = { unit: string; post: PersonRole };

/** The post somebody acts from: who signs in for a unit handles its tickets, a supervisor heads the operators. */
export const postOf = ({ role, unit, post }: Actor, operators: UnitRef): Post | undefined => {
  switch (role) {
    case 'officer':
      return unit ? { unit, post: PersonRole.catch('handler').parse(post) } : undefined;
    case 'operator':
      return { unit: operators, post: 'handler' };
    case 'supervisor':
      return { unit: operators, post: 'head' };
    case 'citizen':
    case 'administrator':
    case 'system':
      return undefined;
  }
};

/**
 * Whether it is about the actor's own unit: then they neither see it nor do anything to it. Somebody must see to what is
 * said of the operators: their head does, who is the supervisor.
 */
export const isAboutActor = (
  actor: Pick<Actor, 'role' | 'unit' | 'post'>,
  accused: readonly UnitRef[],
  { directory, now }: { directory: Directory; now: Date },
): boolean => {
  const operators = operatorUnit(directory, now).ref;
  const own = postOf(actor, operators);
  const units = [own?.unit, actor.unit].flatMap((ref) => ref ?? []);
  const isExcluded = unitExclusion(directory, accused, now);
  return units.some((ref) => isExcluded(ref) && !(ref === operators && own?.post === 'head'));
};

/** The actor's parts in the ticket; the hotline's own people are also its unit's while the operators have it. */
const partsIn = (actor: Actor, ticket: Pick<Ticket, 'unit'>, operators: UnitRef): Part[] => {
  if (actor.role === 'citizen') return ['citizen'];
  const own = postOf(actor, operators);
  if (!own) return [];
  const isHotlines = own.unit === operators && own.post === 'head';
  return [
    ...(own.unit === ticket.unit ? [own.post] : []),
    ...(actor.role === 'operator' ? (['operator'] as const) : []),
    ...(isHotlines ? (['supervisor'] as const) : []),
  ];
};

const isSame = (a: Post | undefined, b: { unit: string; post: string } | undefined): boolean =>
  a !== undefined && a.unit === b?.unit && a.post === b.post;

/** More time is given by another post than asked for it; nobody stands above the head of the operators. */
const needsAnother = (
  deed: DeedName,
  own: Post | undefined,
  { extension }: Pick<Ticket, 'extension'>,
  operators: UnitRef,
): boolean => {
  if (deed === 'extend') return isSame(own, { unit: operators, post: 'head' });
  const isDecision = deed === 'grant-extension' || deed === 'refuse-extension';
  return isDecision && isSame(own, extension?.askedBy);
};

/** Who comes by a link is a post and no person, whom nobody could ask about it. */
const ofMembers: ReadonlySet<DeedName> = new Set([
  'take',
  'release',
  'publish',
  'unpublish',
  'decline-publication',
  'redact',
  'delay-data',
  'grant-data',
  'refuse-data',
  'hold',
  'lift-hold',
]);

/** Whether it is for this person to do, whatever the ticket's status. */
export const mayDo = (
  deed: DeedName,
  actor: Actor,
  ticket: Pick<Ticket, 'unit' | 'extension'>,
  operators: UnitRef,
): boolean =>
  partsIn(actor, ticket, operators).some((part) => whoMay[deed].includes(part)) &&
  !(ofMembers.has(deed) && actor.sub === undefined) &&
  !needsAnother(deed, postOf(actor, operators), ticket, operators);
