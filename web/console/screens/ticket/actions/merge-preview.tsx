import * as z from 'zod';
import { TypedTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';

const Preview = z.looseObject({
  isPossible: z.boolean(),
  into: z.looseObject({ code: z.string(), label: z.string(), unitName: z.string().optional() }),
  becomes: z.looseObject({ warnings: z.array(z.string()) }).optional(),
  reasons: z.array(z.looseObject({ message: z.string() })).optional(),
});
type Preview = z.infer<typeof Preview>;

const Warnings = ({ preview }: { preview: Preview }) => {
  const wording = useTexts(actionTexts).merge;
  const named: Readonly<Record<string, string>> = wording.warnings;
  const warnings = preview.becomes?.warnings ?? [];
  return (
    <ul className="plain">
      {preview.isPossible ? <li>{wording.becomes}</li> : <li>{wording.impossible}</li>}
      {preview.reasons?.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
      {warnings.map((warning) => (
        <li key={warning} className="warned">
          {named[warning] ?? warning}
        </li>
      ))}
    </ul>
  );
};

/** Preview of merging two tickets, with an explanation of how the merge can be undone. */
export function MergePreview({ code, into }: { code: string; into: string }) {
  const wording = useTexts(actionTexts).merge;
  const other = TypedTicketCode.safeParse(into).data;
  const path = other && `/api/staff/tickets/${code}/merge-preview?into=${other}`;
  const { value, problem } = usePolled(path, Preview, { paceMs: 0 });
  return (
    <div className="merge-preview">
      {problem && problem.status !== 404 && <ProblemNote problem={problem} />}
      {value && (
        <>
          <strong>{wording.preview}</strong> <TicketLink code={value.into.code} /> ·{' '}
          {value.into.label} · {value.into.unitName}
          <Warnings preview={value} />
        </>
      )}
      <p className="plain soft">{wording.undo}</p>
    </div>
  );
}
