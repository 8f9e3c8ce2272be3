import { FiguresAnswer } from '../../core/contract/figures-answers.ts';
import { type Figures, FiguresQuestion, readFigures } from '../../core/figures/figures.ts';
import { nameIn } from '../../core/figures/names.ts';
import { reaches } from '../../core/staff/signed-in.ts';
import { unlessKnown } from '../runtime/etag.ts';
import { json, problem } from '../runtime/reply.ts';
import { readQuery } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

const told = (
  figures: Figures,
  name: (by: FiguresQuestion['by'], key: string) => string,
  by: FiguresQuestion['by'],
) => ({
  total: figures.total,
  groups: figures.groups.map((group) => ({ ...group, name: name(by, group.key) })),
  backlog: {
    ...figures.backlog,
    byUnit: figures.backlog.byUnit.map((unit) => ({ ...unit, name: name('unit', unit.key) })),
  },
});

/**
 * Handles `GET /api/staff/figures`: returns statistics of a date range, grouped, and the current backlog, for one unit or for
 * all.
 */
const showFigures: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, FiguresQuestion);
  if (question.kind === 'refused') return question.reply;
  const { from, to, by } = question.value;
  const unit = question.value.unit ?? (member.reach === 'own-unit' ? member.unit : undefined);
  if (!reaches(member, [unit])) return problem(404, 'no-such-unit', request.lang);
  const [figures, directory] = await Promise.all([
    readFigures({ ...question.value, unit }, services.figures),
    services.directory(),
  ]);
  const name = nameIn(directory, services.now());
  return unlessKnown(json(200, { from, to, by, unit, ...told(figures, name, by) }), request);
};

export const figureRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/figures',
    contract: {
      query: FiguresQuestion,
      headers: ['If-None-Match'],
      answers: { 200: FiguresAnswer, 304: undefined },
      problems: { 404: ['no-such-unit'] },
    },
    answer: showFigures,
  },
];
