import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';

type Handlers = {
  stream(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse>;
  queue(event: SQSEvent, context: Context): Promise<SQSBatchResponse>;
};

const isQueueEvent = (event: DynamoDBStreamEvent | SQSEvent): event is SQSEvent =>
  event.Records.some(({ eventSource }) => eventSource === 'aws:sqs');

/** Builds a Lambda function that the table's stream and a queue invoke. Each event is from only one of them. */
export function createStreamAndQueueFunction({ stream, queue }: Handlers) {
  return (
    event: DynamoDBStreamEvent | SQSEvent,
    context: Context,
  ): Promise<DynamoDBBatchResponse | SQSBatchResponse> =>
    isQueueEvent(event) ? queue(event, context) : stream(event, context);
}
