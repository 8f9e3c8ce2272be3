import type { AwsReply, Clock } from '../component-types.ts';
import { formatHotlineTime } from '../time/hotline-time.ts';
import { type ConstraintViolation, findConstraintViolations } from './check-shape.ts';
import { type AwsHttpRequest, findOperation } from './find-operation.ts';
import { readOperationInput } from './read-input.ts';
import { buildViolationReply } from './violation-reply.ts';

/**
 * Recorded AWS request that AWS would reject. The record contains no values of the request, because they may be personal
 * data.
 */
type InvalidRequest = {
  at: string;
  function?: string | undefined;
  service: string;
  operation: string;
  violations: ConstraintViolation[];
};

export type RequestValidator = {
  /**
   * Validates an AWS request. If it violates a constraint of its operation, records the request and returns AWS's error
   * reply; returns undefined for a valid request.
   */
  refusal(request: AwsHttpRequest, functionName?: string): AwsReply | undefined;
  /**
   * Lists the invalid AWS requests that functions have sent since the start of the local run, oldest first, at most 1,000.
   */
  invalid(): InvalidRequest[];
};

const maxRecorded = 1000;

/** Opens the checker that validates AWS requests against AWS's service models. */
export function createRequestValidator(
  clock: Clock,
  report: (line: string) => void,
): RequestValidator {
  const recorded: InvalidRequest[] = [];
  return {
    refusal: (request, functionName) => {
      const foundOperation = findOperation(request);
      if (!foundOperation) return undefined;
      const { service, serviceName, name } = foundOperation;
      const input = service.operations[name]?.input ?? '';
      const violations = findConstraintViolations(
        readOperationInput(request, foundOperation),
        input,
        service.shapes,
      );
      if (violations.length === 0) return undefined;
      const rules = violations.map(({ member, rule }) => `${member}: ${rule}`).join('; ');
      const caller = functionName === undefined ? '' : ` by ${functionName}`;
      report(`AWS would reject ${serviceName} ${name}${caller}: ${rules}`);
      if (recorded.length < maxRecorded) {
        const at = formatHotlineTime(clock.now());
        recorded.push({
          at,
          function: functionName,
          service: serviceName,
          operation: name,
          violations,
        });
      }
      return buildViolationReply(foundOperation, violations);
    },
    invalid: () => recorded,
  };
}
