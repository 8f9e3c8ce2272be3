import type { Reply } from './reply.ts';

/** A platform takes it and may name it, or won't ever: the person has left, or hasn't written for too long. All else is thrown. */
export type Sent = { kind: 'sent'; id?: string } | { kind: 'refused'; why: string };

/** Says something to somebody where they wrote. */
export type SendToTalker = (user: string, replies: readonly Reply[]) => Promise<Sent>;
