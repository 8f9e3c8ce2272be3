import type { APIGatewayProxyEventV2, Context, DynamoDBRecord, SQSRecord } from 'aws-lambda';

const unused = (): never => {
  throw new Error('A function answers by its promise');
};

export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'a-function',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-1:123456789012:function:a-function',
  memoryLimitInMB: '512',
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  logGroupName: '/aws/lambda/a-function',
  logStreamName: 'a-stream',
  getRemainingTimeInMillis: () => 10_000,
  done: unused,
  fail: unused,
  succeed: unused,
};

/** Returns an event of the HTTP API's `$default` route, payload format 2.0: `httpEvent('GET', '/')`. */
export function httpEvent(
  method: string,
  path: string,
  changes: Partial<APIGatewayProxyEventV2> = {},
): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: {},
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: '1022.travinh.example',
      domainPrefix: '1022',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'a phone' },
      requestId: 'request',
      routeKey: '$default',
      stage: '$default',
      time: '03/Dec/2021:01:00:00 +0000',
      timeEpoch: 1_638_493_200_000,
    },
    isBase64Encoded: false,
    ...changes,
  };
}

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** Returns a stream record for a new or modified item. */
export function streamRecord(number: number, after: Image, before?: Image): DynamoDBRecord {
  return {
    eventID: `event-${number}`,
    eventName: before ? 'MODIFY' : 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: String(number),
      ApproximateCreationDateTime: 1_638_493_200,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      NewImage: after,
      ...(before && { OldImage: before }),
    },
  };
}

/** Returns an SQS message in the form in which Lambda receives it. */
export function sqsRecord(body: string): SQSRecord {
  return {
    messageId: '00000000-0000-4000-8000-000000000001',
    receiptHandle: 'a-receipt',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1638493200000',
      SenderId: 'a-role',
      ApproximateFirstReceiveTimestamp: '1638493200000',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:ap-southeast-1:123456789012:Messages.fifo',
    awsRegion: 'ap-southeast-1',
  };
}
