import type { Directory } from '../../directory/model/directory.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { isHiddenFromUnits } from '../../ticket/read/units/hidden-from-units.ts';
import { floorToSecond, toHotlineTime } from '../../time/instant.ts';
import type { Open311Client } from '../clients/open311-client.ts';
import type { PublicOpen311RequestStore } from '../clients/request-sources.ts';
import { type Open311ResponseObject, toObjectContent } from '../requests/encode.ts';
import { type CommonTicketUpdate, readCommonTicketUpdates } from './common-ticket-updates.ts';
import { findInBatches } from './find-in-batches.ts';
import { isPublicService, toPublicOpen311RequestData } from './public-request.ts';
import { listPublicUpdates, type PublicOpen311Update, toUpdateResponse } from './public-updates.ts';
import type { UpdatesTimeRange } from './updates-time-range.ts';

export type ChangedTicketStore = {
  /** Returns the codes of tickets that may have a public update in the given time range, both ends inclusive. */
  between(span: UpdatesTimeRange): Promise<TicketCode[]>;
};

export type ReadOpen311UpdatesDeps = {
  tickets: Pick<TicketStore, 'find' | 'history'>;
  lists: Pick<PublicOpen311RequestStore, 'exposureOf'>;
  directory(): Promise<Directory>;
  now(): Date;
};

type ReadUpdatesDeps = ReadOpen311UpdatesDeps & { changed: ChangedTicketStore };

type Reader = { provider: Open311Client | undefined; lang: Lang };

/**
 * Milliseconds by which the search for changed tickets starts before the requested time range. An update can have a later
 * time than its event, because it is never dated before the previous update.
 */
const slackMs = 60_000;

/** Returns whether the provider's unit is the lead unit of the ticket and is not accused in it. */
const isTicketOfUnit = ({ unit, accused }: Ticket, provider: Open311Client): boolean =>
  provider.unit !== undefined && unit === provider.unit && !accused.includes(provider.unit);

const beginningOfTime = new Date(0);

/**
 * Returns the time from which on the provider may read all updates of the ticket. A system of the lead unit may always; the
 * filing provider may once the ticket code is disclosed. Undefined for other providers.
 */
const getOwnSince = (ticket: Ticket, provider: Open311Client): Date | undefined => {
  const { filedBy, token } = ticket;
  if (isTicketOfUnit(ticket, provider)) return beginningOfTime;
  if (filedBy !== provider.id) return undefined;
  return token ? token.checkedAt && floorToSecond(token.checkedAt) : beginningOfTime;
};

/** Public update of a ticket: its data, and the API response built from it. */
export type PublicOpen311UpdateResponse = {
  code: TicketCode;
  update: PublicOpen311Update;
  response: Open311ResponseObject;
};

/** Sorts public updates by time, then by ticket code. */
const compareByTime = (a: PublicOpen311UpdateResponse, b: PublicOpen311UpdateResponse): number =>
  a.update.at.getTime() - b.update.at.getTime() || a.code.localeCompare(b.code);

const noCommonTicketUpdates: ReadonlyMap<number, readonly CommonTicketUpdate[]> = new Map();

/**
 * Converts an update of a common ticket into one under the code of the merged ticket, because the sender knows only that
 * code.
 */
const toMergedTicketUpdate =
  (code: TicketCode, { at }: PublicOpen311Update, lang: Lang) =>
  ({ update, texts }: CommonTicketUpdate): PublicOpen311UpdateResponse => {
    const later = { ...update, at: update.at < at ? at : update.at };
    return { code, update: later, response: toUpdateResponse(code, later, { texts, lang }) };
  };

/** Returns the provider, or undefined if the ticket is hidden from its unit because it may complain about that unit. */
const findReadingOpen311Client = async (
  ticket: Ticket,
  provider: Open311Client | undefined,
  { directory, now }: ReadOpen311UpdatesDeps,
): Promise<Open311Client | undefined> => {
  if (provider?.unit === undefined) return provider;
  const directoryAt = { directory: await directory(), now: now() };
  return isHiddenFromUnits([provider.unit], ticket, directoryAt) ? undefined : provider;
};

/**
 * Returns the updates of a ticket that the reader may see: all for the provider that filed the ticket or whose unit handles
 * it, otherwise those since publication. Undefined if the reader may see none.
 */
const findUpdates = async (
  code: TicketCode,
  { provider: asking, lang }: Reader,
  ports: ReadOpen311UpdatesDeps,
  isReadable: (ticket: Ticket) => boolean = () => true,
): Promise<PublicOpen311UpdateResponse[] | undefined> => {
  const { tickets, lists } = ports;
  const ticket = await tickets.find(code);
  if (!ticket || !isReadable(ticket)) return undefined;
  const provider = await findReadingOpen311Client(ticket, asking, ports);
  const since = provider && getOwnSince(ticket, provider);
  const isListed = isPublicService(await ports.directory(), ticket.service);
  if (!since && !(isListed && ticket.published)) return undefined;
  const known = toPublicOpen311RequestData(ticket, await lists.exposureOf(ticket));
  const found = known && (await tickets.history(code));
  if (!found) return undefined;
  const texts = isListed ? known.words : undefined;
  const followed =
    provider?.id === ticket.filedBy && ticket.filedBy !== undefined
      ? await readCommonTicketUpdates(code, found.events, ports)
      : noCommonTicketUpdates;
  return listPublicUpdates(found.ticket, found.events)
    .filter(
      ({ at, isSincePublication }) =>
        (since && since <= at) || (texts !== undefined && isSincePublication),
    )
    .flatMap((update) => [
      { code, update, response: toUpdateResponse(code, update, { texts, lang }) },
      ...(followed.get(update.version) ?? []).map(toMergedTicketUpdate(code, update, lang)),
    ]);
};

/** Returns the updates of a ticket for the provider that filed it; empty for other providers. */
export async function readUpdatesForOpen311Client(
  code: TicketCode,
  provider: Open311Client,
  ports: ReadOpen311UpdatesDeps,
): Promise<PublicOpen311UpdateResponse[]> {
  return (
    (await findUpdates(
      code,
      { provider, lang: 'vi' },
      ports,
      ({ filedBy }) => filedBy === provider.id,
    )) ?? []
  );
}

/** Returns the public status notes of a request, which are derived from its public updates. */
export async function readStatusNotes(
  code: TicketCode,
  lang: Lang,
  ports: ReadOpen311UpdatesDeps,
): Promise<Open311ResponseObject[]> {
  return ((await findUpdates(code, { provider: undefined, lang }, ports)) ?? []).map(
    ({ update, response }) =>
      toObjectContent({
        datetime: toHotlineTime(update.at),
        description: response.fields['description'] ?? null,
        type: update.status,
      }),
  );
}

/**
 * Adds the codes of tickets merged into the given common tickets, so that providers of merged tickets get the updates of the
 * common tickets.
 */
const addMergedTicketCodes = async (
  codes: readonly TicketCode[],
  { provider }: Reader,
  { tickets }: Pick<ReadOpen311UpdatesDeps, 'tickets'>,
): Promise<readonly TicketCode[]> => {
  if (!provider) return codes;
  const found = await findInBatches(codes, (code) => tickets.find(code));
  return [...new Set([...codes, ...found.flatMap(({ mergedFrom }) => mergedFrom)])];
};

/** Returns the public updates in a time range that the reader may see, oldest first. */
export async function readPublicUpdates(
  { from, to }: UpdatesTimeRange,
  reader: Reader,
  ports: ReadUpdatesDeps,
): Promise<Open311ResponseObject[]> {
  const codes = await ports.changed.between({ from: new Date(from.getTime() - slackMs), to });
  const all = await findInBatches(await addMergedTicketCodes(codes, reader, ports), (code) =>
    findUpdates(code, reader, ports),
  );
  return all
    .flat()
    .filter(({ update }) => from <= update.at && update.at <= to)
    .toSorted(compareByTime)
    .map(({ response }) => response);
}
