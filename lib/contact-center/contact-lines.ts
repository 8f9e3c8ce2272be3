/** Where functions begin calls to citizens: their ids are ARNs, as templates have them. */
export type OutboundLine = {
  instanceArn: string;
  /** The flow `outbound`. */
  flowArn: string;
  /** The queue `callbacks`, whose number the citizen sees. */
  queueArn: string;
};

/** Where functions begin chats with operators. */
export type ChatLine = {
  instanceArn: string;
  /** The flow `chat`. */
  flowArn: string;
};

/** Where functions begin tasks for operators. */
export type TaskLine = {
  instanceArn: string;
  /** The flow `task`. */
  flowArn: string;
};
