import { useState } from 'react';
import { RoutingTestResponse } from '../../../../../core/contract/staff/supervision/supervision-responses.ts';
import { routingTestTexts } from '../../../../../i18n/console-administration.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { RoutingTestForm, type RoutingTestInput } from './routing-test-form.tsx';
import { RoutingTestResultView } from './routing-test-result.tsx';

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
