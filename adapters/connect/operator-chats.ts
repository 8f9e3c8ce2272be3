import {
  ConnectClient,
  LimitExceededException,
  StartChatContactCommand,
  StartContactStreamingCommand,
} from '@aws-sdk/client-connect';
import * as z from 'zod';
import { getScreenPopUrl } from '../../core/contact-center/read/screen-pop.ts';
import type { OperatorChatPort } from '../../core/conversation/ports/operator-port.ts';
import { isInvalidTokenResult, type ParticipantService } from './participant-service.ts';
import { extractResourceId } from './resource-id.ts';

type OperatorChats = {
  instance: string;
  flow: string;
  /** ARN of the SNS topic that receives Connect's chat events. */
  topic: string;
  portalUrl: string;
};

/** Maximum duration of a Connect chat in minutes: seven days, because users may take days to answer. */
const chatMinutes = 7 * 24 * 60;
/** Maximum number of characters in one Amazon Connect chat message. */
const maxLetters = 1024;
/** Display name of every citizen in Connect. Connect never receives a citizen's real name. */
const displayName = 'Người dân';

const ParticipantConnection = z.object({
  ConnectionCredentials: z.object({ ConnectionToken: z.string() }),
});

const splitText = (text: string): string[] =>
  text.length <= maxLetters
    ? [text]
    : [text.slice(0, maxLetters), ...splitText(text.slice(maxLetters))];

const createChatStarter =
  (
    client: ConnectClient,
    { instance, flow, portalUrl }: OperatorChats,
  ): OperatorChatPort['begin'] =>
  async ({ token, attributes, ticket }) => {
    try {
      const { ContactId = '', ParticipantToken = '' } = await client.send(
        new StartChatContactCommand({
          InstanceId: extractResourceId(instance),
          ContactFlowId: extractResourceId(flow),
          ClientToken: token,
          ParticipantDetails: { DisplayName: displayName },
          Attributes: {
            ...attributes,
            ...(ticket !== undefined && { screenPop: getScreenPopUrl(portalUrl, ticket) }),
          },
          SupportedMessagingContentTypes: ['text/plain'],
          ChatDurationInMinutes: chatMinutes,
        }),
      );
      return { contactId: ContactId, participantToken: ParticipantToken };
    } catch (error) {
      if (error instanceof LimitExceededException) return undefined;
      throw error;
    }
  };

/**
 * Creates a client that acts for citizens in their Amazon Connect chats. The client splits long messages. If the connection
 * has expired, it reconnects once.
 */
export function createCitizenParticipant(
  participant: ParticipantService,
): Pick<OperatorChatPort, 'join' | 'sendMessage' | 'leave'> {
  const connect = async (participantToken: string): Promise<string | undefined> => {
    const answer = await participant('connection', participantToken, {
      Type: ['CONNECTION_CREDENTIALS'],
      ConnectParticipant: true,
    });
    return isInvalidTokenResult(answer)
      ? undefined
      : ParticipantConnection.parse(answer).ConnectionCredentials.ConnectionToken;
  };
  return {
    join: async (participantToken) => {
      const connectionToken = await connect(participantToken);
      if (connectionToken === undefined)
        throw new Error('Cannot join the Connect chat: the contact has already ended');
      return { connectionToken };
    },
    sendMessage: async (chat, { id, text }) => {
      let { connectionToken } = chat;
      for (const [part, Content] of splitText(text).entries()) {
        const message = { Content, ContentType: 'text/plain', ClientToken: `${id}.${part}` };
        const result = await participant('message', connectionToken, message);
        if (!isInvalidTokenResult(result)) continue;
        const renewed = await connect(chat.participantToken);
        if (renewed === undefined) return { kind: 'over' };
        connectionToken = renewed;
        if (isInvalidTokenResult(await participant('message', renewed, message)))
          return { kind: 'over' };
      }
      return { ...chat, connectionToken };
    },
    leave: async ({ contactId, connectionToken, participantToken }) => {
      const body = { ClientToken: `leave.${contactId}` };
      if (!isInvalidTokenResult(await participant('disconnect', connectionToken, body))) return;
      const renewed = await connect(participantToken);
      if (renewed !== undefined) await participant('disconnect', renewed, body);
    },
  };
}

/** Creates a client that starts Amazon Connect chats between citizens and operators, and acts for the citizens in them. */
export function createOperatorChatClient(
  setting: OperatorChats,
  participant: ParticipantService,
): Omit<OperatorChatPort, 'watch'> {
  const client = new ConnectClient({});
  return {
    ...createCitizenParticipant(participant),
    begin: createChatStarter(client, setting),
    stream: async (contactId, token) => {
      await client.send(
        new StartContactStreamingCommand({
          InstanceId: extractResourceId(setting.instance),
          ContactId: contactId,
          ClientToken: token,
          ChatStreamingConfiguration: { StreamingEndpointArn: setting.topic },
        }),
      );
    },
  };
}
