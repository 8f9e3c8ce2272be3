import type { StaffMember } from '../members/member.ts';

/** Access log entry of a member who starts to answer a chat in the console and then sees its messages. */
export type ChatAccess = {
  /** Id of the chat that only staff see. */
  id: string;
  kind: 'joined' | 'taken-over';
  at: Date;
  by: Pick<StaffMember, 'sub' | 'role'>;
  /** Subject of the colleague from whom the member takes the chat over. */
  from?: string | undefined;
  /** Reason for the takeover, in the member's words. */
  reason?: string | undefined;
};

export type ChatAccessLog = {
  /** Writes an access log entry. Throws `AccessLogWriteError` on failure; the member must then not see the chat. */
  record(access: ChatAccess): Promise<void>;
};
