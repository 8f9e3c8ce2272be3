import {
  ConnectClient,
  DestinationNotAllowedException,
  OutboundContactNotPermittedException,
  StartOutboundVoiceContactCommand,
} from '@aws-sdk/client-connect';
import { getScreenPopUrl } from '../../core/contact-center/read/screen-pop.ts';
import type { CitizenDialer } from '../../core/staff/tickets/call-citizen.ts';
import { extractResourceId } from './resource-id.ts';

type OutboundCalls = { instance: string; flow: string; queue: string; portalUrl: string };

const isRefused = (error: unknown): boolean =>
  error instanceof DestinationNotAllowedException ||
  error instanceof OutboundContactNotPermittedException;

/**
 * Creates a function that starts calls to citizens through Amazon Connect. The contact attributes do not identify the
 * citizen.
 */
export function createOutboundCallStarter({
  instance,
  flow,
  queue,
  portalUrl,
}: OutboundCalls): CitizenDialer {
  const client = new ConnectClient({});
  return async ({ to, code, service, lang, greeting, token }) => {
    const link = getScreenPopUrl(portalUrl, code);
    try {
      const { ContactId = '' } = await client.send(
        new StartOutboundVoiceContactCommand({
          InstanceId: extractResourceId(instance),
          ContactFlowId: extractResourceId(flow),
          QueueId: extractResourceId(queue),
          DestinationPhoneNumber: to,
          ClientToken: token,
          Name: code,
          References: { ticket: { Type: 'URL', Value: link } },
          Attributes: { ticket: code, service, lang, greeting, screenPop: link },
        }),
      );
      return { kind: 'dialled', contactId: ContactId };
    } catch (error) {
      if (isRefused(error)) return { kind: 'number-not-callable' };
      throw error;
    }
  };
}
