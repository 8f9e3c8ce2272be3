import * as z from 'zod';
import type { Sent } from '../aws/named-call.ts';
import { jsonOf } from '../http-api/json-in.ts';
import type { RightAsked } from './statement.ts';

const Body = z.object({
  InstanceId: z.string().optional(),
  ContactFlowId: z.string().optional(),
  ContactId: z.string().optional(),
});

/** Whoever names a thing by its ARN means its last part. */
const idOf = (named = ''): string => named.slice(named.lastIndexOf('/') + 1);

const begins: Record<string, string> = {
  'PUT /contact/outbound-voice': 'StartOutboundVoiceContact',
  'PUT /contact/task': 'StartTaskContact',
  'PUT /contact/chat': 'StartChatContact',
};

/** What a call to Amazon Connect asks for; nothing where that isn't known. */
export function contactRights(
  { method, path, body }: Sent,
  arnOf: (resource: string) => string,
): RightAsked[] | undefined {
  const read = Body.safeParse(jsonOf(body));
  const { InstanceId, ContactFlowId, ContactId } = read.success ? read.data : {};
  const instance = arnOf(`instance/${idOf(InstanceId)}`);
  const route = `${method} ${path.split('?')[0]}`;
  const ask = (action: string, ...resources: string[]): RightAsked[] =>
    resources.map((resource) => ({ action: `connect:${action}`, resources: [resource] }));
  const beginning = begins[route];
  if (beginning === 'StartOutboundVoiceContact') return ask(beginning, `${instance}/contact/new`);
  if (beginning) {
    return ask(
      beginning,
      `${instance}/contact/new`,
      ...(ContactFlowId ? [`${instance}/contact-flow/${idOf(ContactFlowId)}`] : []),
    );
  }
  if (route === 'POST /contact/start-streaming') {
    return ask('StartContactStreaming', instance, `${instance}/contact/${ContactId}`);
  }
  const [, first, number, third] = decodeURIComponent(path.split('?')[0] ?? '').split('/');
  if (first === 'phone-number' && third === 'contact-flow') {
    const named = new URLSearchParams(path.split('?')[1]).get('instanceId') ?? InstanceId;
    const flow = ContactFlowId
      ? [`instance/${idOf(named)}/contact-flow/${idOf(ContactFlowId)}`]
      : [];
    return ask(
      `${method === 'PUT' ? 'Associate' : 'Disassociate'}PhoneNumberContactFlow`,
      arnOf(`phone-number/${number}`),
      ...flow.map(arnOf),
    );
  }
  return undefined;
}
