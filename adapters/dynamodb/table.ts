import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Name of the ticket table, with the DynamoDB client for access to it. */
export type TicketTable = { client: DynamoDBDocumentClient; name: string };

export function createTicketTableClient(name: string): TicketTable {
  return {
    client: DynamoDBDocumentClient.from(new DynamoDBClient({}), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    name,
  };
}

const padVersion = (version: number): string => String(version).padStart(6, '0');

/**
 * Builders of the primary keys and index partitions for each kind of item in the ticket table, listed in
 * `docs/data-model.md`.
 */
export const itemKeys = {
  ticket: (code: string) => ({ pk: `T#${code}`, sk: 'A' }),
  event: (code: string, version: number) => ({ pk: `T#${code}`, sk: `E#${padVersion(version)}` }),
  notification: (code: string, key: string) => ({ pk: `T#${code}`, sk: `L#${key}` }),
  officerLink: (hash: string) => ({ pk: `K#${hash}`, sk: 'A' }),
  idempotencyKey: (nonce: string) => ({ pk: `N#${nonce}`, sk: 'A' }),
  attempts: (bucket: string, window: string) => ({ pk: `R#${bucket}`, sk: window }),
  unitQueue: (unit: string) => `Q#${unit}`,
  caller: (hash: string) => `P#${hash}`,
  late: (clock: string, percent: number) => `L#${clock}#${percent}`,
  publication: (id: string) => ({ pk: 'B#published', sk: id }),
  /** Table key of a published ticket for Open311, sorted by opening time. */
  publicRequest: (openedAt: string, code: string) => ({
    pk: 'B#requests',
    sk: `${openedAt}#${code}`,
  }),
  /** Table key of the item with the checksum of the Open311 service list and the time at which the list last changed. */
  changeset: () => ({ pk: 'B#changeset', sk: 'A' }),
  /** Table key of an Open311 sandbox request on a day. */
  sandbox: (date: string, code: string) => ({ pk: `B#sandbox#${date}`, sk: code }),
  sameTopicAndArea: (topic: string, areaCode: string) => `S#${topic}#${areaCode}`,
  due: (shard: number) => `C#${shard}`,
  /** Index partition of ended tickets with a topic, or with a service if the ticket has no topic. */
  ended: (matter: string) => `M#ended#${matter}`,
  sentMessage: (messageId: string) => ({ pk: `X#${messageId}`, sk: 'A' }),
  refusedChannel: (code: string, channel: string) => ({ pk: `T#${code}`, sk: `S#${channel}` }),
  /**
   * Table key of an access log entry. Access log entries have their own partitions, so that IAM can allow writing tickets
   * without the log, and the log without tickets.
   */
  access: (code: string, suffix: string) => ({ pk: `V#${code}`, sk: `A#${suffix}` }),
  accessOfHour: (code: string, suffix: string) => ({ pk: `V#${code}`, sk: `H#${suffix}` }),
  audit: (day: string) => `M#audit#${day}`,
  /** Table key of an access log entry about the tickets that a list showed to a staff member. */
  listing: (suffix: string) => ({ pk: 'V#listed', sk: `A#${suffix}` }),
  auditSearch: (suffix: string) => ({ pk: 'V#audit', sk: `A#${suffix}` }),
  reveal: (code: string, sub: string) => ({ pk: `V#${code}`, sk: `R#${sub}` }),
  revealsWaiting: () => 'M#reveals',
  callbackClaim: (code: string) => ({ pk: `V#${code}`, sk: 'C' }),
  /**
   * Table key of a ticket's callback. The callback sorts after the ticket's events, so that a query for ticket and events
   * does not read it.
   */
  callback: (code: string) => ({ pk: `T#${code}`, sk: 'O#callback' }),
  callbacks: () => 'M#callbacks',
  dataRequest: (code: string) => ({ pk: `T#${code}`, sk: 'O#data' }),
  dataRequests: () => 'M#data-requests',
  moderation: () => 'M#moderation',
  directory: () => ({ pk: 'D#directory', sk: 'current' }),
  directoryFiles: () => ({ pk: 'D#directory', sk: 'files' }),
  directoryChange: (number: number) => ({ pk: 'D#directory', sk: `H#${padVersion(number)}` }),
  member: (sub: string) => ({ pk: `U#${sub}`, sk: 'A' }),
  /** Table key of a history entry about a staff member. The entry is never changed. */
  memberChange: (sub: string, suffix: string) => ({ pk: `U#${sub}`, sk: `H#${suffix}` }),
  members: () => 'M#members',
  /**
   * Table key of the item with all saved views of a staff member. Because the views share one item, deleting a view only
   * updates this item.
   */
  savedViews: (sub: string) => ({ pk: `U#${sub}`, sk: 'V' }),
  /** Table key of a staff member's presence on a ticket. */
  presence: (code: string, sub: string) => ({ pk: `I#${code}`, sk: sub }),
  /** Table key of an Open311 API client (provider). The history of changes to the client is in the same partition. */
  provider: (id: string) => ({ pk: `A#${id}`, sk: 'A' }),
  providerChange: (id: string, version: number) => ({
    pk: `A#${id}`,
    sk: `H#${padVersion(version)}`,
  }),
  /** Table key of the item that maps the hash of an Open311 API key to the client that owns the key. */
  providerKey: (hash: string) => ({ pk: `A#key#${hash}`, sk: 'A' }),
  providers: () => 'M#providers',
  /** Table key of a webhook subscriber. The subscriber's history is in the same partition. */
  webhook: (id: string) => ({ pk: 'M#webhooks', sk: `A#${id}` }),
  webhookChange: (id: string, version: number) => ({
    pk: 'M#webhooks',
    sk: `H#${id}#${padVersion(version)}`,
  }),
  /** Table key of the item with the last successful and failed deliveries to a webhook subscriber. */
  deliveryState: (webhook: string) => ({ pk: 'M#accepted#state', sk: webhook }),
  /** Table key of the record of a ticket's updates that an external Open311 site has accepted. */
  acceptedUpdates: (webhook: string, line: string) => ({ pk: `M#accepted#${webhook}`, sk: line }),
  undelivered: () => 'M#undelivered',
  /** Table key of the item with surge mode and urgent announcements. */
  phoneState: () => ({ pk: 'M#phone', sk: 'state' }),
  phoneChange: (version: number) => ({ pk: 'M#phone', sk: `H#${padVersion(version)}` }),
  call: (contactId: string) => ({ pk: `J#${contactId}`, sk: 'A' }),
  awaitedTranscripts: () => 'M#transcripts',
  /** Table key of a request for forgotten ticket codes, from phone number HMAC and day. */
  lostCode: (callerHash: string, date: string) => ({ pk: `E#${callerHash}`, sk: date }),
  /** Table key of the daily number of visits through a poster's QR code or a partner's link. */
  posterScans: (date: string, suffix: string) => ({ pk: 'M#sources', sk: `${date}#${suffix}` }),
  redirectedReports: (date: string) => ({ pk: 'M#intake', sk: date }),
  searchTerm: (term: string, suffix: string) => ({ pk: `W#${term}`, sk: suffix }),
  searchIndexState: (code: string) => ({ pk: `Y#${code}`, sk: 'terms' }),
  countedTicketState: (code: string) => ({ pk: `Y#${code}`, sk: 'counts' }),
  statisticsCounter: (day: string, shard: number, suffix: string) => ({
    pk: `F#${day}#${shard}`,
    sk: suffix,
  }),
  dailyReport: (date: string) => ({ pk: 'G#daily', sk: date }),
  /** Table key of a morning reminder to an accountable role. */
  roleReminder: (unit: string, role: string, date: string) => ({
    pk: `G#reminders#${unit}/${role}`,
    sk: date,
  }),
  /** Table key of a user's chat session on one channel. */
  chatSession: (channel: string, chatUserHmac: string) => ({
    pk: `Z#${channel}#${chatUserHmac}`,
    sk: 'A',
  }),
  /** Table key of the time of a platform user's last message. */
  lastMessageTime: (channel: string, chatUserHmac: string) => ({
    pk: `Z#${channel}#${chatUserHmac}`,
    sk: 'M',
  }),
  /** Table key of the handover for a Connect chat. */
  handover: (chat: string) => ({ pk: `Z#operator#${chat}`, sk: 'A' }),
  /**
   * Index partition of chats that wait for an operator. `endedChats` holds chats that ended without an operator, `unplayedVoiceMessages`
   * voice messages that nobody has played.
   */
  waitingChats: () => 'M#chats',
  endedChats: () => 'M#ended-chats',
  unplayedVoiceMessages: () => 'M#voices',
  monthlyPerformance: (month: string) => ({ pk: 'G#months', sk: month }),
  /** Table key of a weekly e-mail to the leadership of a unit. */
  weeklyMail: (week: string, unit: string) => ({ pk: 'G#weekly', sk: `${week}#${unit}` }),
  /** Table key of one part of a month's open data. */
  openData: (month: string, number: number) => ({
    pk: 'H#open-data',
    sk: `${month}#${padVersion(number)}`,
  }),
  openDataVersion: () => ({ pk: 'H#open-data', sk: 'version' }),
  /** Table key of the result of one canary run. */
  canaryResult: (at: string) => ({ pk: 'M#canary', sk: at }),
  /** Index partition of one day's ticket events that other systems may see as Open311 updates. */
  changedOn: (date: string, shard: number) => `M#changed#${date}#${shard}`,
  openedOn: (date: string, shard: number) => `O#${date}#${shard}`,
};

/**
 * Shard numbers of the index of due work (checks of tickets, pending notifications), which the sweeper reads. Shards spread
 * the load over several partitions.
 */
export const dueWorkShards: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Returns the shard of a ticket and its notifications in the index of due work. */
export function computeDueWorkShard(code: string): number {
  return Number(code.slice(-4)) % dueWorkShards.length;
}

/** Converts an instant to seconds since 1970, which is DynamoDB's format for a time to live. */
export function toTtl(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
