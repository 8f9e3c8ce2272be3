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

/** Construct ids of all Lambda functions that change tickets, and write an event and notifications with each change. */
export const ticketChangers = [
  ...ticketActors,
  'ApplyRetention',
  'RecomputeDeadlines',
  'RunWorkflowStep',
  'SendNotifications',
];
