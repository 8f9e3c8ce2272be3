import { ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import type { BeginTask } from '../../core/contact-center/operator-task.ts';
import { screenPopUrl } from '../../core/contact-center/screen-pop.ts';
import { resourceIdFromArn } from './resource-id.ts';

type OperatorTasks = { instance: string; flow: string; portalUrl: string };

/** Retry options of the Connect client. Retries are adaptive, because Connect accepts only two requests per second. */
const patience = { retryMode: 'adaptive', maxAttempts: 8 };

/**
 * Maximum characters of a Connect task's name. Connect rejects longer names; its API model allows 1024, its older
 * documentation 512.
 */
const maxNameCharacters = 512;

/** Creates a function that starts Connect tasks with a link to the ticket. The contact flow chooses the queue. */
export function operatorTasks({ instance, flow, portalUrl }: OperatorTasks): BeginTask {
  const client = new ConnectClient(patience);
  return async ({ token, code, name, description, attributes }) => {
    const link = screenPopUrl(portalUrl, code);
    await client.send(
      new StartTaskContactCommand({
        InstanceId: resourceIdFromArn(instance),
        ContactFlowId: resourceIdFromArn(flow),
        ClientToken: token,
        Name: [...name].slice(0, maxNameCharacters).join(''),
        Description: description,
        References: { ticket: { Type: 'URL', Value: link } },
        Attributes: { ...attributes, screenPop: link },
      }),
    );
  };
}
