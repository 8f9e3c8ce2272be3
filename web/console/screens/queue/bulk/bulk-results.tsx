import CheckOutlined from '@ant-design/icons/CheckOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import Button from 'antd/es/button';
import { problemTexts } from '../../../../../i18n/console.ts';
import { actionTexts, queueTexts } from '../../../../../i18n/console-tickets.ts';
import { toProblemText } from '../../../components/problem-text.ts';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import type { BulkActionResult } from './bulk-progress.ts';
import type { useBulkAction } from './use-bulk.ts';

const Result = ({ result: { code, problem } }: { result: BulkActionResult }) => {
  const wording = useTexts(queueTexts).bulk;
  const problems = useTexts(problemTexts);
  const { stale } = useTexts(actionTexts);
  if (!problem) {
    return (
      <li>
        <CheckOutlined aria-hidden="true" /> <TicketLink code={code} /> {wording.done}
      </li>
    );
  }
  const problemText = toProblemText(problem, problems);
  const reason =
    problem.word === 'ticket-stale' ? stale.title : (problemText.fields[0] ?? problemText.detail);
  return (
    <li className="bulk-failed">
      <WarningOutlined aria-hidden="true" /> <TicketLink code={code} /> {reason}
    </li>
  );
};

/** Results of a bulk action per ticket; failed actions can be retried. */
export function BulkActionResults({ bulk }: { bulk: ReturnType<typeof useBulkAction> }) {
  const wording = useTexts(queueTexts).bulk;
  const { results, total, isDoing, again } = bulk;
  const failed = results.filter(({ problem }) => problem).length;
  if (total === 0) return null;
  return (
    <div role="status" className="bulk-results">
      {isDoing && wording.doing(results.length, total)}
      <ul className="plain" aria-label={wording.results}>
        {results.map((result) => (
          <Result key={result.code} result={result} />
        ))}
      </ul>
      {!isDoing && failed > 0 && (
        <>
          <Button size="small" onClick={() => void again()}>
            {wording.again(failed)}
          </Button>
          <p className="plain soft">{wording.againHint}</p>
        </>
      )}
    </div>
  );
}
