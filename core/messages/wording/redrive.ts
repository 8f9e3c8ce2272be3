/** What `npm run redrive` says, to whoever runs the hotline. */
export const redriveWords = {
  usage: `npm run -s redrive -- --stage dev [--queue AlertDelivery] [--dry-run]

Gives the functions once more what waits in the dead-letter queues of a stage.
  --queue    only queues whose name has this in it
  --dry-run  only tells what would be done`,
  noStage: 'Which stage? --stage dev',
  noQueue: 'No dead-letter queue of that stage has such a name.',
  empty: 'nothing waits here',
  redriven: (records: number): string => `done: ${records} given once more, message deleted`,
  wouldRedrive: (records: number): string => `would be given once more: ${records}`,
  movedBack: (messages: number): string =>
    `about ${messages} go back to their queue, a few a second; what fails again comes here again`,
  failed: (why: string): string => `still fails, message kept: ${why}`,
  notThere: 'the stream shows none of these records now; try again',
  unknown: 'not a message that this command knows; kept (docs/runbook.md#redrive)',
  /** By the queue's name; what is not named here is told by the last. */
  forgotten: [
    {
      queue: 'ChangeFollower',
      words:
        'the stream has forgotten these records; the message goes. Journeys are started by the sweeper within seven minutes of their check; after a change of the directory start the recount (docs/runbook.md#recounts-fail); a receipt that was not sent is not sent any more.',
    },
    {
      queue: 'AlertDelivery',
      words:
        'the stream has forgotten these records; the message goes. What is owed the sweeper brings every hour for a day; what had failed stands at GET /api/staff/undelivered, without a next step, and wants a telephone call.',
    },
    {
      queue: 'AfterCall',
      words:
        'the stream has forgotten these records; the message goes. Connect’s contact search still finds the calls of those hours: listen to their recordings and open the tickets by hand; the figures of those calls stay too low (docs/runbook.md#contact-records-were-dropped).',
    },
    {
      queue: '',
      words:
        'the stream has forgotten these records; the message goes. Counters and the search index are made right by npm run recount.',
    },
  ],
};
