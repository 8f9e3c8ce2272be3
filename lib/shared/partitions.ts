/** The table's items by their partition keys: what the right to write is given for. */
export const partitions = {
  tickets: 'T#*', // with their events and alerts
  links: 'K#*',
  forms: 'N#*',
  attempts: 'R#*', // with the SMS that were sent
  sentMessages: 'X#*',
  directory: 'D#directory',
  members: 'U#*',
  presence: 'I#*', // who has a ticket before them
  accesses: 'V#*', // who has seen a ticket, requests for an identity, whose call it is
  published: 'B#published',
  publicRequests: 'B#requests', // tickets whose words are before the public
  sandbox: 'B#sandbox#*', // what other systems tried out
  changeset: 'B#changeset', // since when other systems are offered what they are
  guided: 'M#intake',
  sources: 'M#sources', // how often posters' codes were scanned
  lostCodes: 'E#*', // that a number's codes were asked for
  phone: 'M#phone', // what the supervisors have said about all calls
  calls: 'J#*',
  providers: 'A#*', // who holds a key of Open311, and what was changed of it
  webhooks: 'M#webhooks', // who is told of tickets, and what was changed of it
  taken: 'M#taken#*', // what receivers of webhooks took, and how it stands with them
  terms: 'W#*',
  indexed: 'Y#*', // what of a ticket was found and counted
  figures: 'F#*',
  reports: 'G#daily',
  reminders: 'G#reminders#*', // what posts were reminded of
  talks: 'Z#*', // chats, locked under their person's own name
  handovers: 'Z#operator#*', // of these, whose conversation a chat with an operator is, and whether it waits
  months: 'G#months',
  weeklyMails: 'G#weekly', // the leadership's weekly e-mails, whether each was sent
  openData: 'H#open-data',
  retention: 'M#retention', // how far back what ended earlier was looked for
  trials: 'M#trials', // how every channel has answered when it was tried
} as const;

export type Partition = keyof typeof partitions;
