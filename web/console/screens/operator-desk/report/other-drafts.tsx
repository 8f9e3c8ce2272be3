import Button from 'antd/es/button';
import { useState } from 'react';
import { operatorDeskTexts } from '../../../../../i18n/console-screens.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { Link } from '../../../data/link.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { createCallerReportDraftStore } from './caller-report-drafts.ts';
import { chatDraftPrefix } from './use-caller-report-draft.ts';

/** Returns the query of the desk that continues a draft. */
const toDraftQuery = (name: string): Record<string, string | undefined> =>
  name.startsWith(chatDraftPrefix)
    ? { chat: name.slice(chatDraftPrefix.length) }
    : { contact: name || undefined };

/** List of the staff member's other unsent reports on this device, which can be continued or deleted. */
export function OtherDraftList({ current }: { current: string }) {
  const wording = useTexts(operatorDeskTexts).drafts;
  const { sub } = useCurrentMember();
  const drafts = createCallerReportDraftStore(window.localStorage, sub, Date.now);
  const [others, setOthers] = useState(() => drafts.others(current));
  if (others.length === 0) return null;
  return (
    <section className="side-card" aria-label={wording.title}>
      <h3>{wording.title}</h3>
      <ul className="plain">
        {others.map(({ contact: call, text, savedAt }) => (
          <li key={call} className="work-row">
            <span>
              <q>{text.slice(0, 80)}</q> · <InstantText at={savedAt} />
            </span>
            <span className="buttons">
              <Link to="/desk" query={toDraftQuery(call)}>
                {wording.open}
              </Link>
              <Button
                size="small"
                onClick={() => {
                  drafts.remove(call);
                  setOthers(drafts.others(current));
                }}
              >
                {wording.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
