/** Console output of `npm run ops -- redrive` (processes dead-letter queues again), for administrators of a stage. */
export const redriveDeadLettersTexts = {
  noQueue: 'No dead-letter queue of this stage has this text in its name.',
  empty: 'no messages',
  redriven: (records: number): string => `${records} records processed again, message deleted`,
  wouldRedrive: (records: number): string => `would process ${records} records again`,
  movedBack: (messages: number): string =>
    `about ${messages} messages are moving back to their source queue; those that fail again return to this queue`,
  failed: (why: string): string => `failed again, message not deleted: ${why}`,
  notThere: 'the stream returned no records; try again',
  unknown: 'unknown message format, message not deleted (docs/runbook.md#redrive)',
  /**
   * Advice for dead-letter records that the DynamoDB stream no longer contains, because they are older than 24 hours. The
   * first entry whose `queue` is part of the queue's name applies. The last entry applies to all queues.
   */
  forgotten: [
    {
      queue: 'TicketStreamHandler',
      words:
        'the stream no longer has these records; message deleted. The sweeper starts missing workflows within 7 minutes of their check. After a directory change, start the deadline recompute (docs/runbook.md#recounts-fail). Missing receipts stay unsent.',
    },
    {
      queue: 'NotificationDelivery',
      words:
        'the stream no longer has these records; message deleted. The sweeper retries pending notifications every hour for a day. Failed notifications are listed at GET /api/staff/undelivered: call the recipients.',
    },
    {
      queue: 'ContactRecords',
      words:
        'the stream no longer has these records; message deleted. Find the calls in the contact search of Amazon Connect, listen to the recordings and open the tickets by hand. These calls stay missing from the statistics (docs/runbook.md#contact-records-were-dropped).',
    },
    {
      queue: '',
      words:
        'the stream no longer has these records; message deleted. Repair counters and search index with npm run ops -- recount --repair.',
    },
  ],
};
