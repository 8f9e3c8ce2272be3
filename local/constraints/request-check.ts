import type { AwsReply, Clock } from '../parts.ts';
import { hotlineTime } from '../time/hotline-time.ts';
import { checkShape, type Violation } from './check-shape.ts';
import { findOperation, type SentRequest } from './find-operation.ts';
import { readInput } from './read-input.ts';
import { refusalReply } from './refusal-reply.ts';

/** Recorded request that AWS would reject. It contains no request values, which may be personal data. */
type InvalidRequest = {
  at: string;
  function?: string | undefined;
  service: string;
  operation: string;
  violations: Violation[];
};

export type RequestCheck = {
  /**
   * Returns AWS's error reply to a request that violates a constraint of its operation, and records the request; returns
   * undefined for a valid request.
   */
  refusal(request: SentRequest, functionName?: string): AwsReply | undefined;
  /** Lists the invalid AWS requests since the start of the local run, oldest first, at most 1,000. */
  invalid(): InvalidRequest[];
};

const maxRecorded = 1000;

/** Opens the checker that validates AWS requests against AWS's service models. */
export function openRequestCheck(clock: Clock, report: (line: string) => void): RequestCheck {
  const recorded: InvalidRequest[] = [];
  return {
    refusal: (request, functionName) => {
      const foundOperation = findOperation(request);
      if (!foundOperation) return undefined;
      const { service, serviceName, name } = foundOperation;
      const input = service.operations[name]?.input ?? '';
      const violations = checkShape(readInput(request, foundOperation), input, service.shapes);
      if (violations.length === 0) return undefined;
      const rules = violations.map(({ member, rule }) => `${member}: ${rule}`).join('; ');
      const caller = functionName === undefined ? '' : ` by ${functionName}`;
      report(`AWS would reject ${serviceName} ${name}${caller}: ${rules}`);
      if (recorded.length < maxRecorded) {
        const at = hotlineTime(clock.now());
        recorded.push({
          at,
          function: functionName,
          service: serviceName,
          operation: name,
          violations,
        });
      }
      return refusalReply(foundOperation, violations);
    },
    invalid: () => recorded,
  };
}
