import type { ReactNode } from 'react';
import { FiguresAnswer } from '../../../../core/contract/figures-answers.ts';
import type { By } from '../../../../core/figures/figures.ts';
import { usePolled } from '../../data/use-polled.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import type { Figures } from './figure-shapes.ts';
import { GroupTable } from './group-table.tsx';
import type { Period } from './period.ts';

export type Asked = Period & { unit: string | undefined };

const paceMs = 30_000;

export const useFigures = ({ from, to, unit }: Asked, by: By) => {
  const query = new URLSearchParams({ from, to, by, ...(unit && { unit }) });
  return usePolled(`/api/staff/figures?${query}`, FiguresAnswer, { paceMs });
};

type Props = {
  asked: Asked;
  by: By;
  title: string;
  hint?: string;
  draw(figures: Figures): ReactNode;
};

/** A picture of the figures by something, with its numbers behind it. */
export const FigureSection = ({ asked, by, title, hint, draw }: Props) => {
  const { value, problem } = useFigures(asked, by);
  return (
    <section className={`figure figure-${by}`}>
      <h2>{title}</h2>
      {hint && <p className="soft">{hint}</p>}
      {problem && !value && <ProblemNote problem={problem} />}
      {value && draw(value)}
      {value && value.groups.length > 0 && (
        <GroupTable title={title} name={`${by}-${value.from}-${value.to}`} groups={value.groups} />
      )}
    </section>
  );
};
