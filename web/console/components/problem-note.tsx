import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { problemTexts } from '../../../i18n/console.ts';
import type { ApiProblem } from '../api/problem.ts';
import { useTexts } from '../shell/use-texts.ts';
import { toProblemText } from './problem-text.ts';

type Props = {
  problem: ApiProblem;
  /** Labels of the form fields whose errors the problem contains, by field. */
  labels?: Readonly<Record<string, string>>;
  onRetry?: () => void;
};

/**
 * List of passages that may be personal data, detected in texts for publication. The staff member confirms each passage
 * separately.
 */
export function ProblemNote({ problem, labels, onRetry }: Props) {
  const wording = useTexts(problemTexts);
  const { title, detail, fields } = toProblemText(problem, wording, labels);
  return (
    <Alert
      type={problem.status === 0 || problem.status === 200 ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {fields.length === 0 && <p className="plain">{detail}</p>}
          {fields.length > 0 && (
            <ul className="plain">
              {fields.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {wording.retry}
          </Button>
        )
      }
    />
  );
}
