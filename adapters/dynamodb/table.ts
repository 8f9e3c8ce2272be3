import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table of tickets and the client that talks to it. */
export type TicketTable = { client: DynamoDBDocumentClient; name: string };

export const ticketTable = (name: string): TicketTable => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  name,
});

const padded = (version: number): string => String(version).padStart(6, '0');

/** Keys of each kind of item, listed in `docs/data-model.md`. */
export const keys = {
  ticket: (code: string) => ({ pk: `T#${code}`, sk: 'A' }),
  event: (code: string, version: number) => ({ pk: `T#${code}`, sk: `E#${padded(version)}` }),
  alert: (code: string, key: string) => ({ pk: `T#${code}`, sk: `L#${key}` }),
  link: (hash: string) => ({ pk: `K#${hash}`, sk: 'A' }),
  nonce: (nonce: string) => ({ pk: `N#${nonce}`, sk: 'A' }),
  attempts: (bucket: string, window: string) => ({ pk: `R#${bucket}`, sk: window }),
  unitQueue: (unit: string) => `Q#${unit}`,
  caller: (hash: string) => `P#${hash}`,
  late: (clock: string, percent: number) => `L#${clock}#${percent}`,
  publication: (id: string) => ({ pk: 'B#published', sk: id }),
  /** A ticket whose words are before the public, at the place of its opening. */
  publicRequest: (openedAt: string, code: string) => ({
    pk: 'B#requests',
    sk: `${openedAt}#${code}`,
  }),
  /** Since when other systems are offered what they are. */
  changeset: () => ({ pk: 'B#changeset', sk: 'A' }),
  /** What other systems tried out on a day. */
  sandbox: (date: string, code: string) => ({ pk: `B#sandbox#${date}`, sk: code }),
  samePlace: (topic: string, areaCode: string) => `S#${topic}#${areaCode}`,
  due: (shard: number) => `C#${shard}`,
  /** Tickets of a topic, or of a service without one, that have ended. */
  ended: (matter: string) => `M#ended#${matter}`,
  /** How far back the look for what ended before there were rules has come. */
  earlierEnded: () => ({ pk: 'M#retention', sk: 'earlier' }),
  sentMessage: (messageId: string) => ({ pk: `X#${messageId}`, sk: 'A' }),
  silence: (code: string, channel: string) => ({ pk: `T#${code}`, sk: `S#${channel}` }),
  /** Who has seen a ticket, apart from the ticket: who may write the one need not write the other. */
  access: (code: string, place: string) => ({ pk: `V#${code}`, sk: `A#${place}` }),
  accessOfHour: (code: string, place: string) => ({ pk: `V#${code}`, sk: `H#${place}` }),
  audit: (day: string) => `M#audit#${day}`,
  /** Which tickets a list showed to somebody. */
  listing: (place: string) => ({ pk: 'V#listed', sk: `A#${place}` }),
  auditSearch: (place: string) => ({ pk: 'V#audit', sk: `A#${place}` }),
  reveal: (code: string, sub: string) => ({ pk: `V#${code}`, sk: `R#${sub}` }),
  revealsWaiting: () => 'M#reveals',
  callbackClaim: (code: string) => ({ pk: `V#${code}`, sk: 'C' }),
  /** Behind the events, which are read together with the ticket. */
  callback: (code: string) => ({ pk: `T#${code}`, sk: 'O#callback' }),
  callbacks: () => 'M#callbacks',
  dataRequest: (code: string) => ({ pk: `T#${code}`, sk: 'O#data' }),
  dataRequests: () => 'M#data-requests',
  moderation: () => 'M#moderation',
  directory: () => ({ pk: 'D#directory', sk: 'current' }),
  directoryFiles: () => ({ pk: 'D#directory', sk: 'files' }),
  directoryChange: (number: number) => ({ pk: 'D#directory', sk: `H#${padded(number)}` }),
  member: (sub: string) => ({ pk: `U#${sub}`, sk: 'A' }),
  /** A change of a member: never changed itself. */
  memberChange: (sub: string, place: string) => ({ pk: `U#${sub}`, sk: `H#${place}` }),
  members: () => 'M#members',
  /** A member's saved views, all in one: there is never one too many, and nothing to delete. */
  views: (sub: string) => ({ pk: `U#${sub}`, sk: 'V' }),
  /** That somebody has a ticket before them. */
  presence: (code: string, sub: string) => ({ pk: `I#${code}`, sk: sub }),
  /** Whoever holds a key of Open311; each change of it beside it. */
  provider: (id: string) => ({ pk: `A#${id}`, sk: 'A' }),
  providerChange: (id: string, version: number) => ({
    pk: `A#${id}`,
    sk: `H#${padded(version)}`,
  }),
  /** Whose a key is, by the hash of it. */
  providerKey: (hash: string) => ({ pk: `A#key#${hash}`, sk: 'A' }),
  providers: () => 'M#providers',
  /** A system that is told of tickets; each change of it beside it. */
  webhook: (id: string) => ({ pk: 'M#webhooks', sk: `A#${id}` }),
  webhookChange: (id: string, version: number) => ({
    pk: 'M#webhooks',
    sk: `H#${id}#${padded(version)}`,
  }),
  /** How it stands with each receiver of webhooks. */
  deliveryState: (webhook: string) => ({ pk: 'M#taken#state', sk: webhook }),
  /** Which updates of a ticket a site has taken. */
  takenUpdates: (webhook: string, line: string) => ({ pk: `M#taken#${webhook}`, sk: line }),
  undelivered: () => 'M#undelivered',
  /** What the supervisors have said about all calls. */
  phoneState: () => ({ pk: 'M#phone', sk: 'state' }),
  phoneChange: (version: number) => ({ pk: 'M#phone', sk: `H#${padded(version)}` }),
  call: (contactId: string) => ({ pk: `J#${contactId}`, sk: 'A' }),
  awaitedWords: () => 'M#words',
  /** That a number's codes were asked for: its keyed hash, and the day. */
  lostCode: (callerHash: string, date: string) => ({ pk: `E#${callerHash}`, sk: date }),
  /** How often a poster's code was scanned. */
  source: (date: string, place: string) => ({ pk: 'M#sources', sk: `${date}#${place}` }),
  guided: (date: string) => ({ pk: 'M#intake', sk: date }),
  term: (term: string, place: string) => ({ pk: `W#${term}`, sk: place }),
  indexed: (code: string) => ({ pk: `Y#${code}`, sk: 'terms' }),
  counted: (code: string) => ({ pk: `Y#${code}`, sk: 'figures' }),
  figures: (day: string, shard: number, place: string) => ({ pk: `F#${day}#${shard}`, sk: place }),
  report: (date: string) => ({ pk: 'G#daily', sk: date }),
  /** What a post was reminded of on a day. */
  reminder: (unit: string, role: string, date: string) => ({
    pk: `G#reminders#${unit}/${role}`,
    sk: date,
  }),
  /** What was said in a chat. */
  talk: (channel: string, talker: string) => ({ pk: `Z#${channel}#${talker}`, sk: 'A' }),
  /** When somebody last wrote on a platform. */
  lastWrote: (channel: string, talker: string) => ({ pk: `Z#${channel}#${talker}`, sk: 'W' }),
  /** Whose conversation a chat with an operator is. */
  handover: (chat: string) => ({ pk: `Z#operator#${chat}`, sk: 'A' }),
  /** Chats that no operator has joined: those that can still be joined, and those that are over; then voice messages that nobody has played. */
  waitingChats: () => 'M#chats',
  endedChats: () => 'M#ended-chats',
  unplayed: () => 'M#voices',
  month: (month: string) => ({ pk: 'G#months', sk: month }),
  /** The leadership's e-mail of a week to a unit. */
  weeklyMail: (week: string, unit: string) => ({ pk: 'G#weekly', sk: `${week}#${unit}` }),
  /** What of a month is open data, in parts. */
  openData: (month: string, number: number) => ({
    pk: 'H#open-data',
    sk: `${month}#${padded(number)}`,
  }),
  openDataMade: () => ({ pk: 'H#open-data', sk: 'made' }),
  /** How every channel has answered when it was tried. */
  trial: (at: string) => ({ pk: 'M#trials', sk: at }),
  /** What happened on a day that may show outside. */
  changedOn: (date: string, shard: number) => `M#changed#${date}#${shard}`,
  openedOn: (date: string, shard: number) => `O#${date}#${shard}`,
};

/** The index partitions that what the sweeper looks for is spread over. */
export const shards: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** A ticket's share of them; its alerts have the same. */
export const shardOf = (code: string): number => Number(code.slice(-4)) % shards.length;

/** Seconds since 1970, as DynamoDB's time to live wants them. */
export const ttlAt = (instant: Date): number => Math.floor(instant.getTime() / 1000);
