import type { ReactNode } from 'react';
import { signInTexts } from '../../../i18n/console.ts';
import { ProblemNote } from '../components/problem-note.tsx';
import { useConsoleServices } from '../data/console-services.tsx';
import { CurrentMember, CurrentMemberProvider } from '../data/current-member.tsx';
import { usePolled } from '../data/polling/use-polled.ts';
import { useTexts } from '../shell/use-texts.ts';
import { FullPageNotice } from './full-page-notice.tsx';

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
  if (problem.status === 401) return null; // `SessionEndedDialog` shows this case
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
