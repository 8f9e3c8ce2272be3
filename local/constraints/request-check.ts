import type { AwsReply, Clock } from '../parts.ts';
import { hotlineTime } from '../time/hotline-time.ts';
import { checkShape, type Violation } from './check-shape.ts';
import { findOperation, type SentRequest } from './find-operation.ts';
import { readInput } from './read-input.ts';
import { refusalReply } from './refusal-reply.ts';

/** A request that AWS would refuse, without its values: they may be personal. */
type InvalidRequest = {
  at: string;
  /** The caller, where it is known. */
  function?: string | undefined;
  service: string;
  operation: string;
  violations: Violation[];
};

export type RequestCheck = {
  /** Returns AWS's error if the request breaks a constraint of its operation, and records it. */
  refusal(request: SentRequest, functionName?: string): AwsReply | undefined;
  /** The invalid requests since the start, oldest first. */
  invalid(): InvalidRequest[];
};

const maxRecorded = 1000;

/** Checks requests by the constraints of AWS's service models. */
export const openRequestCheck = (clock: Clock, report: (line: string) => void): RequestCheck => {
  const recorded: InvalidRequest[] = [];
  return {
    refusal: (request, functionName) => {
      const found = findOperation(request);
      if (!found) return undefined;
      const { service, serviceName, name } = found;
      const input = service.operations[name]?.input ?? '';
      const violations = checkShape(readInput(request, found), input, service.shapes);
      if (violations.length === 0) return undefined;
      const rules = violations.map(({ member, rule }) => `${member}: ${rule}`).join('; ');
      const caller = functionName === undefined ? '' : ` by ${functionName}`;
      report(`AWS would refuse ${serviceName} ${name}${caller}: ${rules}`);
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
      return refusalReply(found, violations);
    },
    invalid: () => recorded,
  };
};
