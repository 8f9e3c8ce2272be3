/** Console output of `npm run ops -- redrive`, for administrators of the stage. */
export const redriveTexts = {
  noQueue: 'No dead-letter queue of this stage has such a name.',
  empty: 'no messages',
  redriven: (records: number): string => `${records} records sent again, message deleted`,
  wouldRedrive: (records: number): string => `would send ${records} again`,
  movedBack: (messages: number): string =>
    `about ${messages} messages return to their source queue, a few per second; those that fail again come back`,
  failed: (why: string): string => `failed again, message kept: ${why}`,
  notThere: 'the stream does not return these records now; try again',
  unknown: 'unknown kind of message, kept (docs/runbook.md#redrive)',
  /**
   * Advice for records older than the DynamoDB stream's 24-hour retention. The first entry whose `queue` occurs in the
   * queue's name applies; the last entry applies to all other queues.
   */
  forgotten: [
    {
      queue: 'TicketStreamHandler',
      words:
        'the stream no longer has these records; message deleted. The sweeper starts missing workflows within 7 minutes of their check. After a change of the directory, start the recount (docs/runbook.md#recounts-fail). A receipt that was not sent stays unsent.',
    },
    {
      queue: 'NotificationDelivery',
      words:
        'the stream no longer has these records; message deleted. The sweeper retries pending notifications every hour for a day. Failed ones are listed at GET /api/staff/undelivered: call those people.',
    },
    {
      queue: 'ContactRecords',
      words:
        'the stream no longer has these records; message deleted. Find the calls of those hours in the contact search of Amazon Connect, listen to the recordings, and open the tickets by hand. The statistics of these calls stay too low (docs/runbook.md#contact-records-were-dropped).',
    },
    {
      queue: '',
      words:
        'the stream no longer has these records; message deleted. Repair counters and search index with npm run ops -- recount --repair.',
    },
  ],
};
