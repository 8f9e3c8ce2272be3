import type { AwsReply, AwsServiceEmulator, FunctionInvoker } from '../component-types.ts';
import { parseJsonText } from '../http-api/parse-json.ts';
import { isThrottled } from '../lambda/concurrency-limiter.ts';

const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/**
 * Emulates the synchronous `Invoke` operation of AWS Lambda, with which a function calls another function and waits for its
 * response.
 */
export function createLambdaEmulator(invoke: FunctionInvoker): AwsServiceEmulator {
  return {
    endpointName: 'LAMBDA',
    answers: (request) => request.method === 'POST' && path.test(request.path),
    answer: async (request): Promise<AwsReply> => {
      const [, name = ''] = path.exec(request.path) ?? [];
      const result = await invoke(decodeURIComponent(name), parseJsonText(request.body));
      if (result.kind === 'returned') {
        return { status: 200, body: JSON.stringify(result.payload) };
      }
      const { errorType, errorMessage } = result;
      if (isThrottled(result)) {
        return {
          status: 429,
          headers: { 'x-amzn-errortype': errorType },
          body: JSON.stringify({ Type: 'User', message: errorMessage }),
        };
      }
      return {
        status: 200,
        headers: { 'x-amz-function-error': 'Unhandled' },
        body: JSON.stringify({ errorType, errorMessage }),
      };
    },
  };
}
