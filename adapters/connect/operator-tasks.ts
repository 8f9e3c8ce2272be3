import { ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import type { CreateConnectTask } from '../../core/contact-center/operator-task.ts';
import { getScreenPopUrl } from '../../core/contact-center/screen-pop.ts';
import { extractResourceId } from './resource-id.ts';

type OperatorTasks = { instance: string; flow: string; portalUrl: string };

/** Retry options of the Connect client. Retries are adaptive, because Connect accepts only two requests per second. */
const retryConfig = { retryMode: 'adaptive', maxAttempts: 8 };

/**
 * Maximum characters of a Connect task's name. Connect rejects longer names; its API model allows 1024, its older
 * documentation 512.
 */
const maxNameCharacters = 512;

/** Creates a function that starts Connect tasks with a link to the ticket. The contact flow chooses the queue. */
export function createTaskStarter({ instance, flow, portalUrl }: OperatorTasks): CreateConnectTask {
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
