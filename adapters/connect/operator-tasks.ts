import { ConnectClient, StartTaskContactCommand } from '@aws-sdk/client-connect';
import type { BeginTask } from '../../core/contact-center/operator-task.ts';
import { screenPop } from '../../core/contact-center/screen-pop.ts';
import { resourceId } from './resource-id.ts';

type OperatorTasks = { instance: string; flow: string; portalUrl: string };

/** Connect takes two requests a second: rather than fail in a surge, it waits for its turn, within the function's time. */
const patience = { retryMode: 'adaptive', maxAttempts: 8 };

/** Amazon Connect refuses longer names (its model: 1024, its older documentation: 512); a service’s name has no limit. */
const maxNameCharacters = 512;

/** Tasks for the operators; the flow chooses the queue, the link opens the ticket. */
export const operatorTasks = ({ instance, flow, portalUrl }: OperatorTasks): BeginTask => {
  const client = new ConnectClient(patience);
  return async ({ token, code, name, description, attributes }) => {
    const link = screenPop(portalUrl, code);
    await client.send(
      new StartTaskContactCommand({
        InstanceId: resourceId(instance),
        ContactFlowId: resourceId(flow),
        ClientToken: token,
        Name: [...name].slice(0, maxNameCharacters).join(''),
        Description: description,
        References: { ticket: { Type: 'URL', Value: link } },
        Attributes: { ...attributes, screenPop: link },
      }),
    );
  };
};
