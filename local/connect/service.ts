import * as z from 'zod';
import { JsonObject } from '../assembly/template.ts';
import type { AwsReply, AwsRequest, AwsServiceEmulator } from '../parts.ts';
import { type ConnectChatSimulator, participantTokenOf } from './chats/chat-desk.ts';
import type { StartedContactStore } from './contacts.ts';

type NumberFlows = {
  associate(numberId: string, flowId: string): void;
  disassociate(numberId: string): void;
};

type ServiceDeps = {
  contacts: StartedContactStore;
  numbers: NumberFlows;
  chats: ConnectChatSimulator;
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
      const name = nameOf(request, [first, second, ...rest]);
      const run = operations[name];
      if (run === undefined)
        return refusal(400, 'UnknownOperationException', `${name} is not played`);
      const body = JsonObject.safeParse(JSON.parse(request.body || '{}'));
      if (!body.success)
        return refusal(400, 'InvalidRequestException', 'The body is no JSON object.');
      const { InstanceId: instance } = body.data;
      if (typeof instance === 'string' && !instance.endsWith(serviceDeps.instanceId)) {
        return notFound('Instance not found');
      }
      return run({ body: body.data, path: [first, second, ...rest] }, serviceDeps);
    },
  };
}

/** Returns the identifier of a Connect API operation: method and path without IDs, such as `PUT /contact/task`. */
function nameOf({ method }: AwsRequest, [first = '', second = '', third]: string[]): string {
  if (first === 'phone-number') return `${method} /phone-number/${third ?? ''}`;
  if (first === 'contact' && second === 'attributes') return `${method} /contact/attributes`;
  return first === 'contacts' ? `${method} /contacts` : `${method} /${first}/${second}`;
}

const Attributes = z.record(z.string(), z.string());
const Started = z.looseObject({
  InstanceId: z.string(),
  Attributes: Attributes.optional(),
  ClientToken: z.string().optional(),
});

const Task = Started.extend({
  Name: z.string().min(1).max(512),
  ContactFlowId: z.string().optional(),
  TaskTemplateId: z.string().optional(),
});
const OutboundVoice = Started.extend({
  ContactFlowId: z.string(),
  DestinationPhoneNumber: z.string().regex(/^\+\d{6,15}$/, 'not an E.164 number'),
});
const Chat = Started.extend({
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
const reading =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (body: z.output<Schema>, deps: ServiceDeps) => AwsReply,
  ): Operation =>
  ({ body }, deps) => {
    const read = schema.safeParse(body);
    return read.success
      ? run(read.data, deps)
      : refusal(400, 'InvalidRequestException', z.prettifyError(read.error));
  };

const operations: Partial<Record<string, Operation>> = {
  'PUT /contact/task': reading(Task, (task, { contacts }) =>
    answered({ ContactId: contacts.start('task', task, task.ClientToken).id }),
  ),
  'PUT /contact/outbound-voice': reading(OutboundVoice, (call, { contacts }) =>
    answered({ ContactId: contacts.start('outbound-voice', call, call.ClientToken).id }),
  ),
  'PUT /contact/chat': reading(Chat, (chat, { contacts, chats }) => {
    const { id, attributes } = contacts.start('chat', chat, chat.ClientToken);
    chats.begin({ id, flow: chat.ContactFlowId, attributes });
    return answered({
      ContactId: id,
      ParticipantId: id,
      ParticipantToken: participantTokenOf(id),
    });
  }),
  'POST /contact/start-streaming': reading(Streaming, (streaming, { chats }) => {
    const { StreamingEndpointArn: topic } = streaming.ChatStreamingConfiguration;
    return chats.stream(streaming.ContactId, topic)
      ? answered({ StreamingId: streaming.ContactId })
      : noContact;
  }),
  'POST /contact/attributes': reading(
    z.looseObject({ InitialContactId: z.string(), Attributes }),
    ({ InitialContactId, Attributes: given }, { contacts }) =>
      contacts.update(InitialContactId, given) ? answered({}) : noContact,
  ),
  'GET /contact/attributes': ({ path }, { contacts }) => {
    const attributes = contacts.attributesOf(path[3] ?? '');
    return attributes === undefined ? noContact : answered({ Attributes: attributes });
  },
  'POST /contact/stop': reading(
    z.looseObject({ ContactId: z.string() }),
    ({ ContactId }, { contacts }) => {
      if (contacts.find(ContactId) === undefined) return noContact;
      contacts.stop(ContactId);
      return answered({});
    },
  ),
  'GET /contacts': ({ path }, { contacts }) => {
    const contact = contacts.find(path[2] ?? '');
    if (contact === undefined) return noContact;
    const { id, kind } = contact;
    const channel = { task: 'TASK', 'outbound-voice': 'VOICE', chat: 'CHAT' }[kind];
    return answered({ Contact: { Id: id, Channel: channel, InitialContactId: id } });
  },
  'PUT /phone-number/contact-flow': ({ body, path }, { numbers }) => {
    numbers.associate(path[1] ?? '', z.string().parse(body['ContactFlowId']));
    return answered({});
  },
  'DELETE /phone-number/contact-flow': ({ path }, { numbers }) => {
    numbers.disassociate(path[1] ?? '');
    return answered({});
  },
};

const json = { 'content-type': 'application/json' };

const answered = (body: unknown): AwsReply => ({
  status: 200,
  headers: json,
  body: JSON.stringify(body),
});

const refusal = (status: number, type: string, message: string): AwsReply => ({
  status,
  headers: { ...json, 'x-amzn-errortype': type },
  body: JSON.stringify({ Message: message }),
});

const notFound = (message: string): AwsReply => refusal(404, 'ResourceNotFoundException', message);
const noContact = notFound('Contact not found');
