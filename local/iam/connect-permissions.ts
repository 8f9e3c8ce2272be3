import * as z from 'zod';
import type { AwsHttpRequest } from '../constraints/find-operation.ts';
import { parseJsonBody } from '../http-api/parse-json.ts';
import type { RequiredPermission } from './statement.ts';

const Body = z.object({
  InstanceId: z.string().optional(),
  ContactFlowId: z.string().optional(),
  ContactId: z.string().optional(),
  Filters: z.object({ Queues: z.array(z.string()).default([]) }).optional(),
});

/** Returns the ID at the end of an ARN; returns a text without slashes unchanged. */
const idOf = (named = ''): string => named.slice(named.lastIndexOf('/') + 1);

/** Returns the permissions that a call of the Amazon Connect API requires; undefined for an unknown operation. */
export function findConnectPermissions(
  operation: string,
  { path, body }: AwsHttpRequest,
  arnOf: (resource: string) => string,
): RequiredPermission[] | undefined {
  const read = Body.safeParse(parseJsonBody(body));
  const { InstanceId, ContactFlowId, ContactId, Filters } = read.success ? read.data : {};
  const instance = arnOf(`instance/${idOf(InstanceId)}`);
  const ask = (...resources: string[]): RequiredPermission[] =>
    resources.map((resource) => ({ action: `connect:${operation}`, resources: [resource] }));
  const flow = ContactFlowId ? [`contact-flow/${idOf(ContactFlowId)}`] : [];
  switch (operation) {
    case 'StartOutboundVoiceContact':
      return ask(`${instance}/contact/new`);
    case 'StartTaskContact':
    case 'StartChatContact':
      return ask(`${instance}/contact/new`, ...flow.map((one) => `${instance}/${one}`));
    case 'StartContactStreaming':
      return ask(instance, `${instance}/contact/${ContactId}`);
    case 'AssociatePhoneNumberContactFlow':
    case 'DisassociatePhoneNumberContactFlow': {
      const [place = '', query] = path.split('?');
      const [, , number = ''] = decodeURIComponent(place).split('/');
      const owner = new URLSearchParams(query).get('instanceId') ?? InstanceId;
      return ask(
        arnOf(`phone-number/${number}`),
        ...flow.map((one) => arnOf(`instance/${idOf(owner)}/${one}`)),
      );
    }
    case 'GetCurrentMetricData': {
      const [, , , inPath = ''] = path.split('/').map(decodeURIComponent);
      const queues = Filters?.Queues ?? [];
      return ask(...queues.map((queue) => arnOf(`instance/${inPath}/queue/${idOf(queue)}`)));
    }
    default:
      return undefined;
  }
}
