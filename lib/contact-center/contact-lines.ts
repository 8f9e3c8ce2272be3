/** ARNs that a function needs to start calls to citizens. */
export type OutboundLine = {
  instanceArn: string;
  /** ARN of the contact flow `outbound`. */
  flowArn: string;
  /** ARN of the queue `callbacks`, whose number the citizen sees. */
  queueArn: string;
};

/** ARNs that a function needs to start chats with operators. */
export type ChatLine = {
  instanceArn: string;
  /** ARN of the contact flow `chat`. */
  flowArn: string;
};

/** ARNs that a function needs to start tasks for operators. */
export type TaskLine = {
  instanceArn: string;
  /** ARN of the contact flow `task`. */
  flowArn: string;
};
