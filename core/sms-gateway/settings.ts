import * as z from 'zod';

/** Text with gaps in braces. Which gaps it may have depends on its place: see `docs/sms-gateway.md`. */
const Template = z.string().min(1);
/** Codes as text; `64..255` stands for all whole numbers from the one to the other. */
const Codes = z.array(z.string().min(1));

/** Whether a list of codes has this one. */
export const hasCode = (codes: readonly string[], code: string): boolean =>
  codes.some((one) => {
    const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(one) ?? [];
    if (from === undefined || to === undefined) return one === code;
    return /^\d{1,9}$/.test(code) && Number(code) >= Number(from) && Number(code) <= Number(to);
  });

const gap = /\{([\w.-]+)\}/g;

/** The names of the gaps in a template, each as often as it occurs. */
const gapsIn = (template: string): string[] =>
  [...template.matchAll(gap)].map(([, name = '']) => name);

/** Replaces each gap by its value; gaps without a value become empty. */
export const fillGaps = (template: string, factOf: (name: string) => string | undefined): string =>
  template.replace(gap, (_, name: string) => factOf(name) ?? '');

/** A keyed digest of a request, in a header of it. */
const Signature = z.strictObject({
  kind: z.literal('hmac'),
  /** The name of the key among the credentials. */
  secret: z.string(),
  algorithm: z.enum(['sha256', 'sha512']).default('sha256'),
  encoding: z.enum(['hex', 'base64']).default('hex'),
  header: z.string(),
  prefix: z.string().default(''),
  /** What is signed; `{body}` is the body as it is sent. */
  content: Template.default('{body}'),
});
export type Signature = z.infer<typeof Signature>;

const Authentication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('basic'), username: Template, password: z.string() }),
  z.strictObject({ kind: z.literal('bearer'), token: Template }),
  Signature,
]);

const ReportAuthentication = z.discriminatedUnion('kind', [
  /** The last part of the path is the shared secret: for gateways that can't send headers. */
  z.strictObject({ kind: z.literal('path'), secret: z.string() }),
  z.strictObject({ kind: z.literal('header'), header: z.string(), value: Template }),
  Signature,
]);
export type ReportAuthentication = z.infer<typeof ReportAuthentication>;

const Answer = z.strictObject({
  code: Template,
  /** The gateway's own name for the message, which its reports may use. */
  id: Template.optional(),
  accepted: Codes.min(1),
  /** The gateway already has a message of that id. Gateways without such a code don't detect repetitions. */
  duplicate: Codes.default([]),
  /** No provider will deliver to this recipient. */
  refused: Codes.default([]),
  /** Not taken, and a retry doesn't help: credit, brand name, template, account. */
  unable: Codes.default([]),
  /** Not taken, but a retry may be. */
  later: Codes.default([]),
});

const Reports = z.strictObject({
  authentication: ReportAuthentication,
  /** Where in the body the list of reports is, for gateways that send several at once. */
  items: z.string().optional(),
  id: Template,
  status: Template,
  delivered: Codes.min(1),
  failed: Codes.min(1),
  reason: Template.optional(),
});
export type ReportSettings = z.infer<typeof Reports>;

const Body = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('json'), fields: z.record(z.string(), z.json()) }),
  z.strictObject({ as: z.literal('form'), fields: z.record(z.string(), z.string()) }),
]);

/** Time limit of all attempts for one message together, well below the 60 s of the function that sends. */
const maxSeconds = 40;

const requestGaps: ReadonlySet<string> = new Set([
  'phone',
  'text',
  'brandName',
  'id',
  'at',
  'portalUrl',
]);

const isRequestGap = (name: string): boolean => requestGaps.has(name) || name.startsWith('secret.');

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * How to send SMS through a gateway over HTTPS: the requests it expects, the codes it answers with, and the delivery
 * reports it sends. It holds no credentials: `{secret.NAME}` stands for one.
 */
export const SmsGateway = z
  .strictObject({
    /** Part of the ids of messages: letters, digits and `-`. */
    name: z.string().regex(/^[a-z][a-z\d-]{1,19}$/),
    /** HTTPS; a path is beside the portal, where a local run simulates a gateway. */
    url: z.string().regex(/^(https:\/\/[^\s/]+|\/(?!\/))\S*$/),
    /** How the gateway writes +84 912 345 678: `+84912345678`, `84912345678` or `0912345678`. */
    phone: z.enum(['e164', 'international', 'national']),
    /** Numbers that begin otherwise are sent by SNS. */
    prefix: z.string().default('+84'),
    /** The registered brand name, where it isn't the stage's sender of SMS. */
    brandName: z.string().optional(),
    authentication: Authentication,
    headers: z.record(z.string(), Template).default({}),
    body: Body,
    timeoutSeconds: z.number().int().min(1).max(15).default(8),
    maxAttempts: z.number().int().min(1).max(4).default(3),
    answer: Answer,
    reports: Reports.optional(),
  })
  .superRefine(({ authentication, headers, body, timeoutSeconds, maxAttempts }, context) => {
    const known = (name: string) =>
      isRequestGap(name) || (name === 'body' && authentication.kind === 'hmac');
    const gaps = textsIn([authentication, headers, body.fields]).flatMap(gapsIn);
    for (const name of gaps.filter((one) => !known(one))) {
      context.addIssue(`unknown gap {${name}}`);
    }
    if (timeoutSeconds * maxAttempts > maxSeconds) {
      context.addIssue(`all attempts together may take ${maxSeconds} seconds`);
    }
  });
export type SmsGateway = z.infer<typeof SmsGateway>;

/** Whether the gateway detects a second message of the same id, so that an unconfirmed attempt may be repeated. */
export const detectsRepetition = ({ answer }: SmsGateway): boolean => answer.duplicate.length > 0;
