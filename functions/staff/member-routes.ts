import {
  CurrentMemberResponse,
  MemberResponse,
  MembersResponse,
  WithdrawnMemberResponse,
} from '../../core/contract/staff-responses.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { findUnitInForce, getOperatorUnit } from '../../core/directory/unit.ts';
import { Lang } from '../../core/messages/lang.ts';
import { changeMember, withdrawMember } from '../../core/staff/change-member.ts';
import { listConsoleActions, listConsoleScreens } from '../../core/staff/console-screens.ts';
import { CognitoSub, MemberRequest, type StaffMember } from '../../core/staff/member.ts';
import type { SignedInMember } from '../../core/staff/signed-in-member.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import { toRoleGrantResponse } from './role-grant-response.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { loadStaffNames, type StaffNamesBySub } from './staff-names.ts';
import { validateBody } from './validate-request.ts';

const findUnitName = (unit: string | undefined, directory: Directory, now: Date) =>
  unit && findUnitInForce(directory, unit, now)?.name;

type DirectoryAt = { directory: Directory; now: Date; names: StaffNamesBySub };

const toMemberResponse = (member: StaffMember, { directory, now, names }: DirectoryAt) => ({
  sub: member.sub,
  name: member.name,
  role: member.role,
  unit: member.unit,
  unitName: findUnitName(member.unit, directory, now),
  addedAt: toHotlineTime(member.addedAt),
  granted: member.granted && toRoleGrantResponse(member.granted, names),
  withdrawnAt: member.withdrawnAt && toHotlineTime(member.withdrawnAt),
});

/** Handles `GET /api/staff/me`: returns the signed-in member with the screens and actions available to them. */
const showMe: StaffRoute['answer'] = async (_, member, services) => {
  const { sub, name, role, unit } = member;
  const [directory, now] = [await services.directory(), services.now()];
  return buildJsonReply(200, {
    sub,
    name,
    role,
    unit,
    unitName: findUnitName(unit, directory, now),
    screens: listConsoleScreens(role),
    acts: listConsoleActions(member, getOperatorUnit(directory, now).ref),
    languages: Lang.options,
  });
};

/** Handles `GET /api/staff/members`: returns all staff members sorted by name, including withdrawn ones. */
const listMembers: StaffRoute['answer'] = async (_, __, services) => {
  const [members, directory] = await Promise.all([services.members.list(), services.directory()]);
  const now = services.now();
  const names = new Map(members.map(({ sub, name }) => [sub, name]));
  return buildJsonReply(200, {
    members: members.map((member) => toMemberResponse(member, { directory, now, names })),
  });
};

const toAuthor = ({ sub, role }: SignedInMember) => ({ sub, role });

/**
 * Handles `PUT /api/staff/members/{sub}`: adds a person with a Cognito account as staff member, or changes a member's role.
 */
const putMember: StaffRoute['answer'] = async (request, member, services) => {
  const { lang, params } = request;
  const sub = CognitoSub.safeParse(params['sub']).data;
  if (!sub) return buildProblemReply(404, 'no-such-member', lang);
  const body = validateBody(request, MemberRequest);
  if (body.kind === 'refused') return body.reply;
  const outcome = await changeMember({ sub, by: toAuthor(member), request: body.value }, services);
  switch (outcome.kind) {
    case 'kept':
      return buildJsonReply(
        200,
        toMemberResponse(outcome.member, {
          directory: await services.directory(),
          now: services.now(),
          names: await loadStaffNames(
            outcome.member.granted ? [outcome.member.granted.by] : [],
            services,
          ),
        }),
      );
    case 'unit-unknown':
      return buildProblemReply(400, 'invalid', lang, {
        errors: [{ field: 'unit', problem: outcome.kind }],
      });
    case 'not-yourself':
    case 'first-administrator':
      return buildProblemReply(409, outcome.kind, lang);
  }
};

/**
 * Handles `DELETE /api/staff/members/{sub}`: withdraws a staff member. Access tokens that are still valid stop working
 * immediately.
 */
const deleteMember: StaffRoute['answer'] = async ({ lang, params }, member, services) => {
  const sub = CognitoSub.safeParse(params['sub']).data;
  if (!sub) return buildProblemReply(404, 'no-such-member', lang);
  const outcome = await withdrawMember({ sub, by: toAuthor(member) }, services);
  switch (outcome.kind) {
    case 'withdrawn':
      return buildJsonReply(200, { sub, withdrawnAt: toHotlineTime(outcome.at) });
    case 'no-such-member':
      return buildProblemReply(404, outcome.kind, lang);
    case 'not-yourself':
    case 'first-administrator':
      return buildProblemReply(409, outcome.kind, lang);
  }
};

export const staffMemberRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/me',
    contract: { answers: { 200: CurrentMemberResponse } },
    answer: showMe,
  },
  {
    method: 'GET',
    path: '/api/staff/members',
    contract: { answers: { 200: MembersResponse } },
    answer: listMembers,
  },
  {
    method: 'PUT',
    path: '/api/staff/members/{sub}',
    contract: {
      body: MemberRequest,
      answers: { 200: MemberResponse },
      problems: { 404: ['no-such-member'], 409: ['not-yourself', 'first-administrator'] },
    },
    answer: putMember,
  },
  {
    method: 'DELETE',
    path: '/api/staff/members/{sub}',
    contract: {
      answers: { 200: WithdrawnMemberResponse },
      problems: { 404: ['no-such-member'], 409: ['not-yourself', 'first-administrator'] },
    },
    answer: deleteMember,
  },
];
