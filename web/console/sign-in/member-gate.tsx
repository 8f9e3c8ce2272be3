import type { ReactNode } from 'react';
import { useDesk } from '../data/desk.tsx';
import { Me, MeProvider } from '../data/member.tsx';
import { usePolled } from '../data/use-polled.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { signInWords } from '../words/sign-in.ts';
import { useWords } from '../words/words.ts';
import { Welcome } from './welcome.tsx';

const minute = 60_000;

/** Loads the signed-in member and polls every minute, so that a changed role or withdrawn access takes effect. */
export const MemberGate = ({ children }: { children: ReactNode }) => {
  const words = useWords(signInWords);
  const { session, cache } = useDesk();
  const { value, problem } = usePolled('/api/staff/me', Me, { paceMs: minute });
  if (value) return <MeProvider value={value}>{children}</MeProvider>;
  if (!problem) return <p className="opening">{words.opening}</p>;
  if (problem.status === 401) return null; // `SessionEnded` shows this case
  if (problem.word === 'not-a-member') {
    const { notMember } = words;
    return (
      <Welcome title={notMember.title} action={notMember.other} onAction={() => void session.end()}>
        <p>{notMember.body}</p>
      </Welcome>
    );
  }
  return (
    <main className="welcome">
      <ProblemNote problem={problem} onRetry={() => void cache.refresh('/api/staff/me')} />
    </main>
  );
};
