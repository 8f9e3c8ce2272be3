import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type {
  AwsReply,
  AwsRequest,
  AwsServiceEmulator,
  Clock,
  Outbox,
} from '../../component-types.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import { createSmsAttributeStore, type SmsAttributeStore } from './sms-attributes.ts';
import { countSmsSegments, usdPerSmsSegment } from './sms-segments.ts';
import { parsePublishForm, parseSmsAttributesForm, type SnsPublishRequest } from './sns-publish.ts';
import type { TopicMessageDistributor } from './topic-subscriptions.ts';

/** Stored copy of a message that was published to an SNS topic. */
type TopicMessage = {
  id: string;
  topic: string;
  at: Date;
  subject?: string | undefined;
  message: string;
  attributes: Record<string, string>;
};

export type SnsEmulator = AwsServiceEmulator & {
  register(topicArn: string): void;
  /** Lists the stored messages of the SNS topic, oldest first. */
  messages(topicArn: string): TopicMessage[];
  /**
   * Connects the emulator to the subscribers of its topics after start-up, because subscribers exist only when functions can
   * be invoked.
   */
  connect(subscriptions: TopicMessageDistributor): void;
  /** Delivers a message of an emulated AWS service to a topic's subscribers. The message isn't stored. */
  publishToTopic: TopicMessageDistributor;
  smsAttributes: SmsAttributeStore['get'];
};

type SnsDeps = { store: SqliteStore; clock: Clock; outbox: Outbox };

/**
 * Emulates Amazon SNS. SMS are added to the outbox. Messages to a topic are stored and delivered to the topic's subscribers.
 */
export function createSnsEmulator({ store, clock, outbox }: SnsDeps): SnsEmulator {
  const topics = new Set<string>();
  let subscribed: TopicMessageDistributor | undefined;
  const topicMessages = createTopicMessageStore(store);
  const smsAttributes = createSmsAttributeStore(store);
  const publish = ({ target, message, subject, attributes }: SnsPublishRequest): AwsReply => {
    const id = randomUUID();
    if (target.kind === 'phone') {
      const { ticket, alert } = attributes;
      const segments = countSmsSegments(message);
      const labels = { ticket, alert, messageId: id };
      const bill = {
        provider: 'SNS',
        price: `${(segments * usdPerSmsSegment).toFixed(2)} USD`,
      } as const;
      outbox.add({ kind: 'sms', to: target.phone, body: message, segments, ...labels, ...bill });
    } else if (topics.has(target.topic)) {
      subscribed?.(target.topic, message, attributes);
      topicMessages.add({ id, topic: target.topic, at: clock.now(), subject, message, attributes });
    } else {
      return refusal(404, 'NotFound', 'Topic does not exist');
    }
    return reply(200, response('Publish', `<MessageId>${id}</MessageId>`));
  };
  return {
    endpointName: 'SNS',
    answers: ({ headers: { 'content-type': type = '' }, body }) =>
      type.startsWith('application/x-www-form-urlencoded') && body.includes(`Version=${version}`),
    answer: async (request) => answer(request, { publish, setSmsAttributes: smsAttributes.set }),
    register: (topicArn) => void topics.add(topicArn),
    messages: topicMessages.list,
    connect: (subscriptions) => {
      subscribed = subscriptions;
    },
    publishToTopic: (...published) => subscribed?.(...published),
    smsAttributes: smsAttributes.get,
  };
}

const version = '2010-03-31';

type Actions = {
  publish(publishRequest: SnsPublishRequest): AwsReply;
  setSmsAttributes: SmsAttributeStore['set'];
};

const answer = ({ body }: AwsRequest, { publish, setSmsAttributes }: Actions): AwsReply => {
  const form = new URLSearchParams(body);
  const action = form.get('Action');
  if (action === 'SetSMSAttributes') {
    const why = setSmsAttributes(parseSmsAttributesForm(form));
    return why === undefined
      ? reply(200, response(action, ''))
      : refusal(400, 'InvalidParameter', why);
  }
  if (action !== 'Publish') {
    return refusal(400, 'InvalidAction', `${action} is not supported by the local run`);
  }
  const given = parsePublishForm(form);
  return given.kind === 'publish' ? publish(given) : refusal(400, given.code, given.reason);
};

const StoredMessageRow = z.object({ message: z.string() });
const StoredMessage = z.object({
  id: z.string(),
  topic: z.string(),
  at: z.coerce.date(),
  subject: z.string().optional(),
  message: z.string(),
  attributes: z.record(z.string(), z.string()),
});

const createTopicMessageStore = (store: SqliteStore) => {
  store.exec(
    'CREATE TABLE IF NOT EXISTS topic_messages (number INTEGER PRIMARY KEY, topic TEXT NOT NULL, message TEXT NOT NULL)',
  );
  const add = store.prepare('INSERT INTO topic_messages (topic, message) VALUES (?, ?)');
  const list = store.prepare('SELECT message FROM topic_messages WHERE topic = ? ORDER BY number');
  return {
    add: (message: TopicMessage) => void add.run(message.topic, JSON.stringify(message)),
    list: (topic: string): TopicMessage[] =>
      list
        .all(topic)
        .map((row) => StoredMessage.parse(JSON.parse(StoredMessageRow.parse(row).message))),
  };
};

const namespace = `xmlns="http://sns.amazonaws.com/doc/${version}/"`;

const response = (action: string, result: string): string =>
  `<${action}Response ${namespace}><${action}Result>${result}</${action}Result>` +
  `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`;

const refusal = (status: number, code: string, message: string): AwsReply =>
  reply(
    status,
    `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code>` +
      `<Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const reply = (status: number, body: string): AwsReply => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
});
