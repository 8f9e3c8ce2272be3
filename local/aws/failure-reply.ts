import * as z from 'zod';
import { jsonOf } from '../http-api/json-in.ts';
import type { Reply } from './forward.ts';
import type { CallName, Sent } from './named-call.ts';

type Failure = { status: number; code: string };

/** An answer that the local run writes itself. */
type OwnReply = Reply & { headers: Record<string, string> };

/** What AWS says when something is wrong on its side, or asks for patience, in the words of the service's protocol. */
export function failureReply({ service }: CallName, kind: 'failed' | 'throttled'): Reply {
  const failure = kind === 'failed' ? { status: 500, code: failed(service) } : throttled(service);
  const isXml = service === 's3' || service === 'sns';
  return {
    status: failure.status,
    headers: {
      'content-type': isXml ? 'text/xml' : 'application/x-amz-json-1.0',
      'x-amzn-errortype': failure.code,
    },
    body: Buffer.from(isXml ? xml(service, failure) : json(failure)),
  };
}

/** What AWS says to whoever lacks a right. */
export function accessDenied({ service }: CallName, why: string): OwnReply {
  const isXml = service === 's3' || service === 'sns';
  const code = isXml ? 'AccessDenied' : 'AccessDeniedException';
  return {
    status: service === 'dynamodb' ? 400 : 403,
    headers: {
      'content-type': isXml ? 'text/xml' : 'application/x-amz-json-1.0',
      'x-amzn-errortype': code,
    },
    body: Buffer.from(
      isXml ? xml(service, { code, message: why }) : JSON.stringify({ __type: code, message: why }),
    ),
  };
}

/** A bus says of each event whether it has taken it: with a status of success. */
export function entriesRefused(name: CallName, { body }: Sent): Reply {
  const input = Entries.safeParse(jsonOf(body));
  if (name.operation !== 'PutEvents' || !input.success) {
    return failureReply(name, 'failed');
  }
  const refused = input.data.Entries.map(() => ({
    ErrorCode: 'InternalFailure',
    ErrorMessage: message,
  }));
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: Buffer.from(JSON.stringify({ FailedEntryCount: refused.length, Entries: refused })),
  };
}

const Entries = z.object({ Entries: z.array(z.unknown()) });

const failed = (service: string): string =>
  service === 's3' || service === 'sns' ? 'InternalError' : 'InternalServerError';

const throttled = (service: string): Failure => {
  switch (service) {
    case 's3':
      return { status: 503, code: 'SlowDown' };
    case 'sns':
      return { status: 400, code: 'Throttling' };
    case 'ses':
      return { status: 429, code: 'TooManyRequestsException' };
    default:
      return { status: 400, code: 'ThrottlingException' };
  }
};

const message = 'A fault that was asked for.';

const json = ({ code }: Failure): string => JSON.stringify({ __type: code, message });

const xml = (
  service: string,
  { code, message: why = message }: Pick<Failure, 'code'> & { message?: string },
): string => {
  const error = `<Error><Type>Receiver</Type><Code>${code}</Code><Message>${why}</Message></Error>`;
  return service === 's3' ? error : `<ErrorResponse>${error}</ErrorResponse>`;
};
