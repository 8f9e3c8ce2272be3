import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { identityRevealTexts } from '../../../../i18n/console-tickets.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { ProblemNote } from '../problem-note.tsx';

type Props = { request: { code: string; asker: { sub: string } } };

/** Form in which a second staff member approves or rejects the reveal of an identity, with a reason. */
export function IdentityRevealDecisionForm({ request: { code, asker } }: Props) {
  const wording = useTexts(identityRevealTexts);
  const { api, cache } = useConsoleServices();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSending, setSending] = useState(false);
  const id = `decide-${code}-${asker.sub}`;
  const decide = async (verdict: 'approve' | 'refuse') => {
    setSending(true);
    const path = `/api/staff/tickets/${code}/reveal`;
    const body = { asker: asker.sub, text };
    const answer = await api.call({ method: 'POST', path: `${path}/${verdict}`, body });
    setSending(false);
    setProblem(answer.kind === 'problem' ? answer.problem : undefined);
    // somebody else may have decided meanwhile, so a refusal refreshes the list too
    for (const changed of ['/api/staff/reveals', path, `/api/staff/tickets/${code}/seen`]) {
      void cache.refresh(changed);
    }
  };
  return (
    <div className="act-form">
      <label htmlFor={id}>{wording.text}</label>
      <Input.TextArea
        id={id}
        rows={2}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="buttons">
        <Button type="primary" loading={isSending} onClick={() => void decide('approve')}>
          {wording.approve}
        </Button>
        <Button danger loading={isSending} onClick={() => void decide('refuse')}>
          {wording.refuse}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
