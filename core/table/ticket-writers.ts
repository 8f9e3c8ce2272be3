/** Construct ids of the Lambda functions that open tickets. */
export const ticketOpeners = [
  'AnswerCall',
  'Chat',
  'HandleContactRecords',
  'Open311',
  'PublicApi',
  'ReplyToMessages',
  'StaffApi',
];

/** Construct ids of the Lambda functions that change tickets on behalf of a person or another system. */
export const ticketActors = [
  ...ticketOpeners,
  'HandleContactEvents',
  'OfficerPage',
  'PollOverdueTranscripts',
  'StoreTranscript',
  'UploadPhoto',
];

/**
 * Construct ids of the Lambda functions that queue their changes of emergencies. Retention changes only ended tickets, and
 * `SendNotifications` reads the queue itself.
 */
export const urgentChangeSenders = [...ticketActors, 'RecomputeDeadlines', 'RunWorkflowStep'];

/** Construct ids of all Lambda functions that change tickets, and write an event and notifications with each change. */
export const ticketChangers = [...urgentChangeSenders, 'ApplyRetention', 'SendNotifications'];
