import * as z from 'zod';

export const FlowType = z.enum([
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
  'MODULE',
]);

export type FlowType = z.infer<typeof FlowType>;

/** Flow types, keyed by the names under which the Connect console stores them in the metadata of an exported flow. */
const consoleNames: Record<string, FlowType> = {
  contactFlow: 'CONTACT_FLOW',
  customerQueue: 'CUSTOMER_QUEUE',
  customerHold: 'CUSTOMER_HOLD',
  customerWhisper: 'CUSTOMER_WHISPER',
  agentHold: 'AGENT_HOLD',
  agentWhisper: 'AGENT_WHISPER',
  outboundWhisper: 'OUTBOUND_WHISPER',
  agentTransfer: 'AGENT_TRANSFER',
  queueTransfer: 'QUEUE_TRANSFER',
  campaign: 'CAMPAIGN',
  contactFlowModule: 'MODULE',
};

export function toConsoleFlowTypeName(type: FlowType): string {
  return Object.entries(consoleNames).find(([, known]) => known === type)?.[0] ?? 'contactFlow';
}

export function parseConsoleFlowTypeName(name: string): FlowType | undefined {
  return Object.hasOwn(consoleNames, name) ? consoleNames[name] : FlowType.safeParse(name).data;
}
