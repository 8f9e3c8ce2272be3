/** Prefixes of the ticket table's partition keys. IAM policies grant write access by prefix. */
export const tablePartitions = {
  tickets: 'T#*', // with their events and notifications
  officerLinks: 'K#*',
  idempotencyKeys: 'N#*',
  rateLimits: 'R#*', // attempt counters, including sent SMS
  sentMessages: 'X#*',
  directory: 'D#directory',
  members: 'U#*',
  presence: 'I#*', // staff members who have a ticket open
  accesses: 'V#*', // access log, reveal requests, assigned callbacks
  publications: 'B#published',
  publicRequests: 'B#requests', // tickets with a publication
  sandbox: 'B#sandbox#*', // Open311 sandbox requests
  changeset: 'B#changeset', // when the Open311 service list last changed
  redirectedReports: 'M#intake',
  posterScans: 'M#sources', // scans of the posters' QR codes
  lostCodes: 'E#*', // requests for forgotten ticket codes, by phone number
  phone: 'M#phone', // surge mode and urgent announcements
  calls: 'J#*',
  providers: 'A#*', // Open311 providers and the history of their changes
  webhooks: 'M#webhooks', // webhook subscribers and the history of their changes
  acceptedUpdates: 'M#accepted#*', // webhook deliveries and each subscriber's state
  searchTerms: 'W#*',
  ticketIndexes: 'Y#*', // last indexed terms and counts of each ticket
  statisticsCounters: 'F#*',
  dailyReports: 'G#daily',
  reminders: 'G#reminders#*', // morning reminders
  chatSessions: 'Z#*', // chat sessions, encrypted
  handovers: 'Z#operator#*', // chat session of each handover, and its waiting state
  monthlyPerformance: 'G#months',
  weeklyMails: 'G#weekly', // weekly e-mails to the leadership that were sent
  openData: 'H#open-data',
  canaryResults: 'M#canary', // results of the canaries
} as const;

export type TablePartition = keyof typeof tablePartitions;
