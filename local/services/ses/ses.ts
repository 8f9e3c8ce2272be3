import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsReply, AwsServiceEmulator, Outbox } from '../../component-types.ts';

export type SesEmulator = AwsServiceEmulator & {
  /**
   * Registers a verified SES sender (an e-mail address or a whole domain) and the default configuration set for its e-mails.
   */
  register(identity: string, configurationSet?: string): void;
};

const Address = z.string().regex(/^[^\s@]+@[^\s@]+$|^.*<[^\s@<>]+@[^\s@<>]+>$/, 'not an address');
const Text = z.strictObject({ Data: z.string(), Charset: z.literal('UTF-8').optional() });

const Simple = z.strictObject({
  Subject: Text,
  Body: z
    .strictObject({ Text: Text.optional(), Html: Text.optional() })
    .refine(({ Text: text, Html: html }) => text ?? html, 'Text or Html must be given'),
});

const Destination = z
  .strictObject({
    ToAddresses: z.array(Address).default([]),
    CcAddresses: z.array(Address).default([]),
    BccAddresses: z.array(Address).default([]),
  })
  .transform(({ ToAddresses, CcAddresses, BccAddresses }) => [
    ...ToAddresses,
    ...CcAddresses,
    ...BccAddresses,
  ])
  .refine((all) => all.length >= 1 && all.length <= 50, 'between 1 and 50 addresses');

const Tag = z.strictObject({
  Name: z.string().regex(/^[\w-]{1,256}$/),
  Value: z.string().regex(/^[\w.@-]{1,256}$/),
});

/**
 * Schema of SES's `SendEmail` input. Unknown fields, including `Raw` and `Template`, are rejected, because the emulator
 * can't process them as SES would.
 */
const SendEmail = z.strictObject({
  FromEmailAddress: Address,
  Destination,
  ReplyToAddresses: z.array(Address).optional(),
  Content: z.strictObject({ Simple }),
  EmailTags: z.array(Tag).default([]),
  ConfigurationSetName: z.string().optional(),
});

const root = '/v2/email/';

/** Emulates Amazon SES: adds each e-mail with simple content to the outbox, once per recipient. */
export function createSesEmulator(outbox: Outbox): SesEmulator {
  const identities = new Map<string, string | undefined>();
  return {
    endpointName: 'SESV2',
    answers: ({ path }) => path.startsWith(root),
    answer: async ({ method, path, body }) => {
      if (method !== 'POST' || path !== `${root}outbound-emails`) {
        return refusal('NotFoundException', `${method} ${path} is not supported by the local run`);
      }
      const parsed = SendEmail.safeParse(JSON.parse(body));
      if (!parsed.success) return refusal('BadRequestException', z.prettifyError(parsed.error));
      const from = bareAddress(parsed.data.FromEmailAddress);
      const identity = [from, domainOf(from)].find((name) => identities.has(name));
      if (identity === undefined) {
        return refusal('MessageRejected', `Email address is not verified: ${from}`);
      }
      const messageId = randomUUID();
      const configurationSet = parsed.data.ConfigurationSetName ?? identities.get(identity);
      deliver(outbox, parsed.data, { messageId, from, configurationSet });
      return reply(200, {}, { MessageId: messageId });
    },
    register: (identity, configurationSet) => void identities.set(identity, configurationSet),
  };
}

type Sending = { messageId: string; from: string; configurationSet: string | undefined };

const deliver = (outbox: Outbox, email: z.output<typeof SendEmail>, sending: Sending): void => {
  const { Subject, Body } = email.Content.Simple;
  const { ticket, alert } = Object.fromEntries(
    email.EmailTags.map(({ Name, Value }) => [Name, Value]),
  );
  const body = Body.Text?.Data ?? Body.Html?.Data ?? '';
  for (const to of email.Destination) {
    outbox.add({
      kind: 'email',
      provider: 'SES',
      to,
      subject: Subject.Data,
      body,
      ticket,
      alert,
      ...sending,
    });
  }
};

const bareAddress = (address: string): string => /<([^<>]+)>$/.exec(address)?.[1] ?? address;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const refusal = (type: string, message: string): AwsReply =>
  reply(400, { 'x-amzn-errortype': type }, { message });

const reply = (status: number, headers: Record<string, string>, body: object): AwsReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
