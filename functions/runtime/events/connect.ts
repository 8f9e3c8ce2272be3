import middy from '@middy/core';
import * as z from 'zod';
import { logFailure, logOperation } from '../log.ts';

/**
 * Event of Amazon Connect's Lambda integration: the contact and the parameters of the flow block. Missing values arrive as
 * empty, null or absent.
 */
const ContactFlowEvent = z.object({
  Details: z.object({
    ContactData: z.object({
      Channel: z.enum(['VOICE', 'CHAT']),
      ContactId: z.string().min(1),
      InitialContactId: z.string().min(1),
      CustomerEndpoint: z.object({ Address: z.string().nullish() }).nullish(),
    }),
    Parameters: z
      .record(z.string(), z.string().nullable())
      .nullish()
      .transform((given) => given ?? {}),
  }),
});

/**
 * Amazon Connect contact for which a flow runs: its id, the id of the initial contact, and the phone number or chat address
 * if known.
 */
export type FlowContact = {
  id: string;
  initialId: string;
  channel: 'voice' | 'chat';
  address: string | undefined;
};

/** Response to a contact flow: a flat map of strings, as Amazon Connect requires. `kind` names the result. */
export type FlowActionResponse = { kind: string } & Record<string, string>;

/** Handler for one action of the Lambda function that contact flows invoke. */
export type FlowAction<Services> = (
  contact: FlowContact,
  given: Readonly<Record<string, string>>,
  services: Services,
) => Promise<FlowActionResponse>;

/** Builds a contact flow action that validates its parameters against the schema. */
export function defineFlowAction<Asked, Services>(
  parameters: z.ZodType<Asked>,
  answer: (input: Asked, contact: FlowContact, services: Services) => Promise<FlowActionResponse>,
): FlowAction<Services> {
  return (contact, given, services) => answer(parameters.parse(given), contact, services);
}

type ConnectFunctionOptions<Services> = {
  actions: Readonly<Record<string, FlowAction<Services>>>;
  /** Builds the clients and dependencies of the Lambda function. Called once, on the first event. */
  services(): Services;
  /** Loads slow dependencies in parallel on the first event, so that the first caller waits a shorter time. */
  warmUp?(services: Services): Promise<unknown>;
};

/** Amazon Connect's limit for the size of a response: 32 kB. */
const maxResponseBytes = 32 * 1024;

const parseContactFlowEvent = (event: unknown) => {
  const { ContactData, Parameters } = ContactFlowEvent.parse(event).Details;
  const { Channel, ContactId: id, InitialContactId: initialId, CustomerEndpoint } = ContactData;
  const contact: FlowContact = {
    id,
    initialId,
    channel: Channel === 'VOICE' ? 'voice' : 'chat',
    address: CustomerEndpoint?.Address ?? undefined,
  };
  const { action: name = '', ...given } = Object.fromEntries(
    Object.entries(Parameters).map(([key, value]) => [key, value ?? '']),
  );
  return { contact, name, given };
};

/** Schema that extracts the contact id from an event for error logs; `unknown` if the event is malformed. */
const ContactIdEvent = z
  .object({ Details: z.object({ ContactData: z.object({ ContactId: z.string() }) }) })
  .transform(({ Details }) => Details.ContactData.ContactId)
  .catch('unknown');

/**
 * Builds the Lambda function that contact flows invoke. On an error, the function throws, and the flow takes its error
 * branch. The log contains the reason and the contact id, never a phone number.
 */
export function createContactFlowFunction<Services>({
  actions,
  services,
  warmUp,
}: ConnectFunctionOptions<Services>) {
  let built: Services | undefined;
  const ready = (): [Services, Promise<unknown>] => {
    if (built !== undefined) return [built, Promise.resolve()];
    const made = services();
    built = made;
    // A failed warm-up is ignored: the action that needs the dependency fails with its own error.
    return [made, Promise.allSettled([warmUp?.(made)])];
  };
  return middy<unknown, FlowActionResponse>().handler(async (event) => {
    const startedAt = performance.now();
    try {
      const { contact, name, given } = parseContactFlowEvent(event);
      const answerTo = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (!answerTo) throw new Error(`Unknown action "${name}" in contact flow request`);
      const [own, warmedUp] = ready();
      const [answer] = await Promise.all([answerTo(contact, given, own), warmedUp]);
      if (Buffer.byteLength(JSON.stringify(answer)) > maxResponseBytes) {
        throw new Error(
          `Response to action "${name}" exceeds the limit of ${maxResponseBytes} bytes for contact flows`,
        );
      }
      const ms = Math.round(performance.now() - startedAt);
      logOperation({ contact: contact.id, action: name, kind: answer.kind, ms });
      return answer;
    } catch (error) {
      logFailure(error, { contact: ContactIdEvent.parse(event) });
      throw error;
    }
  });
}
