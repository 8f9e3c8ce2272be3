import { ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import type { ConnectTaskCreator } from '../../core/contact-center/ports/connect-task-creator.ts';
import { getScreenPopUrl } from '../../core/contact-center/read/screen-pop.ts';
import { extractResourceId } from './resource-id.ts';

type OperatorTasks = { instance: string; flow: string; portalUrl: string };

/** Retry options of the Connect client. Retries are adaptive, because Connect accepts only two requests per second. */
const retryConfig = { retryMode: 'adaptive', maxAttempts: 8 };

/**
 * Maximum number of characters in the name of an Amazon Connect task. Connect rejects longer names. Its API model allows
 * 1024 characters, but older documentation only 512.
 */
const maxNameCharacters = 512;

/**
 * Creates a function that starts an Amazon Connect task for operators, with a link to the ticket. The contact flow chooses
 * the queue of the task.
 */
export function createOperatorTaskStarter({
  instance,
  flow,
  portalUrl,
}: OperatorTasks): ConnectTaskCreator {
  const client = new ConnectClient(retryConfig);
  return async ({ token, code, name, description, attributes }) => {
    const link = getScreenPopUrl(portalUrl, code);
    await client.send(
      new StartTaskContactCommand({
        InstanceId: extractResourceId(instance),
        ContactFlowId: extractResourceId(flow),
        ClientToken: token,
        Name: [...name].slice(0, maxNameCharacters).join(''),
        Description: description,
        References: { ticket: { Type: 'URL', Value: link } },
        Attributes: { ...attributes, screenPop: link },
      }),
    );
  };
}
