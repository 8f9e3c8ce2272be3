/** ARNs of Connect resources that a function needs to call citizens. */
export type OutboundCallArns = {
  instanceArn: string;
  /** ARN of the contact flow `outbound`. */
  flowArn: string;
  /** ARN of the queue `callbacks`, whose phone number citizens see when the hotline calls them. */
  queueArn: string;
};

/** ARNs of Connect resources that a function needs to start chats with operators. */
export type ChatFlowArns = {
  instanceArn: string;
  /** ARN of the contact flow `chat`. */
  flowArn: string;
};

/** ARNs of Connect resources that a function needs to create tasks (work items for operators without a call). */
export type TaskFlowArns = {
  instanceArn: string;
  /** ARN of the contact flow `task`. */
  flowArn: string;
};

/** ARNs of Connect resources that a function needs to count waiting callers. */
export type CallQueueArns = {
  instanceArn: string;
  /** Queues of callers, with names such as `health-vi`. */
  queues: { name: string; arn: string }[];
};
