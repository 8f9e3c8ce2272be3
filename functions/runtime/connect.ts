import middy from '@middy/core';
import * as z from 'zod';
import { logFailure, logLine } from './log.ts';

/** What Connect says of whoever is on the line, and what the flow asks. An absent value is empty, null or missing. */
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

/** Who is on the line: the contact, the one that it began as, and the address, where the line says one. */
export type Contact = {
  id: string;
  initialId: string;
  channel: 'voice' | 'chat';
  address: string | undefined;
};

/** A flow reads a flat map of texts and nothing else; `kind` says how it went. */
export type Answer = { kind: string } & Record<string, string>;

/** One line of the table of what a flow may ask. */
export type Action<Services> = (
  contact: Contact,
  given: Readonly<Record<string, string>>,
  services: Services,
) => Promise<Answer>;

/** An action whose parameters are as its schema says. */
export const action =
  <Asked, Services>(
    parameters: z.ZodType<Asked>,
    answer: (asked: Asked, contact: Contact, services: Services) => Promise<Answer>,
  ): Action<Services> =>
  (contact, given, services) =>
    answer(parameters.parse(given), contact, services);

type Door<Services> = {
  actions: Readonly<Record<string, Action<Services>>>;
  /** Builds clients and ports, once, on the first event. */
  services(): Services;
  /** What the first caller shouldn't wait for one after the other. */
  warmUp?(services: Services): Promise<unknown>;
};

/** Connect takes no more. */
const longestAnswerBytes = 32 * 1024;

const read = (event: unknown) => {
  const { ContactData, Parameters } = ContactFlowEvent.parse(event).Details;
  const { Channel, ContactId: id, InitialContactId: initialId, CustomerEndpoint } = ContactData;
  const contact: Contact = {
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

/** A failure's words of an event that could not be read name no contact. */
const About = z
  .object({ Details: z.object({ ContactData: z.object({ ContactId: z.string() }) }) })
  .transform(({ Details }) => Details.ContactData.ContactId)
  .catch('unknown');

/**
 * A function that contact flows call: it answers, or fails and the flow takes its error branch. The flow isn't told why,
 * so the log is, by the contact's id; it never holds a number.
 */
export const connectFunction = <Services>({ actions, services, warmUp }: Door<Services>) => {
  let built: Services | undefined;
  const ready = (): [Services, Promise<unknown>] => {
    if (built !== undefined) return [built, Promise.resolve()];
    const made = services();
    built = made;
    // what fails here fails again for whoever needs it, who then says so
    return [made, Promise.allSettled([warmUp?.(made)])];
  };
  return middy<unknown, Answer>().handler(async (event) => {
    const startedAt = performance.now();
    try {
      const { contact, name, given } = read(event);
      const answerTo = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (!answerTo) throw new Error('A flow asked for what this function does not do');
      const [own, warmedUp] = ready();
      const [answer] = await Promise.all([answerTo(contact, given, own), warmedUp]);
      if (Buffer.byteLength(JSON.stringify(answer)) > longestAnswerBytes) {
        throw new Error('The answer is longer than Connect takes');
      }
      const ms = Math.round(performance.now() - startedAt);
      logLine({ contact: contact.id, action: name, kind: answer.kind, ms });
      return answer;
    } catch (error) {
      logFailure(error, { contact: About.parse(event) });
      throw error;
    }
  });
};
