import type { Canary } from './canaries.ts';

/** A place in which certain personal data may occur, with the reason; every other occurrence is a leak. */
export type Allowance = {
  place: RegExp;
  of(canary: Canary, place: string): boolean;
  because: string;
};

/** Returns true for canaries in fields that identify a person. */
const isIdentity = ({ field }: Canary): boolean =>
  /(^|\.)(phone|name|email|from|user|first_name|last_name)$/.test(field);

/** Returns true for canaries in data that browsers or networks add by themselves. */
const isCarried = ({ field }: Canary): boolean =>
  /^(user-agent|referer|x-note|x-amzn-trace-id|cookie|query|metadata|file name|probe.*)$/.test(
    field,
  );

/** Returns true for canaries in free text about the report, which staff must read. */
const isFreeText = (canary: Canary): boolean => !isIdentity(canary) && !isCarried(canary);

const isAnything = (): boolean => true;

/** Returns true if a canary was sent in the very request that was answered there. */
const isOwn = ({ flow }: Canary, place: string): boolean => place.endsWith(` ${flow}`);

/** Returns true for canaries in contact data; in a chat, a telephone number arrives as a message. */
const isReach = (canary: Canary): boolean =>
  isIdentity(canary) || (canary.kind === 'phone' && /chat/.test(canary.flow));

const isCallersNumber = ({ kind, field }: Canary): boolean =>
  kind === 'phone' && /(^|\.)(phone|from)$/.test(field);

const allowedFunctions =
  'PublicApi|PhotoUpload\\w*|OfficerPage|StaffApi|IdentityReveal\\w*|CallbackDesk\\w*|ReportPrinter\\w*|WebChat|PlatformChatReceiveMessages|Open311\\w*|AssetPages\\w*|ContractPages\\w*|PosterPrinter\\w*';

export const privacyAllowances: readonly Allowance[] = [
  {
    place: new RegExp(`^invocation (${allowedFunctions}) event$`),
    of: isAnything,
    because: 'A door is handed the request as it was sent; nobody keeps or logs it.',
  },
  {
    place: new RegExp(`^invocation (${allowedFunctions}) result$`),
    of: isAnything,
    because:
      'The answer on its way out: it is looked at as an answer, a refusal or an address, below.',
  },
  {
    place: /^invocation CallAnswererAnswerCall event$/,
    of: isIdentity,
    because: 'Amazon Connect tells the function who calls; the flow logs nothing of it.',
  },
  {
    place: /^call \S+ dynamodb \w+ (request|reply)$/,
    of: isFreeText,
    because: 'The matter is written into its ticket and read from it; who reported is sealed.',
  },
  {
    place:
      /^invocation (TicketStreamHandlerHandleTicketStream|TicketIndexIndexTickets|TicketEventsPublishTicketEvents) event$/,
    of: isFreeText,
    because: 'The stream of the table brings what was written into it.',
  },
  {
    place: /^table (T\/[AE]|W\/|Y\/) \w+$/,
    of: isFreeText,
    because: 'The matter in its own ticket, and the words by which it is found there.',
  },
  {
    place: /^call \S+ kms Decrypt reply$/,
    of: isReach,
    because: 'Whoever may open an envelope gets its content from KMS, for one message or one look.',
  },
  {
    place: /^call NotificationDeliverySendNotifications (sns|sesv2) .* request$/,
    of: isReach,
    because: 'A message must name its recipient to whoever delivers it.',
  },
  {
    place: /^(sms|email) to a citizen: number$/,
    of: isReach,
    because: 'The recipient of the message.',
  },
  {
    place: /^invocation \w*FeedbackReceiveDeliveryReports\w* event$/,
    of: isReach,
    because: 'A provider’s report of a message names its recipient; nothing of it is kept.',
  },
  {
    place: /^page of a refusal /,
    of: isOwn,
    because: 'A form with a mistake is shown again as it was filled in, to whoever filled it in.',
  },
  {
    place: /^call OfficerPage dynamodb GetItem request$/,
    of: ({ field }) => field === 'probe path',
    because:
      'A link’s name is looked up by its hash; who tries a number in its place asks for the hash of that.',
  },
  {
    place: /^call (PublicApi|StaffApi) dynamodb GetItem request$/,
    of: ({ kind }) => kind === 'phone',
    because:
      'One number in ten could be a ticket’s code: who types it where a code goes has it looked up as one.',
  },
  {
    place: /^answer POST \/api\/staff\/tickets\/…\/(reveal\/open|callback\/(open|call))$/,
    of: isIdentity,
    because: 'Two persons have agreed, or a call is owed: this answer is what it is for.',
  },
  {
    place:
      /^answer (GET|POST) (\/a\/|\/tra-cuu|\/api\/reports\/…|\/api\/staff\/|\/api\/chat|\/tro-chuyen)/,
    of: isFreeText,
    because: 'The matter, to its citizen, its officers and those who signed in.',
  },
  {
    place: /^call record .* data$/,
    of: isCallersNumber,
    because:
      'Amazon Connect’s own record of a call has the number; the stream forgets it in a day.',
  },
  {
    place: /^invocation ContactRecords\w+ event$/,
    of: isCallersNumber,
    because: 'The same record, to the function that looks for the recording in it.',
  },
  {
    place: /^call ContactRecords\w+ s3 (Get|Put)Object (request|reply)$/,
    of: isFreeText,
    because:
      'What was said after the tone, in the bucket of recordings, sealed by a key of its own.',
  },
  {
    place:
      /^(call (WebChat|PlatformChatReplyToMessages) (s3 PutObject|connectparticipant SendMessage) request|invocation OperatorChatsReceiveOperatorMessages event)$/,
    of: isFreeText,
    because:
      'A conversation that its citizen has asked to go on with an operator: Amazon Connect carries it.',
  },
  {
    place: /^object \S*recordings\S* body$/,
    of: isFreeText,
    because: 'The recording itself.',
  },
];
