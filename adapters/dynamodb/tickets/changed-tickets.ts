import { isPublicUpdateEvent } from '../../../core/open311/updates/public-updates.ts';
import type { ChangedTicketStore } from '../../../core/open311/updates/read-updates.ts';
import type { UpdatesTimeRange } from '../../../core/open311/updates/updates-time-range.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { getNextDay, type LocalDate, toLocalDate } from '../../../core/time/local-date.ts';
import { listTicketCodesInShard } from '../statistics/list-ticket-codes-in-shard.ts';
import { computeDueWorkShard, dueWorkShards, type TicketTable } from '../table.ts';

const pageSize = 500;
/**
 * Maximum number of pages that are read from one day and shard of the index of changed tickets. They hold 100,000 events.
 */
const maxPages = 200;

/**
 * Builds the index keys of a ticket event that other systems may see as an Open311 update. Other events get no index keys.
 */
export function toChangedTicketIndexKeys(event: TicketEvent) {
  return isPublicUpdateEvent(event)
    ? {
        gsi6pk: itemKeys.changedOn(toLocalDate(event.at), computeDueWorkShard(event.code)),
        gsi6sk: event.at.toISOString(),
      }
    : {};
}

const listDays = ({ from, to }: UpdatesTimeRange): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = toLocalDate(from); day <= toLocalDate(to); day = getNextDay(day)) days.push(day);
  return days;
};

/** Returns an upper bound for index sort keys that includes every timestamp within the second of `to`. */
const toUpperBound = (to: Date): string => `${to.toISOString().slice(0, 19)}~`;

/** Creates the store that finds tickets with possible Open311 updates in a time range. */
export function createChangedTicketStore(table: TicketTable): ChangedTicketStore {
  const inShard = async (day: LocalDate, shard: number, { from, to }: UpdatesTimeRange) => {
    const query = {
      KeyConditionExpression: 'gsi6pk = :day AND gsi6sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':day': itemKeys.changedOn(day, shard),
        ':from': from.toISOString(),
        ':to': toUpperBound(to),
      },
      Limit: pageSize,
    };
    const codes: TicketCode[] = [];
    for await (const page of listTicketCodesInShard(table, query, maxPages)) codes.push(...page);
    return codes;
  };
  return {
    async between(span) {
      const found: TicketCode[] = [];
      for (const day of listDays(span)) {
        const each = await Promise.all(dueWorkShards.map((shard) => inShard(day, shard, span)));
        found.push(...each.flat());
      }
      return [...new Set(found)];
    },
  };
}
