import type { ReactNode } from 'react';
import { useConsoleServices } from '../data/desk.tsx';
import { CurrentMember, CurrentMemberProvider } from '../data/member.tsx';
import { usePolled } from '../data/use-polled.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { signInTexts } from '../words/sign-in.ts';
import { useTexts } from '../words/words.ts';
import { FullPageNotice } from './welcome.tsx';

const minute = 60_000;

/**
 * Loads the signed-in staff member before it renders the console. Reloads the member every minute, so that a changed role or
 * withdrawn access takes effect.
 */
export function MemberGate({ children }: { children: ReactNode }) {
  const wording = useTexts(signInTexts);
  const { session, cache } = useConsoleServices();
  const { value, problem } = usePolled('/api/staff/me', CurrentMember, { paceMs: minute });
  if (value) return <CurrentMemberProvider value={value}>{children}</CurrentMemberProvider>;
  if (!problem) return <p className="opening">{wording.opening}</p>;
  if (problem.status === 401) return null; // `SessionEnded` shows this case
  if (problem.word === 'not-a-member') {
    const { notMember } = wording;
    return (
      <FullPageNotice
        title={notMember.title}
        action={notMember.other}
        onAction={() => void session.end()}
      >
        <p>{notMember.body}</p>
      </FullPageNotice>
    );
  }
  return (
    <main className="welcome">
      <ProblemNote problem={problem} onRetry={() => void cache.refresh('/api/staff/me')} />
    </main>
  );
}
