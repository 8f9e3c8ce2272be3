import type { AwsReply } from '../component-types.ts';
import type { ConstraintViolation } from './check-shape.ts';
import type { ServiceConstraints } from './constraint-table.ts';
import type { OperationMatch } from './find-operation.ts';

/** Error codes for constraint violations, for AWS services whose code differs from the default of their protocol. */
const codes: Readonly<Record<string, string>> = {
  connect: 'InvalidRequestException',
  sesv2: 'BadRequestException',
  sqs: 'InvalidParameterValue',
  transcribe: 'BadRequestException',
};

const codesOfProtocols: Readonly<Record<ServiceConstraints['protocol'], string>> = {
  json: 'ValidationException',
  'rest-json': 'ValidationException',
  query: 'InvalidParameter',
  'rest-xml': 'InvalidArgument',
};

const messageOf = (violations: readonly ConstraintViolation[]): string => {
  const errors = violations.map(
    ({ member, rule }) => `Value at '${member}' failed to satisfy constraint: ${rule}`,
  );
  const count = `${errors.length} validation error${errors.length === 1 ? '' : 's'} detected`;
  return `${count}: ${errors.join('; ')}`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Builds the error reply that AWS returns for constraint violations. */
export function buildViolationReply(
  { serviceName, service: { protocol } }: OperationMatch,
  violations: readonly ConstraintViolation[],
): AwsReply {
  const code = codes[serviceName] ?? codesOfProtocols[protocol];
  const message = messageOf(violations);
  const xml = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
  switch (protocol) {
    case 'json':
    case 'rest-json':
      return {
        status: 400,
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': code },
        body: JSON.stringify({ __type: code, message }),
      };
    case 'query':
      return {
        status: 400,
        headers: { 'content-type': 'text/xml' },
        body: `<ErrorResponse>${xml}</ErrorResponse>`,
      };
    case 'rest-xml':
      return { status: 400, headers: { 'content-type': 'application/xml' }, body: xml };
  }
}
