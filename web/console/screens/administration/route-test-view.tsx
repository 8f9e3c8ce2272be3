import { useState } from 'react';
import { RoutingTestResponse } from '../../../../core/contract/supervision-answers.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/desk.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { routingTestTexts } from '../../words/route-test.ts';
import { useTexts } from '../../words/words.ts';
import { RoutingTestResultView } from './route-shown.tsx';
import { RoutingTestForm, type RoutingTestInput } from './route-test-form.tsx';

const toRouteTestBody = ({
  topic,
  service,
  areaCode,
  place,
  accused,
  priority,
  on,
}: RoutingTestInput) => ({
  ...(topic ? { topic } : service && { service }),
  ...(areaCode && { areaCode }),
  ...(place?.trim() && { place }),
  ...(accused && { accused: [accused] }),
  ...(priority && { priority }),
  ...(on && { on: `${on}:00+07:00` }),
});

type RouteTestState =
  | { kind: 'none' | 'asking' }
  | { kind: 'problem'; problem: ApiProblem }
  | { kind: 'route'; route: ReturnType<typeof RoutingTestResponse.parse> };

/** View that tests routing with a fictitious report and shows the chosen unit and the reasons. */
export function RoutingTestView() {
  const wording = useTexts(routingTestTexts);
  const { api } = useConsoleServices();
  const [trial, setTrial] = useState<RoutingTestInput>({});
  const [found, setFound] = useState<RouteTestState>({ kind: 'none' });
  const test = async (): Promise<void> => {
    setFound({ kind: 'asking' });
    const path = '/api/staff/route-test';
    const answer = await api.call({ method: 'POST', path, body: toRouteTestBody(trial) });
    if (answer.kind === 'problem') setFound(answer);
    else if (answer.kind === 'ok') {
      setFound({ kind: 'route', route: RoutingTestResponse.parse(answer.value) });
    }
  };
  return (
    <>
      <p className="soft">{wording.hint}</p>
      <RoutingTestForm
        input={trial}
        isAsking={found.kind === 'asking'}
        onTest={() => void test()}
        onChange={(next) => {
          setTrial(next);
          setFound({ kind: 'none' });
        }}
      />
      {found.kind === 'problem' && <ProblemNote problem={found.problem} />}
      {found.kind === 'route' && <RoutingTestResultView route={found.route} />}
    </>
  );
}
