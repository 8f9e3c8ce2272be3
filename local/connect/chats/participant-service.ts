import * as z from 'zod';
import type { AwsReply, AwsServiceEmulator } from '../../component-types.ts';
import { buildRestJsonError, buildRestJsonReply } from '../../services/rest-json.ts';
import type { ConnectChatSimulator } from './connect-chat-simulator.ts';

const Connection = z.object({
  Type: z.array(z.enum(['CONNECTION_CREDENTIALS', 'WEBSOCKET'])).min(1),
  ConnectParticipant: z.boolean().optional(),
});
const Message = z.object({
  ClientToken: z.string().max(500),
  Content: z.string().min(1).max(1024),
  ContentType: z.literal('text/plain'),
});

const accessDeniedReply = buildRestJsonError(403, 'AccessDeniedException', 'Access denied');

type Operation = (
  given: unknown,
  token: string,
  chatDesk: ConnectChatSimulator,
) => AwsReply | Promise<AwsReply>;

/** Builds an operation of Connect's Participant Service that validates its request body with a schema. */
const defineOperation =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (
      body: z.output<Schema>,
      token: string,
      chatDesk: ConnectChatSimulator,
    ) => AwsReply | Promise<AwsReply>,
  ): Operation =>
  (given, token, chatDesk) => {
    const read = schema.safeParse(given);
    return read.success
      ? run(read.data, token, chatDesk)
      : buildRestJsonError(400, 'ValidationException', z.prettifyError(read.error));
  };

const operations: Partial<Record<string, Operation>> = {
  'POST /participant/connection': defineOperation(Connection, async (_, token, chatDesk) => {
    const ConnectionToken = await chatDesk.connect(token);
    const ConnectionCredentials = { ConnectionToken, Expiry: '2100-01-01T00:00:00Z' };
    return ConnectionToken === undefined
      ? accessDeniedReply
      : buildRestJsonReply({ ConnectionCredentials });
  }),
  'POST /participant/message': defineOperation(
    Message,
    ({ Content, ClientToken: Id }, token, chatDesk) =>
      chatDesk.sendMessage(token, Content, Id) ? buildRestJsonReply({ Id }) : accessDeniedReply,
  ),
  'POST /participant/disconnect': (_, token, chatDesk) =>
    chatDesk.leave(token) ? buildRestJsonReply({}) : accessDeniedReply,
};

/**
 * Emulates Amazon Connect's Participant Service, with which citizens take part in chats. Only tokens authorize its
 * operations.
 */
export function createParticipantServiceEmulator(
  chatDesk: ConnectChatSimulator,
): AwsServiceEmulator {
  return {
    endpointName: 'CONNECTPARTICIPANT',
    answers: ({ path }) => path.startsWith('/participant/'),
    answer: async ({ path, method, headers, body }) => {
      const run = operations[`${method} ${path}`];
      if (!run)
        return buildRestJsonError(400, 'UnknownOperationException', `${path} is not played`);
      const given = z.unknown().parse(JSON.parse(body || '{}'));
      return run(given, headers['x-amz-bearer'] ?? '', chatDesk);
    },
  };
}
