import type { AwsReply } from '../component-types.ts';

const json = { 'content-type': 'application/json' };

/** Builds the successful reply of an emulated AWS service with the REST-JSON protocol. */
export const buildRestJsonReply = (body: unknown): AwsReply => ({
  status: 200,
  headers: json,
  body: JSON.stringify(body),
});

/** Builds the error reply of an emulated AWS service with the REST-JSON protocol. */
export const buildRestJsonError = (status: number, type: string, message: string): AwsReply => ({
  status,
  headers: { ...json, 'x-amzn-errortype': type },
  body: JSON.stringify({ Message: message }),
});
