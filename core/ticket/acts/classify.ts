import { areaInForce } from '../../directory/area.ts';
import type { Directory } from '../../directory/directory.ts';
import { topicOf } from '../../directory/topic.ts';
import { operatorUnit } from '../../directory/unit.ts';
import { accusedOn, isAccused, isKnownUnit } from '../../routing/accused-unit.ts';
import { movedDeadlines } from '../../sla/recompute.ts';
import { reprioritised } from '../../sla/ticket-clocks.ts';
import type { ActOf, Occasion, Refused } from '../act.ts';
import type { TicketEvent } from '../event.ts';
import { isSettled } from '../lifecycle.ts';
import { barredFromPublication, isNeverPublished, withdrawnPublication } from '../publication.ts';
import type { Ticket } from '../ticket.ts';
import { type ActRule, refused } from './rule.ts';
import { takenFromAccused } from './take-from-accused.ts';
import { tellAssigned } from './tell.ts';

type Asked = ActOf<'classify'>;
type Place = Pick<Ticket, 'areaCode' | 'areaName' | 'near'>;
type Matter = Pick<Ticket, 'service' | 'topic' | 'priority' | 'accused'> & Place;
type Changed = Extract<TicketEvent, { kind: 'classified' }>['changed'];

/** Returns the requested topic, or the ticket's present topic as long as it belongs to the service. */
const topicFor = (
  ticket: Ticket,
  { service = ticket.service, topic }: Asked,
  directory: Directory,
): Pick<Matter, 'topic'> | Refused => {
  if (topic === null) return { topic: undefined };
  const row = topicOf(directory, topic ?? ticket.topic, ticket.openedAt);
  if (row?.service === service) return { topic: row.code };
  return topic === undefined ? { topic: undefined } : refused('topic', 'topic-unknown');
};

const areaFor = (ticket: Ticket, { areaCode }: Asked, directory: Directory): Place | Refused => {
  const { areaCode: before, areaName, near } = ticket;
  // a corrected area overrides the position from the sender's system
  const nearWith = (found: string | undefined) =>
    before === undefined || before === found ? near : undefined;
  if (areaCode === undefined) return { areaCode: before, areaName, near };
  if (areaCode === null) {
    return { areaCode: undefined, areaName: undefined, near: nearWith(undefined) };
  }
  const area = areaInForce(directory, areaCode, ticket.openedAt);
  return area
    ? { areaCode: area.code, areaName: area.fullName, near: nearWith(area.code) }
    : refused('areaCode', 'area-unknown');
};

/** Returns why the accused units in `cleared` can't be removed, or undefined if they can. */
const clearingRefusal = (
  { mergedFrom }: Ticket,
  cleared: readonly string[],
  { by, now, directory }: Occasion,
): Refused | undefined => {
  if (by.role !== 'supervisor') return refused('cleared', 'cleared-by-supervisor');
  // a ticket merged into this one may accuse them
  if (mergedFrom.length > 0) return refused('cleared', 'accused-of-merged');
  const own = operatorUnit(directory, now).ref;
  return isAccused(own, accusedOn(directory, cleared, now))
    ? refused('cleared', 'cleared-own-unit')
    : undefined;
};

/** Returns the accused units after additions and removals; only a supervisor may remove units. */
const accusedFor = (
  ticket: Ticket,
  { accused: added = [], cleared = [] }: Asked,
  occasion: Occasion,
): Pick<Ticket, 'accused'> | Refused => {
  const { now, directory } = occasion;
  if (!added.every((ref) => isKnownUnit(directory, ref, now))) {
    return refused('accused', 'unit-unknown');
  }
  const refusal = cleared.length > 0 ? clearingRefusal(ticket, cleared, occasion) : undefined;
  if (refusal) return refusal;
  const rest = ticket.accused.filter((ref) => !cleared.includes(ref));
  return { accused: [...new Set([...rest, ...added])] };
};

const matterFor = (ticket: Ticket, asked: Asked, occasion: Occasion): Matter | Refused => {
  const { directory } = occasion;
  const topic = topicFor(ticket, asked, directory);
  if ('kind' in topic) return topic;
  const area = areaFor(ticket, asked, directory);
  if ('kind' in area) return area;
  const { service = ticket.service, priority = ticket.priority } = asked;
  const accused = accusedFor(ticket, asked, occasion);
  return 'kind' in accused ? accused : { service, priority, ...accused, ...topic, ...area };
};

const changedIn = (before: Matter, after: Matter): Changed => {
  const fields = {
    service: 'service',
    topic: 'topic',
    area: 'areaCode',
    priority: 'priority',
    accused: 'accused',
  } as const;
  const names = ['service', 'topic', 'area', 'priority', 'accused'] as const;
  return names.filter((name) => String(before[fields[name]]) !== String(after[fields[name]]));
};

/**
 * Returns whether the new priority (P1 or P2) is too urgent to wait for the next digest, so that the unit is notified again.
 */
const isMoreUrgent = ({ priority: before }: Ticket, { priority, status, unit }: Ticket): boolean =>
  unit !== undefined &&
  !isSettled(status) &&
  priority < before &&
  (priority === 'P1' || priority === 'P2');

/** Corrects service, topic, area, priority and accused units. A unit that turns out to be accused loses the ticket. */
export const classify: ActRule<'classify'> = (ticket, asked, occasion) => {
  const matter = matterFor(ticket, asked, occasion);
  if ('kind' in matter) return matter;
  const changed = changedIn(ticket, matter);
  if (changed.length === 0 && !ticket.possibleEmergency)
    return refused('reason', 'nothing-changed');
  const classified: Ticket = { ...ticket, ...matter };
  const isOfOtherTime = changed.some((name) => name === 'service' || name === 'priority');
  const clocks = isOfOtherTime ? reprioritised(classified, occasion.directory) : ticket.clocks;
  const taken = takenFromAccused({ ...classified, clocks }, occasion);
  const isPrivate = [ticket, classified].some((one) => isNeverPublished(one, occasion));
  const to = {
    ...{ status: occasion.status, ...matter, clocks, ...taken?.to },
    possibleEmergency: undefined,
    ...(isPrivate && barredFromPublication),
  };
  const cleared = ticket.accused.filter((ref) => !matter.accused.includes(ref));
  // a new round of the forward clock isn't a moved deadline
  const moved = movedDeadlines(ticket.clocks, { ...to.clocks, forward: clocks.forward });
  return {
    to,
    event: {
      kind: 'classified',
      changed,
      reason: asked.reason,
      moved,
      ...(cleared.length > 0 && { cleared }),
      ...(taken && { to: taken.place }),
    },
    ...(isPrivate && withdrawnPublication(ticket, occasion.now)),
    alerts: (after) => (taken || isMoreUrgent(ticket, after) ? tellAssigned(after, occasion) : []),
  };
};
