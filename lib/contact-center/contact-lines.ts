/** ARNs that a function needs to start calls to citizens. */
export type OutboundCallArns = {
  instanceArn: string;
  /** ARN of the contact flow `outbound`. */
  flowArn: string;
  /** ARN of the queue `callbacks`, whose number the citizen sees. */
  queueArn: string;
};

/** ARNs that a function needs to start chats with operators. */
export type ChatFlowArns = {
  instanceArn: string;
  /** ARN of the contact flow `chat`. */
  flowArn: string;
};

/** ARNs that a function needs to start tasks for operators. */
export type TaskFlowArns = {
  instanceArn: string;
  /** ARN of the contact flow `task`. */
  flowArn: string;
};
