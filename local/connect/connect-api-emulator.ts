import * as z from 'zod';
import { JsonObject } from '../assembly/template.ts';
import type { AwsReply, AwsRequest, AwsServiceEmulator } from '../component-types.ts';
import { buildRestJsonError, buildRestJsonReply } from '../services/rest-json.ts';
import {
  buildParticipantToken,
  type ConnectChatSimulator,
} from './chats/connect-chat-simulator.ts';
import type { StartedContactStore } from './contacts.ts';
import { CurrentMetricsInput, type createCurrentMetricsEmulator } from './current-metrics.ts';

type NumberFlows = {
  associate(numberId: string, flowId: string): void;
  disassociate(numberId: string): void;
};

type ServiceDeps = {
  contacts: StartedContactStore;
  numbers: NumberFlows;
  chats: ConnectChatSimulator;
  measure: ReturnType<typeof createCurrentMetricsEmulator>;
  instanceId: string;
};
type Operation = (input: { body: JsonObject; path: string[] }, deps: ServiceDeps) => AwsReply;

/** Emulates the operations of the Amazon Connect API that the project's functions use. */
export function createConnectApiEmulator(serviceDeps: ServiceDeps): AwsServiceEmulator {
  return {
    endpointName: 'CONNECT',
    answers: ({ headers }) => /\/connect\/aws4_request/.test(headers['authorization'] ?? ''),
    answer: async (request) => {
      const [, first = '', second = '', ...rest] = request.path.split('/').map(decodeURIComponent);
      const name = getOperationName(request, [first, second, ...rest]);
      const run = operations[name];
      if (run === undefined)
        return buildRestJsonError(400, 'UnknownOperationException', `${name} is not played`);
      const body = JsonObject.safeParse(JSON.parse(request.body || '{}'));
      if (!body.success)
        return buildRestJsonError(400, 'InvalidRequestException', 'The body is no JSON object.');
      const { InstanceId: instance } = body.data;
      if (typeof instance === 'string' && !instance.endsWith(serviceDeps.instanceId)) {
        return notFound('Instance not found');
      }
      return run({ body: body.data, path: [first, second, ...rest] }, serviceDeps);
    },
  };
}

/** Returns the identifier of a Connect API operation: method and path without IDs, such as `PUT /contact/task`. */
function getOperationName(
  { method }: AwsRequest,
  [first = '', second = '', third]: string[],
): string {
  if (first === 'phone-number') return `${method} /phone-number/${third ?? ''}`;
  if (first === 'contact' && second === 'attributes') return `${method} /contact/attributes`;
  return first === 'contacts' ? `${method} /contacts` : `${method} /${first}/${second}`;
}

const Attributes = z.record(z.string(), z.string());
const StartContactInput = z.looseObject({
  InstanceId: z.string(),
  Attributes: Attributes.optional(),
  ClientToken: z.string().optional(),
});

const Task = StartContactInput.extend({
  Name: z.string().min(1).max(512),
  ContactFlowId: z.string().optional(),
  TaskTemplateId: z.string().optional(),
});
const OutboundVoice = StartContactInput.extend({
  ContactFlowId: z.string(),
  DestinationPhoneNumber: z.string().regex(/^\+\d{6,15}$/, 'not an E.164 number'),
});
const Chat = StartContactInput.extend({
  ContactFlowId: z.string(),
  ParticipantDetails: z.looseObject({ DisplayName: z.string().min(1) }),
});

const Streaming = z.looseObject({
  ContactId: z.string(),
  ClientToken: z.string(),
  ChatStreamingConfiguration: z.object({
    StreamingEndpointArn: z.string().regex(/^arn:aws:sns:(?!.*\.fifo$)/, 'a standard topic’s ARN'),
  }),
});

/**
 * Builds a Connect API operation whose request body is validated by a schema; invalid input yields an
 * InvalidRequestException.
 */
const defineOperation =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (body: z.output<Schema>, deps: ServiceDeps) => AwsReply,
  ): Operation =>
  ({ body }, deps) => {
    const read = schema.safeParse(body);
    return read.success
      ? run(read.data, deps)
      : buildRestJsonError(400, 'InvalidRequestException', z.prettifyError(read.error));
  };

const operations: Partial<Record<string, Operation>> = {
  'PUT /contact/task': defineOperation(Task, (task, { contacts }) =>
    buildRestJsonReply({ ContactId: contacts.start('task', task, task.ClientToken).id }),
  ),
  'PUT /contact/outbound-voice': defineOperation(OutboundVoice, (call, { contacts }) =>
    buildRestJsonReply({ ContactId: contacts.start('outbound-voice', call, call.ClientToken).id }),
  ),
  'PUT /contact/chat': defineOperation(Chat, (chat, { contacts, chats }) => {
    const { id, attributes } = contacts.start('chat', chat, chat.ClientToken);
    chats.begin({ id, flow: chat.ContactFlowId, attributes });
    return buildRestJsonReply({
      ContactId: id,
      ParticipantId: id,
      ParticipantToken: buildParticipantToken(id),
    });
  }),
  'POST /contact/start-streaming': defineOperation(Streaming, (streaming, { chats }) => {
    const { StreamingEndpointArn: topic } = streaming.ChatStreamingConfiguration;
    return chats.stream(streaming.ContactId, topic)
      ? buildRestJsonReply({ StreamingId: streaming.ContactId })
      : contactNotFoundReply;
  }),
  'POST /contact/attributes': defineOperation(
    z.looseObject({ InitialContactId: z.string(), Attributes }),
    ({ InitialContactId, Attributes: given }, { contacts }) =>
      contacts.update(InitialContactId, given) ? buildRestJsonReply({}) : contactNotFoundReply,
  ),
  'GET /contact/attributes': ({ path }, { contacts }) => {
    const attributes = contacts.attributesOf(path[3] ?? '');
    return attributes === undefined
      ? contactNotFoundReply
      : buildRestJsonReply({ Attributes: attributes });
  },
  'POST /contact/stop': defineOperation(
    z.looseObject({ ContactId: z.string() }),
    ({ ContactId }, { contacts }) => {
      if (contacts.find(ContactId) === undefined) return contactNotFoundReply;
      contacts.stop(ContactId);
      return buildRestJsonReply({});
    },
  ),
  'POST /metrics/current': defineOperation(CurrentMetricsInput, (input, { measure }) =>
    measure(input),
  ),
  'GET /contacts': ({ path }, { contacts }) => {
    const contact = contacts.find(path[2] ?? '');
    if (contact === undefined) return contactNotFoundReply;
    const { id, kind } = contact;
    const channel = { task: 'TASK', 'outbound-voice': 'VOICE', chat: 'CHAT' }[kind];
    return buildRestJsonReply({ Contact: { Id: id, Channel: channel, InitialContactId: id } });
  },
  'PUT /phone-number/contact-flow': ({ body, path }, { numbers }) => {
    numbers.associate(path[1] ?? '', z.string().parse(body['ContactFlowId']));
    return buildRestJsonReply({});
  },
  'DELETE /phone-number/contact-flow': ({ path }, { numbers }) => {
    numbers.disassociate(path[1] ?? '');
    return buildRestJsonReply({});
  },
};

const notFound = (message: string): AwsReply =>
  buildRestJsonError(404, 'ResourceNotFoundException', message);
const contactNotFoundReply = notFound('Contact not found');
