import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import type { StaffAccountReader } from '../../core/staff/members/add-member.ts';

/** Environment variables that Lambda sets in every function and that are needed to sign requests to Cognito. */
export const cognitoSigningEnvironmentFields = {
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
};
const Credentials = z.object(cognitoSigningEnvironmentFields);
type Credentials = z.infer<typeof Credentials>;

type Pool = {
  /** Issuer of the user pool: `https://cognito-idp.<region>.amazonaws.com/<pool>`. */
  issuer: string;
  /** Base URL of Cognito, if it differs from the issuer's. */
  endpoint?: string | undefined;
};

const target = 'AWSCognitoIdentityProviderService.AdminGetUser';
const signedHeaders = [
  'content-type',
  'host',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-target',
];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * Returns the headers of a request to Cognito, signed with AWS Signature Version 4. It does not use the SDK, whose client for
 * Cognito would add 400 kB to the staff API for one operation.
 */
export function signCognitoRequest(
  { host, body, at }: { host: string; body: string; at: Date },
  credentials: Credentials,
): Record<string, string> {
  const { AWS_REGION: region, AWS_SESSION_TOKEN: sessionToken } = credentials;
  const instant = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = [instant.slice(0, 8), region, 'cognito-idp', 'aws4_request'];
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.1',
    host,
    'x-amz-date': instant,
    ...(sessionToken && { 'x-amz-security-token': sessionToken }),
    'x-amz-target': target,
  };
  const names = signedHeaders.filter((name) => headers[name] !== undefined);
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const request = ['POST', '/', '', lines, names.join(';'), sha256(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', instant, scope.join('/'), sha256(request)].join('\n');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.AWS_SECRET_ACCESS_KEY}`);
  const signature = hmac(key, text).toString('hex');
  const credential = `${credentials.AWS_ACCESS_KEY_ID}/${scope.join('/')}`;
  const { host: _, ...sent } = headers;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

const Account = z.object({
  Enabled: z.boolean(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })),
});
const Failure = z.object({ __type: z.string() });
const Sub = z.guid().toLowerCase();

/** Creates the reader of staff accounts in the Cognito user pool, which finds an account by its e-mail address. */
export function createStaffAccountReader(
  { issuer, endpoint = new URL(issuer).origin }: Pool,
  env: Credentials,
  now: () => Date,
): StaffAccountReader {
  const UserPoolId = new URL(issuer).pathname.slice(1);
  const { host } = new URL(endpoint);
  return {
    async find(email) {
      const body = JSON.stringify({ UserPoolId, Username: email });
      const headers = signCognitoRequest({ host, body, at: now() }, env);
      const response = await fetch(`${endpoint}/`, { method: 'POST', headers, body });
      const answer: unknown = await response.json();
      if (!response.ok) {
        const type = Failure.safeParse(answer).data?.__type ?? '';
        if (type.endsWith('UserNotFoundException')) return undefined;
        throw new Error(`Cognito AdminGetUser failed: ${response.status} ${type}`);
      }
      const { Enabled: isEnabled, UserAttributes } = Account.parse(answer);
      const attributes = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]));
      return {
        sub: Sub.parse(attributes.get('sub')),
        isEnabled,
        isVerified: attributes.get('email_verified') === 'true',
      };
    },
  };
}
